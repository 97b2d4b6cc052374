"""What a question asks for besides, where the story calls for it: both sides told, another language's words given."""

from collections.abc import Collection, Iterable, Mapping, Sequence

from story import languages
from story.elapsed import elapsed
from story.respelt import aside
from story.values import Conflict, Fact, SectionTask

MOST_SIDES = 3
"""Facts named of one contradiction."""


def section(task: SectionTask, cited: Collection[str] | None = None) -> str:
    """Of a section: sources that contradict one another, and lines in another language; nothing where neither is.

    cited: the lines of the sentences that are asked for anew, where they are.
    """
    return contradictions(task, cited) + announced(task) + translation(task)


def over(facts: Sequence[Fact], days: Sequence[tuple[str, str]], code: str) -> str:
    """Of an outline: which facts announce what another source tells of as past; nothing where none do."""
    found = [f"{id} ({other.id})" for id, other in elapsed(facts, days, code).items()]
    return f" What these facts announce is past by others: {', '.join(found)}." if found else ""


def announced(task: SectionTask) -> str:
    """The same of the lines of a section, and how they are told."""
    found = [f"{line} ({by})" for line, by in task.elapsed]
    return f" What these lines announce is past by others: {', '.join(found)}. Say that it was to be." if found else ""


def contradictions(task: SectionTask, cited: Collection[str] | None = None) -> str:
    """Which lines of the section contradict one another, and how both are told."""
    lines = {fact.id: fact.lines[-1:] for fact in task.facts}
    sides = ((one, {line for id in one.sides for line in lines.get(id, ())}) for one in task.conflicts)
    pairs = _against((one for one, told in sides if cited is None or told.intersection(cited)), lines)
    if not pairs:
        return ""
    return (
        f" Sources seem to contradict one another: {pairs}. Where they do, tell both sides, one right behind the other,"
        ' with who says so where the line has it, else as "according to another source"; neither as settled, unless a'
        " line tells of a change. Where they do not, set nothing against anything."
    )


def asides(task: SectionTask) -> dict[str, str]:
    """What a judge must know of a line besides its words, by its id: a name spelt otherwise, what another source says.

    "According to another source" is then no speaker that no line has.
    """
    lines = {fact.id: fact.lines[-1] for fact in task.facts if fact.lines}
    against: dict[str, list[str]] = {line.id: [] for line in task.lines}
    for conflict in task.conflicts:
        first, *others = dict.fromkeys(id for side in conflict.sides if (id := lines.get(side)) in against) or ("",)
        for other in others:
            against[first].append(other)
            against[other].append(first)
    sides = {id: f"another source than {', '.join(dict.fromkeys(each))}" for id, each in against.items() if each}
    known = ((line.id, (aside(line.text, task.spellings), sides.get(line.id))) for line in task.lines)
    return {id: "; ".join(filter(None, each)) for id, each in known}


def planned(conflicts: Sequence[Conflict], facts: Iterable[Fact]) -> str:
    """Of an outline: which facts contradict one another, and where they go; nothing where none do."""
    pairs = _against(conflicts, {fact.id: (fact.id,) for fact in facts})
    if not pairs:
        return ""
    return (
        f" Sources seem to contradict one another: {pairs}. Where they do, both sides go into one section or part, no"
        " heading takes one; of two counts the title and the standfirst have the later, with who gives it."
    )


def _against(conflicts: Iterable[Conflict], shown: Mapping[str, Sequence[str]]) -> str:
    """ "B8 against A4; B2 against A2, A3": what each side is shown as, each contradiction once."""
    found: dict[str, None] = {}
    for conflict in conflicts:
        first, *others = dict.fromkeys(id for side in conflict.sides[:MOST_SIDES] for id in shown.get(side, ())) or (
            "",
        )
        if others:
            found[f"{first} against {', '.join(others)}"] = None
    return "; ".join(found)


def language(code: str) -> str:
    """Its English name, where there is a file for it."""
    return languages.load(code).name if code in languages.codes() else f"the language with the code {code}"


def translation(task: SectionTask) -> str:
    """What to do about lines and quotations in another language than the section's; nothing where it is the same."""
    if not task.translated:
        return ""
    theirs, ours = language(task.source_language), language(task.language)
    said = f" The lines are in {theirs}: dates, numbers and units are written as {ours} does, and say the same."
    if not task.quotes:
        return said
    return (
        f"{said} The quotations are in {theirs} and are printed so: set each in by its id, and give its translation "
        f"after it, in parentheses and without quotation marks."
    )
