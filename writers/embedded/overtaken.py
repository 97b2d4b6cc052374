"""What an earlier article says that the story has overtaken: a toll that has risen, a suspect who has been freed."""

from collections.abc import Iterable, Sequence

from story.figures import Figure, figures
from story.stamps import of_facts
from story.values import Fact
from writers.embedded.grammar import Grammar
from writers.embedded.material import Material
from writers.embedded.wording import unquoted


def overtaken(facts: Iterable[Fact], main: Sequence[Fact], material: Material) -> set[str]:
    """The ids of those facts of other sources that the story has overtaken.

    What is alleged of anybody, whose case may have changed since, of every source but one that was surely written
    later; what had not happened yet, whoever said so: nobody knows by when; and where a source was surely written
    before, what it counts that the story counts too, otherwise.
    """
    grammar, now = material.grammar, of_facts(main[:1], material.written)
    counted = [figure for fact in main for figure in figures(fact.text, grammar.code)]
    found = set()
    for fact in facts:
        day = of_facts([fact], material.written)
        later, before = bool(now and day and day > now), bool(now and day and day < now)
        alleged = not later and grammar.alleged.search(unquoted(fact.text))
        undone = grammar.undone.search(fact.text)
        if alleged or undone or (before and _recounted(fact, counted, grammar)):
            found.add(fact.id)
    return found


def _recounted(fact: Fact, counted: Sequence[Figure], grammar: Grammar) -> bool:
    """Whether it counts what one of these figures counts, and counts it otherwise."""
    own = figures(fact.text, grammar.code)
    alike = ((one, other) for one in own for other in counted if (one.unit, _stem(one)) == (other.unit, _stem(other)))
    return any((one.low, one.high) != (other.low, other.high) for one, other in alike if one.unit or one.noun)


def _stem(figure: Figure) -> str:
    return figure.noun.rstrip("s")
