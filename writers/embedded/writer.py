"""The embedded writer's answers to the five questions of a run."""

from collections import defaultdict
from collections.abc import Sequence
from functools import lru_cache

from story import languages
from story.errors import WriterUnavailable
from story.lines import detect
from story.notes import origin, take, without
from story.values import EMBEDDED, Brief, Draft, Fact, Finding, Notes, Outline, SectionTask, Sentence, Source, Verdict
from story.words import count
from writers.embedded.material import from_task
from writers.embedded.mending import LISTS, mend
from writers.embedded.outline import front, outline
from writers.embedded.sections import compose

TELLING = 20
"""Words from which on it can be told in which language a text is: of eight French ones "an" can make English."""


class EmbeddedWriter:
    """Writes with the source's own sentences; needs no model, no key and no network.

    Raises `WriterUnavailable` where the article is to be in another language than its source.
    """

    name = EMBEDDED

    async def extract(self, source: Source) -> Notes:
        return take(source)

    async def outline(self, notes: Notes, brief: Brief) -> Outline:
        language = _language(notes, brief)
        return outline(_readable(notes, language), brief, language)

    async def front(self, notes: Notes, brief: Brief) -> Outline:
        """Title, description and standfirst of that outline, without its sections."""
        language = _language(notes, brief)
        return front(_readable(notes, language), brief, language)

    async def write(self, task: SectionTask) -> Draft:
        _same(task.source_language, task.language)
        made = compose(task.plan, from_task(_own(task)))
        # Of a list's items one may not stand on its lines alone; a single one is no list.
        return made if task.plan.form not in LISTS or len(made.paragraphs) > 1 else Draft(paragraphs=())

    async def revise(self, task: SectionTask, draft: Draft, findings: list[Finding]) -> Draft:
        _same(task.source_language, task.language)
        return mend(_own(task), draft, findings)

    async def judge(self, task: SectionTask, sentences: list[Sentence], within: Draft | None = None) -> list[Verdict]:
        """Cannot judge: what the rules leave open stays open."""
        return []


def _language(notes: Notes, brief: Brief) -> str:
    own = detect(" ".join(fact.text for fact in notes.facts))
    wanted = brief.language or own
    if own in languages.codes() and notes.facts and not _readable(notes, wanted).facts:
        _same(own, wanted)
    return wanted


def _readable(notes: Notes, language: str) -> Notes:
    """The notes without what a background source says in another language: its words cannot be printed."""
    return without(notes, (line for fact in _foreign(notes.facts, language) for line in fact.lines))


def _own(task: SectionTask) -> SectionTask:
    """The task without what a background source says in another language."""
    foreign = _foreign((*task.facts, *task.spare), task.language)
    lines = {line for fact in foreign for line in fact.lines}
    if not lines:
        return task
    update = {
        "facts": tuple(fact for fact in task.facts if fact not in foreign),
        "spare": tuple(fact for fact in task.spare if fact not in foreign),
        "quotes": tuple(quote for quote in task.quotes if quote.line not in lines),
    }
    return task.model_copy(update=update)


def _foreign(facts: Sequence[Fact], language: str) -> list[Fact]:
    """The facts of sources in another language, as far as there are words enough to tell it by."""
    texts: defaultdict[str, list[str]] = defaultdict(list)
    for fact in facts:
        texts[origin(fact)].append(fact.text)
    away = {source for source, said in texts.items() if _other(" ".join(said), language)}
    return [fact for fact in facts if origin(fact) in away]


def _other(text: str, language: str) -> bool:
    return count(text) >= TELLING and _told_in(text) not in ("und", language)


_told_in = lru_cache(maxsize=512)(detect)


def _same(source: str, wanted: str) -> None:
    if source != wanted:
        raise WriterUnavailable(
            f"the embedded writer writes only in its source's language ({source!r}), and {wanted!r} is asked for; "
            "set a model to write in another language (OPENAI_API_KEY, FIDELE_WRITER)"
        )
