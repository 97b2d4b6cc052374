"""How much of an article is copied, outside quotations."""

import random
import time

import pytest

from story.overlap import RUN, overlap

SOURCE = "Le quai des ferries fermera lundi, a annoncé la région. Les travaux dureront onze mois."


@pytest.mark.parametrize(
    ("text", "share", "longest"),
    [
        (SOURCE, 1.0, 15),
        ("le quai DES ferries, fermera", 1.0, 5),
        ("le quai des ferries", 0.0, 4),
        ("", 0.0, 0),
        ("Hier, le quai des ferries fermera tard", 5 / 7, 5),
        ("« Le quai des ferries fermera lundi » dit-on", 0.0, 0),
        ("Le quai des « ferries » fermera lundi, a annoncé", 0.0, 4),
        ('“Le quai des ferries fermera” et "les travaux dureront onze mois"', 0.0, 0),
        ("« Le quai des ferries fermera lundi", 1.0, 6),
        ("ferries fermera lundi a annoncé quai des ferries fermera lundi", 1.0, 5),
    ],
)
def test_words_in_long_runs_outside_quotations_are_copied(text: str, share: float, longest: int) -> None:
    found = overlap([text], [SOURCE])
    assert (round(found.share, 6), found.longest) == (round(share, 6), longest)


def test_a_run_ends_with_its_paragraph_and_with_its_source() -> None:
    assert overlap(["un deux trois", "quatre cinq six"], ["un deux trois quatre cinq six"]).longest == 3
    assert overlap(["un deux trois quatre cinq six"], ["un deux trois", "quatre cinq six"]).longest == 3


def slow(words: list[str], sources: list[list[str]]) -> tuple[float, int]:
    """The same by trying everything."""
    covered, longest = set[int](), 0
    for start in range(len(words)):
        for end in range(start + 1, len(words) + 1):
            run = words[start:end]
            if any(run == text[at : at + len(run)] for text in sources for at in range(len(text))):
                longest = max(longest, len(run))
                covered |= set(range(start, end)) if len(run) >= RUN else set()
    return len(covered) / len(words), longest


@pytest.mark.parametrize("seed", range(30))
def test_it_counts_what_trying_everything_counts(seed: int) -> None:
    dice = random.Random(seed)
    sources = [dice.choices("abc", k=dice.randint(1, 25)) for _ in range(3)]
    words = dice.choices("abc", k=25)
    assert tuple(overlap([" ".join(words)], [" ".join(text) for text in sources])) == slow(words, sources)


def test_a_source_that_repeats_itself_costs_no_more_than_its_length() -> None:
    started = time.process_time()
    assert overlap(["le " * 20_000], ["le " * 20_000]).longest == 20_000
    assert time.process_time() - started < 2
