"""Writes the published schema of article.json: `make schema`; with `-` it is printed.

The values' own docstrings describe the fields. Reading them takes the values longer to load than a command may take, so
that it is asked for here alone, before they are loaded.
"""

import json
import sys
from pathlib import Path

from pydantic import BaseModel

PUBLISHED = Path(__file__).parent.parent / "newsroom" / "article.schema.json"


def schema() -> str:
    """The schema of what `Article.json` writes, every field of it wanted."""
    BaseModel.model_config.update(use_attribute_docstrings=True, json_schema_serialization_defaults_required=True)
    from story.article import Article

    made = {"$schema": "https://json-schema.org/draft/2020-12/schema"} | Article.model_json_schema(mode="serialization")
    return json.dumps(made, ensure_ascii=False, indent=1) + "\n"


if __name__ == "__main__":
    if "-" in sys.argv:
        print(schema(), end="")
    else:
        PUBLISHED.write_text(schema(), "utf-8")
