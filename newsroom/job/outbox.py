"""The folder an editor looks into: one folder per story, put there whole or not at all."""

import importlib.metadata
import json
import os
import shutil
import time
from collections.abc import Iterable, Mapping
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, get_args
from zoneinfo import ZoneInfo

from newsroom.files import write_whole
from newsroom.forms import forms
from newsroom.job.books import Entry
from newsroom.job.house import House
from newsroom.job.identity import orders
from newsroom.parts import Shown
from newsroom.proof import Proof
from prompts import names, version
from story.article import Article
from story.slug import slug
from story.values import Judgement

SUPERSEDED = "superseded.md"
"""In the folder of a version that a later one has taken the place of."""
KEPT = 8
"""Digits of a story's key in the name of its folder."""


def put(house: House, entry: Entry, article: Article, writer: str) -> str:
    """Writes the article's folder and takes away the one of an earlier try; gives its path within the outbox."""
    name = f"{article.outcome}/{_name(house, entry, article)}"
    replace_folder(house.outbox / name, files(house, entry, article, writer))
    if entry.folder and entry.folder != name:
        with suppress(FileNotFoundError):
            shutil.rmtree(house.outbox / entry.folder)
    return name


def files(house: House, entry: Entry, article: Article, writer: str) -> dict[str, str]:
    """The files of a story by their names."""
    run = json.dumps(record(house, entry, article, writer), ensure_ascii=False, indent=2) + "\n"
    told = [f"- {line}\n" for line in entry.changes] + [f"- ~~{line}~~\n" for line in entry.withdrawn]
    return forms(article) | {"run.json": run} | ({"changes.md": "".join(told)} if told else {})


def supersede(house: House, versions: Iterable[Entry]) -> dict[str, dict[str, Any]]:
    """Says in the folder of each version but the newest that there is a later one, and what that one withdraws.

    Once the newest is written, or at once where it withdraws something or is not to be published yet, these folders
    are put apart from what may be published. Gives what the books say of each story whose folder was, by its key;
    done twice it is done once.
    """
    *earlier, newest = sorted(versions, key=lambda entry: entry.version)
    lines = "".join(f"- ~~{line}~~\n" for line in newest.withdrawn)
    named = f"version {newest.version}, {newest.key[:KEPT]}"
    told = f"Version {newest.version} of this story has come in: `fidele newsroom show {newest.key[:KEPT]}`.\n\n{lines}"
    changed = dict[str, dict[str, Any]]()
    for before in earlier:
        if before.folder:
            _mark(house, before.folder, told)
        if before.folder and (newest.folder or newest.withdrawn or orders(newest.text, newest.headline)):
            folder = _put_apart(house, before.folder)
            changed[before.key] = {"state": "replaced", "folder": folder, "reason": f"by {named}"}
    return changed


def withdraw(house: House, entry: Entry, reason: str) -> dict[str, Any]:
    """Puts the folder of a story that another dispatch withdraws apart; gives what the books say of it."""
    if entry.folder is None:
        return {"state": "replaced", "reason": reason}
    _mark(house, entry.folder, f"This story is {reason}.\n")
    return {"state": "replaced", "reason": reason, "folder": _put_apart(house, entry.folder)}


def _mark(house: House, folder: str, text: str) -> None:
    """Says in a story's folder what became of it; not where a version that ends at the same time puts it apart."""
    with suppress(FileNotFoundError):
        if (house.outbox / folder).is_dir():
            write_whole(house.outbox / folder / SUPERSEDED, text)


def _put_apart(house: House, folder: str) -> str:
    apart = f"superseded/{Path(folder).name}"
    if folder != apart and (house.outbox / folder).is_dir():
        (house.outbox / apart).parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(house.outbox / apart, ignore_errors=True)
        with suppress(FileNotFoundError):  # Likewise.
            (house.outbox / folder).rename(house.outbox / apart)
    return apart


def record(house: House, entry: Entry, article: Article, writer: str) -> dict[str, Any]:
    """How the article came about, so that it can be told and done again."""
    report, proof = article.report, Proof(article)
    return {
        "story": entry.key,
        "version": entry.version,
        "first": entry.first,
        "changes": entry.changes,
        "withdrawn": entry.withdrawn,
        "round": entry.round,
        "input": entry.input,
        "origin": entry.origin,
        "url": entry.url,
        "published": entry.published,
        "taken": told_time(entry.taken),
        "written": told_time(time.time()),
        "program": importlib.metadata.version("fidele"),
        "outcome": article.outcome,
        "notes": report.notes,
        "words": report.words,
        "capacity": report.capacity and report.capacity.model_dump(mode="json"),
        "sentences": {verdict: proof.count(verdict) for verdict in get_args(Judgement)},
        "verdicts": [_verdict(shown) for shown in proof.sentences],
        "findings": [finding.model_dump(mode="json") for finding in report.findings],
        "settings": {
            "writer": writer,
            "judge": report.judge,
            "brief": article.brief.model_dump(mode="json", exclude_none=True),
            "limits": house.limits.model_dump(mode="json", exclude_none=True),
            **house.writer.model_dump(mode="json", exclude={"writer", "judge"}, exclude_none=True),
        },
        "prompts": {name: version(name) for name in names()},
        "calls": sum(usage.calls for usage in report.usage),
        "tokens": sum(usage.tokens_in + usage.tokens_out for usage in report.usage),
        "seconds": round(sum(usage.seconds for usage in report.usage), 3),
        "cost": report.cost,
        "usage": [usage.model_dump(mode="json") for usage in report.usage],
    }


def told_time(seconds: float) -> str:
    """Seconds since 1970 as ISO 8601, in UTC."""
    return datetime.fromtimestamp(seconds, UTC).isoformat(timespec="seconds")


def _verdict(shown: Shown) -> dict[str, Any]:
    """What was made of one sentence; its place as findings name it is found by the number of the review page."""
    lines = [row.line.id for row in shown.rows]
    checks = sorted({finding.check for finding in shown.findings})
    where = {"sentence": shown.number, "text": shown.sentence.text, "lines": lines}
    return where | {"verdict": shown.verdict, "checks": checks}


def replace_folder(folder: Path, texts: Mapping[str, str]) -> None:
    """Puts a folder of these files in place; who looks, and a crash, sees the old one, or the new one, whole."""
    # Names that stay, so that what a killed process left half written goes when its story is taken up again.
    temporary, old = (folder.with_name(f".{folder.name}.{kind}") for kind in ("new", "old"))
    for left in (temporary, old):
        shutil.rmtree(left, ignore_errors=True)
    temporary.mkdir(parents=True)
    try:
        for name, text in texts.items():
            write_whole(temporary / name, text)
        with suppress(FileNotFoundError):
            folder.rename(old)
        temporary.rename(folder)
        _settle(folder.parent)
        shutil.rmtree(old, ignore_errors=True)
    except BaseException:
        shutil.rmtree(temporary, ignore_errors=True)
        raise


def sweep(house: House) -> None:
    """Takes away what a killed process left half written; only while no other one writes."""
    for left in house.outbox.glob("*/.*"):
        shutil.rmtree(left, ignore_errors=True)


def _name(house: House, entry: Entry, article: Article) -> str:
    """The day it came in, so that a list of folders is in order; what it is called; and a part of its key."""
    day = datetime.fromtimestamp(entry.taken, ZoneInfo(house.newsroom.time_zone)).date()
    # The slug is made anew: an article's own may have been set by a title that came from outside.
    said = slug(article.title, language=article.language)
    later = f"-v{entry.version}" if entry.version > 1 else ""
    return f"{day}-{said}-{entry.key[:KEPT]}{later}"


def _settle(folder: Path) -> None:
    handle = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
