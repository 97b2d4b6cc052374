"""Widths of titles."""

import pytest

from story.pixels import fits, fitting, width


@pytest.mark.parametrize(
    ("text", "pixels"),
    [
        ("", 0.0),
        ("e", 1139 * 20 / 2048),
        ("é", 1139 * 20 / 2048),
        ("AV", (1366 + 1366 - 152) * 20 / 2048),
        ("a  b", (1139 + 569 + 1139) * 20 / 2048),
        ("字", 1139 * 20 / 2048),
    ],
)
def test_width(text: str, pixels: float) -> None:
    """In units of the font's em of 2048, kerning included, runs of spaces as one."""
    assert width(text) == pytest.approx(pixels)


def test_fits() -> None:
    assert fits("e" * 53, 600)
    assert not fits("e" * 54, 600)


@pytest.mark.parametrize(("pixels", "expected"), [(1000, "Le pont, fermé"), (70, "Le pont"), (25, "Le"), (1, "")])
def test_fitting_keeps_whole_words(pixels: float, expected: str) -> None:
    assert fitting("Le pont, fermé", pixels) == expected
