"""Settings are read once, and a wrong one is an error."""

import pytest

from newsroom.settings import SettingRejected, Settings
from story.values import Brief


def test_the_environment_sets_and_the_command_line_wins() -> None:
    environment = {"FIDELE_MIN_WORDS": "900", "FIDELE_WRITER": "embedded", "HOME": "/", "FIDELE_OUT": "x"}
    read = Settings.read(environment, min_words=800, writer=None)
    assert (read.min_words, read.writer) == (800, "embedded")


@pytest.mark.parametrize(
    ("key", "value", "told"),
    [
        ("FIDELE_MINWORDS", "900", "unknown setting FIDELE_MINWORDS; known: answers, author"),
        ("FIDELE_MIN_WORDS", "many", "min_words .option or FIDELE_MIN_WORDS. cannot be 'many'"),
        ("FIDELE_LANGUAGE", "French", "language"),
        ("FIDELE_ANSWERS", "prose", "answers"),
        ("FIDELE_TIMEOUT", "0", "timeout"),
    ],
)
def test_a_wrong_setting_is_named(key: str, value: str, told: str) -> None:
    with pytest.raises(SettingRejected, match=told):
        Settings.read({key: value})


def test_what_was_not_set_stays_open_for_the_request_in_the_source() -> None:
    assert Settings.read({}).brief.model_fields_set == set()
    brief = Settings.read({"FIDELE_LANGUAGE": "fr", "FIDELE_WRITER": "embedded"}).brief
    assert (brief, brief.model_fields_set) == (Brief(language="fr"), {"language"})


def test_only_limits_and_server_settings_that_were_set_are_passed_on() -> None:
    read = Settings.read({"FIDELE_MAX_CALLS": "0", "FIDELE_TIMEOUT": "5", "FIDELE_BASE_URL": "http://a/v1"})
    assert read.limits == {"calls": 0}
    assert read.endpoint == {"timeout": 5.0, "base_url": "http://a/v1"}


def test_settings_never_change() -> None:
    with pytest.raises(ValueError, match="frozen"):
        Settings.read({}).writer = "x"  # type: ignore[misc]
