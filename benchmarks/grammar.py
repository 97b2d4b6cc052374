"""A referee for French grammar, Debian's grammalecte-cli: hits per 1,000 words, typography aside."""

import json
import subprocess
from collections.abc import Sequence
from pathlib import Path
from shutil import which
from tempfile import TemporaryDirectory

from story.words import count, fold

REFEREE = "grammalecte-cli"
TYPOGRAPHY = frozenset({"typo", "apos", "esp", "nbsp", "tu", "num", "virg", "unit", "liga", "mapos", "eif", "tab"})
"""The referee's names of what is no grammar: spaces, apostrophes, dashes, the figures' groups."""
SECONDS = 60


def available() -> bool:
    """Whether the referee is installed."""
    return which(REFEREE) is not None


def hits(paragraphs: Sequence[str]) -> list[str]:
    """What the referee finds in the paragraphs: the words with its message."""
    with TemporaryDirectory() as folder:
        file = Path(folder) / "text.txt"
        file.write_text("\n\n".join(paragraphs), "utf-8")
        asked = [REFEREE, "-f", str(file), "-j", "-cl", "-ctx"]
        answer = subprocess.run(asked, capture_output=True, text=True, timeout=SECONDS, check=True).stdout
    found = [error for each in json.loads(answer)["data"] for error in each["lGrammarErrors"]]
    return [f"{one['sUnderlined']}: {one['sMessage']}" for one in found if one["sType"] not in TYPOGRAPHY]


def added(paragraphs: Sequence[str], source: Sequence[str]) -> int:
    """Faults in the paragraphs that their source has not: those that come along with its sentences are its own."""
    theirs = {fold(one) for one in hits(source)}
    return sum(fold(one) not in theirs for one in hits(paragraphs))


def per_thousand(paragraphs: Sequence[str]) -> float:
    """Hits per 1,000 words."""
    words = sum(count(paragraph) for paragraph in paragraphs)
    return 1000 * len(hits(paragraphs)) / words if words else 0.0
