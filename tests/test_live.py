"""The live view of a run."""

from io import StringIO

from rich.console import Console

from graph.progress import Aim, Progress
from newsroom.board import Board
from newsroom.live import Terminal, view
from writers.budget import Tally

AIMS = (Aim(id="S1", heading="Le quai ferme", words=120), Aim(id="S2", heading="[red]Les ferries[/]", words=90))
SPENT = Tally(calls=12, tokens=10300, money=0.012, calls_left=68, money_left=0.488, seconds_left=1740)
EVENTS = (
    Progress(step="read"),
    Progress(step="extract"),
    Progress(step="outline", sections=AIMS),
    Progress(step="write", section="S1", words=80),
    Progress(step="check", section="S1", findings=3),
    Progress(step="repair", section="S1", round=1, words=104),
    Progress(step="check", section="S1", findings=1, spent=SPENT),
)


def drawn(*events: Progress, width: int = 110, seconds: float = 42) -> list[str]:
    board = Board()
    for event in events:
        board.hear(event)
    console = Console(file=StringIO(), width=width)
    console.print(view(board, "quai-x", seconds))
    return [line.rstrip() for line in console.file.getvalue().splitlines()]  # type: ignore[attr-defined]


def test_it_tells_steps_sections_and_what_is_left() -> None:
    assert drawn(*EVENTS) == [
        "fidele quai-x  ✓ read  ✓ extract  ✓ outline  › sections 0/2  assemble  review  headline  conclude",
        "section                step   round    words                open  repaired",
        "› Le quai ferme        check  1      104/120  ━━━━━━━━━━──  1     2",
        "· [red]Les ferries[/]                   0/90  ────────────",
        "12 calls (68 left) · 10,300 tokens · $0.012 ($0.488 left) · 42 s (29 min 0 s left)",
    ]


def test_a_settled_section_is_ticked_and_an_edited_outline_replaces_the_planned_one() -> None:
    lines = drawn(
        *EVENTS[:3],
        Progress(step="approve", message="1 sections, edited", sections=AIMS[:1]),
        Progress(step="settle", section="S1", words=121),
    )
    assert "✓ approve  ✓ sections 1/1  › assemble" in lines[0]
    assert lines[2].startswith("✓ Le quai ferme")
    assert len(lines) == 4


def test_a_run_that_goes_on_is_past_what_it_does_not_tell_again() -> None:
    lines = drawn(Progress(step="write", section="S1", words=3), Progress(step="settle", section="S1", words=3))
    assert "✓ outline  ✓ sections 1/1  › assemble" in lines[0]


def test_without_a_model_only_time_is_told() -> None:
    assert drawn(Progress(step="read", spent=Tally()), seconds=0.7)[-1] == "0.7 s"


def test_an_unknown_price_is_not_shown_and_a_guess_is_said_to_be_one() -> None:
    spent = Tally(calls=1, tokens=900, money=None, guessed=True)
    assert drawn(Progress(step="read", spent=spent))[-1] == "1 call · about 900 tokens · 42 s"


def test_it_fits_a_narrow_terminal() -> None:
    assert all(len(line) <= 60 for line in drawn(*EVENTS, width=60))


def test_it_is_gone_when_the_run_ends() -> None:
    console = Console(file=StringIO(), force_terminal=True, width=80)
    with Terminal(console) as listening:
        listening.begin("quai-x")
        for event in EVENTS:
            listening.hear(event)
    said = console.file.getvalue()  # type: ignore[attr-defined]
    assert "Le quai ferme" in said
    assert said.endswith("\x1b[2K"), "the view's own lines are taken back"
