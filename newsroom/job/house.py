"""The settings of a newsroom: `newsroom.toml` as one frozen object, or a message that says which line to change."""

import os
import re
import tomllib
from collections.abc import Mapping
from functools import cached_property
from pathlib import Path
from typing import Any, Self
from zoneinfo import ZoneInfo

from pydantic import Field, ValidationError, field_validator, model_validator

from newsroom.fetch import Fetching
from newsroom.job import misread
from newsroom.settings import SettingRejected
from story.values import Brief, Value

NAME = "newsroom.toml"
DATABASE = "FIDELE_DATABASE_URL"
PASSWORD = "FIDELE_WORDPRESS_PASSWORD"
"""Environment variable with the application password; in no file, and shown nowhere."""
_VARIABLE = re.compile(r"\$\{(\w+)\}")


class Office(Value):
    """Where the newsroom keeps what is its own, and when it works."""

    outbox: Path = Path("outbox")
    state: Path = Path("state")
    database: str = Field("sqlite", pattern=r"^(sqlite|postgres(ql)?(\+psycopg)?://.+)$")
    schedule: str | None = None
    """Cron: minute, hour, day of the month, month, weekday."""
    time_zone: str = "UTC"

    @field_validator("time_zone")
    @classmethod
    def _known(cls, zone: str) -> str:
        try:
            ZoneInfo(zone)
        except (LookupError, ValueError, OSError):
            raise ValueError("no such time zone") from None
        return zone

    @field_validator("schedule")
    @classmethod
    def _readable(cls, cron: str | None) -> str | None:
        from croniter import croniter

        if cron is not None and not (len(cron.split()) == 5 and croniter.is_valid(cron)):
            raise ValueError("not a cron line of five fields")
        return cron


class Writing(Value):
    """Who writes and judges; the names and defaults are those of `fidele write`."""

    writer: str | None = Field(None, pattern=r"^(embedded|[\w-]+:.+)$")
    judge: str | None = Field(None, pattern=r"^[\w-]+:.+$")
    base_url: str | None = None
    answers: str | None = Field(None, pattern="^(json_schema|tool|json)$")
    timeout: float | None = Field(None, gt=0)
    patience: float | None = Field(None, gt=0)
    max_retries: int | None = Field(None, ge=0)

    @property
    def endpoint(self) -> dict[str, Any]:
        """The settings of the model's server that were set, as `writers.pick.pick` takes them."""
        return self.model_dump(exclude={"writer", "judge"}, exclude_none=True)


class Limits(Value):
    """What the job may use, and how long it tries."""

    at_once: int = Field(2, ge=1, le=256)
    tries: int = Field(4, ge=1, le=20)
    wait: float = Field(30.0, ge=0)
    """Seconds before the second try; doubled before each further one."""
    calls: int | None = Field(None, ge=0)
    tokens: int | None = Field(None, ge=0)
    seconds: float | None = Field(None, ge=0)
    money: float | None = Field(None, ge=0)
    requests_per_minute: int | None = Field(None, ge=1)
    """Of all workers together, as the four below."""
    tokens_per_minute: int | None = Field(None, ge=1)
    calls_per_day: int | None = Field(None, ge=1)
    tokens_per_day: int | None = Field(None, ge=1)
    money_per_day: float | None = Field(None, gt=0)

    @property
    def budget(self) -> dict[str, float]:
        """The limits of one article that were set, by the names the budget knows them by."""
        return self.model_dump(include={"calls", "tokens", "seconds", "money"}, exclude_none=True)

    @property
    def day(self) -> dict[str, float | None]:
        """The limits of one day, by the same names."""
        return {"calls": self.calls_per_day, "tokens": self.tokens_per_day, "money": self.money_per_day}

    @property
    def unpaced(self) -> bool:
        """Whether workers need not ask each other before a question."""
        return not any((self.requests_per_minute, self.tokens_per_minute, *self.day.values()))

    def backoff(self, tries: int) -> float:
        """Seconds to wait after that many tries."""
        return float(self.wait * 2 ** (tries - 1))


class Input(Value):
    """Where stories come from: a folder, or a feed."""

    name: str = Field(min_length=1)
    folder: Path | None = None
    feed: str | None = Field(None, pattern="^https?://")
    page: bool = False
    brief: Brief = Brief()

    def address(self, environment: Mapping[str, str] = os.environ) -> str:
        """The feed's address, with what the environment has in the place of each ${NAME}.

        Raises `SettingRejected` where it has no such name.
        """

        def value(found: re.Match[str]) -> str:
            if not environment.get(found[1]):
                raise SettingRejected(f"the environment has no {found[1]}, which its feed wants")
            return environment[found[1]]

        return _VARIABLE.sub(value, str(self.feed))

    @model_validator(mode="after")
    def _one_place(self) -> Self:
        if (self.folder is None) == (self.feed is None):
            raise ValueError("an input has either a folder or a feed")
        return self


class WordPress(Value):
    """A site that ready articles are put into as drafts. Its password stands in the environment only."""

    url: str = Field(pattern="^https?://")
    user: str = Field(min_length=1)
    categories: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()


class Retention(Value):
    """After how many days what is done with is thrown away; 0 is never."""

    articles: int = Field(0, ge=0)
    """Folders of the outbox."""
    books: int = Field(0, ge=0)
    """What a story is known again by: a text sent again later is a new story."""
    queue: int = Field(14, ge=0)
    """What the queue keeps of finished work; nobody needs it but to look into a trouble."""


class House(Value):
    """A newsroom."""

    root: Path
    newsroom: Office = Office()
    brief: Brief = Brief()
    writer: Writing = Writing()
    limits: Limits = Limits()
    fetching: Fetching = Fetching()
    retention: Retention = Retention()
    wordpress: WordPress | None = None
    input: tuple[Input, ...] = Field(min_length=1)

    @model_validator(mode="after")
    def _names_tell_inputs_apart(self) -> Self:
        names = [each.name for each in self.input]
        twice = sorted({name for name in names if names.count(name) > 1})
        if twice:
            at = len(names) - 1 - names[::-1].index(twice[0])
            raise misread.misplaced(("input", at, "name"), f"two inputs have the name {twice[0]!r}")
        return self

    @model_validator(mode="after")
    def _articles_are_no_stories(self) -> Self:
        outbox = self.outbox.resolve()
        for each in self.input:
            folder = (self.root / (each.folder or self.newsroom.outbox)).resolve()
            if each.folder and (outbox.is_relative_to(folder) or folder.is_relative_to(outbox)):
                raise misread.misplaced(
                    ("newsroom", "outbox"),
                    f"the folder of input {each.name!r} and the outbox lie one in the other: articles would be read as "
                    "stories; give the outbox a folder of its own",
                )
        return self

    @cached_property
    def outbox(self) -> Path:
        return self.root / self.newsroom.outbox

    @cached_property
    def state(self) -> Path:
        return self.root / self.newsroom.state

    @property
    def embedded(self) -> bool:
        """Whether its database is the SQLite file of this one machine."""
        return self.newsroom.database == "sqlite"

    @property
    def database_url(self) -> str:
        """As SQLAlchemy takes it."""
        if self.embedded:
            return f"sqlite:///{self.state / 'newsroom.sqlite'}"
        return re.sub(r"^postgres(ql)?(\+psycopg)?://", "postgresql+psycopg://", self.newsroom.database)

    def brief_of(self, name: str) -> Brief:
        """What is asked for from that input's stories; what neither says stays open."""
        wishes = self.brief.model_dump(exclude_unset=True)
        for each in self.input:
            if each.name == name:
                wishes |= each.brief.model_dump(exclude_unset=True)
        return Brief.model_validate(wishes)


def load(path: Path, environment: Mapping[str, str] = os.environ) -> House:
    """The newsroom of that file. Raises `SettingRejected`, with the line and what to write instead."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise SettingRejected(
            f"cannot read {str(path)!r}: {error.strerror}; `fidele newsroom init` writes one"
        ) from error
    except UnicodeDecodeError as error:
        raise SettingRejected(f"{str(path)!r} is not UTF-8: save it as UTF-8") from error
    try:
        found = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SettingRejected(f"{path.name} is not TOML: {error}; texts stand in double quotes") from error
    if environment.get(DATABASE):
        found["newsroom"] = found.get("newsroom", {}) | {"database": environment[DATABASE]}
    try:
        return House.model_validate({"root": path.absolute().parent} | found)
    except ValidationError as error:
        raise SettingRejected(misread.told(error, text, path.name, House)) from None
