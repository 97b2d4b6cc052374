"""newsroom.toml: what it may hold, and what is said of what it may not."""

from pathlib import Path

import pytest

from newsroom.fetch import Fetching
from newsroom.job.house import DATABASE, House, Input, Limits, Office, Retention, WordPress, Writing, load
from newsroom.job.misread import example, starter
from newsroom.settings import SettingRejected
from story.values import Brief

INPUT = '[[input]]\nname = "a"\nfolder = "in"\n'


def house(folder: Path, text: str, **environment: str) -> House:
    path = folder / "newsroom.toml"
    path.write_text(text, encoding="utf-8")
    return load(path, environment)


def test_the_starter_file_is_valid(tmp_path: Path) -> None:
    made = house(tmp_path, starter())
    assert made.input[0].name == "dépêches"
    assert made.outbox == tmp_path / "outbox"


@pytest.mark.parametrize(
    ("table", "model"),
    [
        ("newsroom", Office),
        ("brief", Brief),
        ("writer", Writing),
        ("limits", Limits),
        ("fetching", Fetching),
        ("retention", Retention),
        ("wordpress", WordPress),
        ("input", Input),
    ],
)
def test_the_starter_file_shows_every_setting(table: str, model: type) -> None:
    names = set(model.model_fields) - {"name"}  # type: ignore[attr-defined]
    assert {name: example((table, name)) for name in names if not example((table, name))} == {}


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("[limits]\nat_once = 0\n" + INPUT, ("line 2", "limits.at_once (0)", "at_once = 2")),
        ("[limits]\nat_onse = 2\n" + INPUT, ("line 2", "'at_once'")),
        ("[limit]\n" + INPUT, ("line 1", "'limits'")),
        ('[newsroom]\ntime_zone = "Paris"\n' + INPUT, ("line 2", "no such time zone", 'time_zone = "Europe/Paris"')),
        ('[newsroom]\n\nschedule = "often"\n' + INPUT, ("line 3", "five fields", "schedule = ")),
        (INPUT + '[[input]]\nname = "b"\nfeed = "file:///etc/passwd"\n', ("line 6", "input.1.feed", "https://")),
        (INPUT + '[[input]]\nname = "b"\n', ("line 4", "either a folder or a feed")),
        (INPUT + "brief = { min_wordz = 9 }\n", ("line 4", "input.0.brief.min_wordz", "write 'min_words'")),
        (INPUT.replace("[[input]]", "[input]"), ("line 1", "[[input]]")),
        ("[brief]\nimages = [{ src = 'a.jpg', caption = 'b' }]\n" + INPUT, ("line 2", "known here: alt, src")),
        ("schedule = '* * * * *'\n" + INPUT, ("line 1", "belongs under [newsroom]")),
        ("[wordpress]\nuser = 'a'\nurl = 'a.example'\n" + INPUT, ("line 3", "https://", 'url = "https://')),
        ("[wordpress]\npassword = 'geheim'\n" + INPUT, ("line 2", "FIDELE_WORDPRESS_PASSWORD")),
        ("[writer]\nwriter = 'gpt'\n" + INPUT, ("line 2", "provider:model", 'writer = "openai:')),
        (INPUT + INPUT, ("line 5: input.1.name: two inputs", "'a'")),
        ("[newsroom]\n", ("input", "[[input]]")),
        ("[limits\n", ("line 1", "not TOML")),
        ("[brief]\nlanguage = 'French'\n" + INPUT, ("line 2", 'language = "fr"')),
    ],
)
def test_a_wrong_setting_is_told_with_its_line_and_what_to_write(
    text: str, said: tuple[str, ...], tmp_path: Path
) -> None:
    with pytest.raises(SettingRejected) as caught:
        house(tmp_path, text)
    assert all(part in str(caught.value) for part in said), str(caught.value)
    assert str(caught.value).count("newsroom.toml") == 1 or "wordpress" in text
    assert "geheim" not in str(caught.value)


@pytest.mark.parametrize(("outbox", "folder"), [("in/out", "in"), ("outbox", "outbox"), ("outbox", "."), ("o", "o/x")])
def test_an_outbox_that_an_input_reads_is_refused(tmp_path: Path, outbox: str, folder: str) -> None:
    """The job wrote articles of its own articles, and more of them with every run."""
    with pytest.raises(SettingRejected, match=r"line 2: newsroom\.outbox: .* would be read as stories"):
        house(tmp_path, f'[newsroom]\noutbox = "{outbox}"\n[[input]]\nname = "a"\nfolder = "{folder}"\n')


def test_a_missing_file_says_how_to_make_one(tmp_path: Path) -> None:
    with pytest.raises(SettingRejected, match="newsroom init"):
        load(tmp_path / "none.toml")


def test_the_database_comes_from_the_environment_and_is_never_told(tmp_path: Path) -> None:
    made = house(tmp_path, INPUT, **{DATABASE: "postgres://u:secret@h/d"})
    assert made.database_url == "postgresql+psycopg://u:secret@h/d"
    with pytest.raises(SettingRejected) as caught:
        house(tmp_path, INPUT, **{DATABASE: "mysql://u:secret@h/d"})
    assert "secret" not in str(caught.value)


def test_an_input_asks_for_what_the_newsroom_asks_for_but_what_it_says_itself(tmp_path: Path) -> None:
    made = house(tmp_path, "[brief]\nmin_words = 500\noutlet = 'O'\n" + INPUT + "brief = { min_words = 90 }\n")
    assert made.brief_of("a").model_dump(exclude_unset=True) == {"min_words": 90, "outlet": "O"}


def test_waits_double() -> None:
    assert [Limits(wait=30).backoff(tries) for tries in (1, 2, 3)] == [30, 60, 120]
