"""Sentences said in other words: each new wording stands or falls alone, and the old one stays where it falls."""

from collections.abc import Iterable, Mapping, Sequence

from story.drafts import keys
from story.sentences import cut
from story.values import Draft, Finding, Sentence
from story.words import count

HELD = 0.5
"""Share of a sentence's telling words, by their first letters, that its new wording must hold at least."""
NEWS = 3
"""Telling words of the old sentence that each part of its new wording has for itself at least: a part with fewer only
announces another ("The ministry has issued a note. The bridge was mentioned there.")."""
Wordings = Mapping[int, tuple[Sentence, ...]]
"""New wordings by index of the old sentence."""


def wordings(old: Draft, new: Draft, language: str) -> Wordings:
    """The sentences worded anew, cut, so that each is checked for itself.

    A draft that has not one wording for each old sentence is no rewording of it: nothing is taken from it.
    """
    pairs = zip(old.sentences, new.sentences, strict=False)
    if len(old.sentences) != len(new.sentences):
        return {}
    return {n: _parts(offered, language) for n, (own, offered) in enumerate(pairs) if offered != own}


def _parts(sentence: Sentence, language: str) -> tuple[Sentence, ...]:
    texts = (sentence.text[start:end] for start, end in cut(sentence.text, language))
    return tuple(sentence.model_copy(update={"text": text}) for text in texts)


def reworded(old: Draft, new: Wordings) -> Draft:
    """The draft with those wordings in their places."""
    counter = iter(range(len(old.sentences)))
    return Draft(
        paragraphs=tuple(
            paragraph.model_copy(update={"sentences": tuple(_told(paragraph.sentences, counter, new))})
            for paragraph in old.paragraphs
        )
    )


def _told(sentences: Iterable[Sentence], counter: Iterable[int], new: Wordings) -> Iterable[Sentence]:
    for sentence, n in zip(sentences, counter, strict=False):
        yield from new.get(n, (sentence,))


def kept(old: Draft, new: Wordings, findings: Sequence[Finding], room: int) -> Wordings:
    """The wordings that no finding objects to, that say as much, and for which there is room.

    findings: of the draft `reworded(old, new)`. room: words that the text may lose by it.
    """
    owners = [n for n, _ in enumerate(old.sentences) for _ in new.get(n, "1")]
    wrong = {owners[finding.sentence] for finding in findings if finding.sentence is not None}
    stays: dict[int, tuple[Sentence, ...]] = {}
    for n, parts in new.items():
        lost = count(old.sentences[n].text) - sum(count(part.text) for part in parts)
        if n not in wrong and lost <= room and _says(parts, old.sentences[n]):
            stays[n] = parts
            room -= max(0, lost)
    return stays


def _says(parts: Sequence[Sentence], sentence: Sentence) -> bool:
    """Whether the new wording has every figure of the old one and most of what it tells, some of it in each part."""
    wanted, each = keys(sentence.text), [keys(part.text) for part in parts]
    said = frozenset().union(*each)
    figures = {key for key in wanted if key.isdigit()}
    return bool(parts) and figures <= said and len(wanted & said) >= HELD * len(wanted) and _all_tell(each, wanted)


def _all_tell(each: Sequence[frozenset[str]], wanted: frozenset[str]) -> bool:
    """Whether no part is without news of the old sentence that the other parts have not."""
    others = [frozenset().union(*(*each[:n], *each[n + 1 :])) for n, _ in enumerate(each)]
    return len(each) == 1 or all(len(one & wanted - rest) >= NEWS for one, rest in zip(each, others, strict=True))
