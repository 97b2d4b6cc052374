"""The editor at the terminal: shows an outline, and asks what is to become of it."""

from collections.abc import Mapping
from typing import Any

import click

from newsroom import outline
from newsroom.figures import plural
from story.approval import Planned, Proposal
from story.imprint import one_line
from story.voices import Voice

CHOICES = "[a]pprove, [e]dit, [r]eject sections (r S2 S4), [w]ait"


class Desk:
    """One editor's talk about the outline of one run; remembers what was typed."""

    def __init__(self, run: str) -> None:
        self._run, self._typed = run, ""

    def answer(self, proposal: Proposal) -> Any:
        """What the run is to be told: `True`, or the outline as the editor wants it; None leaves it waiting.

        A text that could not be taken is opened again as it was typed, with the objections on top.
        """
        if proposal.objections and self._typed:
            edited = self._edited(outline.objected(self._typed, proposal.objections))
            if edited is not None:
                return edited
        for line in shown(proposal):
            click.echo(line, err=True)
        return self._chosen(proposal)

    def _chosen(self, proposal: Proposal) -> Any:
        while True:
            choice, *ids = click.prompt(CHOICES, default="a", show_default=False, err=True).split() or [""]
            if choice in ("a", "approve"):
                return True
            if choice in ("w", "wait"):
                return None
            if choice in ("r", "reject") and (kept := _without(proposal, ids)):
                return kept
            if choice in ("e", "edit") and (edited := self._edited(outline.text(proposal, self._run))) is not None:
                return edited

    def _edited(self, text: str) -> Any:
        """What the editor made of it; None where the editor was left without saving."""
        while (typed := click.edit(text, extension=".yaml")) is not None:
            self._typed = typed
            try:
                return outline.parsed(typed)
            except outline.OutlineUnreadable as error:
                text = outline.objected(typed, [str(error)])
        return None


def shown(proposal: Proposal) -> list[str]:
    """The outline in a few lines."""
    lines = ["", proposal.outline.title or "", f"  {proposal.outline.meta_description}", ""]
    lines += [_line(section) for section in proposal.outline.sections or ()]
    lines += ["", *(_said(voice, proposal.quotes) for voice in proposal.outline.quotations or ())]
    return [*map(one_line_kept, lines), *(f"! {objection}" for objection in proposal.objections), ""]


def one_line_kept(text: str) -> str:
    """The text on one line, its indent kept; a source must not steer the terminal."""
    return " " * (len(text) - len(text.lstrip(" "))) + one_line(text)


def _line(section: Planned) -> str:
    facts = len(section.facts or ()) + sum(len(part.facts) for part in section.parts or ())
    quotes = len(section.quotes or ()) + sum(len(part.quotes) for part in section.parts or ())
    stands = ", ".join((plural(facts, "fact"), plural(quotes, "quotation")))
    return f"  {section.id:<4} {section.heading or '(no heading)'}  ({section.words} words, {stands})"


def _said(voice: Voice, quotes: Mapping[str, str]) -> str:
    """Who is to say a quotation, to be seen before it is printed."""
    words = outline.beginning(quotes.get(voice.id, ""))
    return f"  {voice.id:<4} {words}  ({', '.join(filter(None, (voice.speaker, voice.role))) or 'nobody'})"


def _without(proposal: Proposal, ids: list[str]) -> dict[str, Any] | None:
    """The outline without those sections; None where one of them is not there, or none would be left."""
    sections = proposal.outline.sections or ()
    unknown = {id.upper() for id in ids} - {section.id for section in sections}
    kept = [section for section in sections if section.id not in {id.upper() for id in ids}]
    if unknown or not ids or not kept:
        click.echo("name sections to reject, as r S2 S4; one at least has to stay", err=True)
        return None
    return {"sections": [{"id": section.id} for section in kept]}
