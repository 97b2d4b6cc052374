"""No code names a language: the words of the rules stand in story/languages/*.toml."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

CHECKS = Path(__file__).parent.parent / "story" / "checks"
PLAIN = re.compile(r"\\[a-zA-Z]|\[[^]]*\]|\(\?[a-z]+\)")
"""What a pattern may have letters in: escapes, classes, flags."""


def patterns(tree: ast.Module) -> Iterator[str]:
    """The texts of the regular expressions that a file is written with."""
    for node in ast.walk(tree):
        asked = node.func if isinstance(node, ast.Call) else None
        asked = asked.value if isinstance(asked, ast.Attribute) else asked
        if isinstance(node, ast.Call) and isinstance(asked, ast.Name) and asked.id in ("re", "fixed", "kept", "late"):
            parts = (part.value for part in ast.walk(node.args[0]) if isinstance(part, ast.Constant))
            yield from (part for part in parts if isinstance(part, str))


def test_no_pattern_of_the_checks_is_written_in_a_language() -> None:
    found = {
        (path.name, word)
        for path in CHECKS.glob("*.py")
        for pattern in patterns(ast.parse(path.read_text("utf-8")))
        for word in re.findall(r"[^\W\d_]{2,}", PLAIN.sub(" ", pattern))
    }
    assert found == set()
