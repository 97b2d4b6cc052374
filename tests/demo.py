"""`make demo`: a model-written story, replayed from its recording through the real client, without a key."""

import os
import sys
from pathlib import Path

import vcr

from newsroom.cli import run
from tests import cassettes
from tests.story import BESIDE, MODEL, TEXT

CASSETTE = Path("cassettes/test_story/test_a_model_writes_a_whole_story.yaml")


def main() -> int:
    """Writes what a user would paste to out/demo, and lets the command line make an article of it."""
    folder = Path("out/demo")
    folder.mkdir(parents=True, exist_ok=True)
    pasted = folder / "pasted.txt"
    pasted.write_text(TEXT, "utf-8")
    os.environ["OPENAI_API_KEY"] = "none"
    player = vcr.VCR(**{name: value for name, value in cassettes.CONFIG.items() if name != "allowed_hosts"})
    player.register_serializer("yaml", cassettes)
    player.register_matcher("json_body", cassettes.same_json)
    with player.use_cassette(str(CASSETTE), record_mode="none"):
        return run(["write", str(pasted), str(BESIDE), "--writer", MODEL, "--out", str(folder), "--show"])


if __name__ == "__main__":
    sys.exit(main())
