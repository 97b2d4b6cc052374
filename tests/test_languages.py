"""A language file is read part by part, and says the same as when it is read whole."""

import tomllib
from pathlib import Path
from typing import get_args

import pytest
from pydantic import ValidationError

from story import languages
from story.languages import Language, Table, codes, load

FILES = Path(languages.__file__).parent


@pytest.mark.parametrize("code", codes())
def test_the_parts_of_a_language_say_what_its_file_says(code: str) -> None:
    whole = tomllib.loads((FILES / f"{code}.toml").read_text("utf-8"))
    for name in get_args(Table):
        part = getattr(load(code), name)
        assert part == type(part).model_validate(whole.pop(name, {})), name
    assert Language.model_validate(whole | {"tables": load(code).tables}) == load(code)


def test_a_language_has_no_part_that_nobody_reads() -> None:
    with pytest.raises(ValidationError, match=r"tables\.checkz"):
        Language.model_validate({"code": "xx", "name": "X", "stop_words": [], "tables": {"checkz": "[checkz]"}})
