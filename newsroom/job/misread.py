"""What is said of a newsroom.toml that cannot be used: the line, what is wrong with it, and what to write instead."""

import difflib
import re
from collections.abc import Iterator
from importlib import resources
from typing import Any, get_args

from pydantic import BaseModel, ValidationError
from pydantic_core import PydanticCustomError

Where = tuple[int | str, ...]
_HEADER = re.compile(r"\s*\[\[?\s*([\w-]+)\s*\]\]?")
_KEY = re.compile(r"\s*([\w-]+)\s*=\s*(.*)")
_PLAINLY = {
    "^https?://": "an address begins with https:// or http://",
    r"^(embedded|[\w-]+:.+)$": 'a writer is "embedded" or "provider:model"',
    r"^[\w-]+:.+$": 'a judge is "provider:model"',
}
"""What a pattern asks for, in words."""


def misplaced(where: Where, message: str) -> PydanticCustomError:
    """An error of the whole file that one of its lines is to be blamed for."""
    return PydanticCustomError("misplaced", "{message}", {"where": where, "message": message})


def told(error: ValidationError, text: str, name: str, model: type[BaseModel]) -> str:
    """Every mistake of a file, by its name and in one line."""
    errors = error.errors(include_context=True)
    inner = {each["loc"][0] for each in errors if len(each["loc"]) > 1}
    # Where one input is wrong pydantic misses it as well: only what is wrong with it is told.
    shown = [each for each in errors if not (each["type"] == "too_short" and each["loc"][0] in inner)]
    return "; ".join(_told(each, text, name, model) for each in shown)


def starter() -> str:
    """A commented `newsroom.toml` to begin with."""
    return (resources.files("newsroom.job") / "newsroom.toml").read_text(encoding="utf-8")


def line_of(text: str, where: Where) -> int:
    """The line, from 1, that sets what `where` names (("input", 1, "feed")); its table's, or the first, if none."""
    table, key, number = _split(where)
    best, current, index = 1, "", dict[str, int]()
    for at, line in enumerate(text.splitlines(), 1):
        if header := _HEADER.match(line):
            current = header[1]
            index[current] = index.get(current, -1) + 1
            best = at if (current, index[current]) == (table, number or 0) or (not table and current == key) else best
        here = current == table and number in (None, index.get(table))
        if here and (found := _KEY.match(line)) and found[1] == key:
            return at
    return best


def example(where: Where) -> str | None:
    """A line that would be right for that setting, as the starter file has it."""
    table, key, _ = _split(where)
    shown = re.sub(r"^# (?=[\w-]+ = |\[)", "", starter(), flags=re.MULTILINE)
    line = shown.splitlines()[line_of(shown, (table, 0, key) if table == "input" else (table, key)) - 1]
    found = _KEY.match(line)
    return line.partition("  #")[0].strip() if found and found[1] == key else None


def _split(where: Where) -> tuple[str, str, int | None]:
    """The table, the key and which table of that name."""
    names = [part for part in where if isinstance(part, str)]
    number = where[1] if len(where) > 1 and isinstance(where[1], int) else None
    if len(names) > 1:
        return names[0], names[1], number
    return ("", names[0], number) if number is None and names else (names[0] if names else "", "", number)


def _told(error: Any, text: str, name: str, model: type[BaseModel]) -> str:
    where: Where = error["loc"] or error.get("ctx", {}).get("where", ())
    start = f"{name} line {line_of(text, where)}: " + ".".join(str(part) for part in where)
    if where == ("input",):
        return f'{start}: an input is missing; write for example [[input]], and below it name = "a" and folder = "in"'
    if error["type"] == "extra_forbidden":
        return f"{start} is unknown; {_instead(where, model)}"
    pattern = error.get("ctx", {}).get("pattern")
    message = _PLAINLY.get(pattern, error["msg"].removeprefix("Value error, "))
    right = example(where)
    secret = "database" in where or isinstance(error["input"], dict | tuple | list)
    shown = "" if secret else f" ({error['input']!r})"
    return f"{start}{shown}: {message}" + (f"; write for example {right}" if right else "")


def _instead(where: Where, model: type[BaseModel]) -> str:
    """The name that was meant, the table that knows it, or all that are known there."""
    key, known = str(where[-1]), sorted(set(_inner(model, where[:-1]).model_fields) - {"root"})
    if key == "password":
        return "a password belongs in the environment: FIDELE_WORDPRESS_PASSWORD"
    if close := difflib.get_close_matches(key, known, 1):
        return f"write {close[0]!r}"
    tables = [name for name in model.model_fields if key in getattr(_inner(model, (name,)), "model_fields", ())]
    return f"it belongs under [{tables[0]}]" if tables else f"known here: {', '.join(known)}"


def _inner(model: type[BaseModel], where: Where) -> Any:
    """The model that a place of the file is read into."""
    found: Any = model
    for part in (part for part in where if isinstance(part, str)):
        found = next(_models(found.model_fields[part].annotation), found)
    return found


def _models(annotation: Any) -> Iterator[Any]:
    if isinstance(annotation, type) and issubclass(annotation, BaseModel):
        yield annotation
    for part in get_args(annotation):
        yield from _models(part)
