"""The embedded writer's answers to the five questions of a run."""

from story import languages
from story.errors import WriterUnavailable
from story.lines import detect
from story.notes import take
from story.values import Brief, Draft, Finding, Notes, Outline, SectionTask, Sentence, Source, Verdict
from writers.embedded.material import from_task
from writers.embedded.mending import mend
from writers.embedded.outline import front, outline
from writers.embedded.sections import compose


class EmbeddedWriter:
    """Writes with the source's own sentences; needs no model, no key and no network.

    Raises `WriterUnavailable` where the article is to be in another language than its source.
    """

    name = "embedded"

    async def extract(self, source: Source) -> Notes:
        return take(source)

    async def outline(self, notes: Notes, brief: Brief) -> Outline:
        return outline(notes, brief, _language(notes, brief))

    async def front(self, notes: Notes, brief: Brief) -> Outline:
        """Title, description and standfirst of that outline, without its sections."""
        return front(notes, brief, _language(notes, brief))

    async def write(self, task: SectionTask) -> Draft:
        _same(task.source_language, task.language)
        return compose(task.plan, from_task(task))

    async def revise(self, task: SectionTask, draft: Draft, findings: list[Finding]) -> Draft:
        _same(task.source_language, task.language)
        return mend(task, draft, findings)

    async def judge(self, task: SectionTask, sentences: list[Sentence], within: Draft | None = None) -> list[Verdict]:
        """Cannot judge: what the rules leave open stays open."""
        return []


def _language(notes: Notes, brief: Brief) -> str:
    own = detect(" ".join(fact.text for fact in notes.facts))
    wanted = brief.language or own
    if own in languages.codes():
        _same(own, wanted)
    return wanted


def _same(source: str, wanted: str) -> None:
    if source != wanted:
        raise WriterUnavailable(
            f"the embedded writer writes only in its source's language ({source!r}), and {wanted!r} is asked for; "
            "set a model to write in another language (OPENAI_API_KEY, FIDELE_WRITER)"
        )
