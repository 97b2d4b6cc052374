"""Elements that readers do not see, and those that only sound like it."""

import pytest
from lxml.html import fragment_fromstring

from newsroom.hidden import hidden


@pytest.mark.parametrize(
    "opening",
    [
        '<p style="display: none">',
        '<p style="VISIBILITY:HIDDEN">',
        '<p style="color:#fff;font-size:0">',
        '<p style="position:absolute; left:-9999px">',
        '<p style="text-indent:-999em">',
        "<p hidden>",
        "<template>",
    ],
)
def test_what_is_not_shown_is_hidden(opening: str) -> None:
    assert hidden(fragment_fromstring(f"{opening}a"))


@pytest.mark.parametrize(
    "opening",
    ["<p>", '<p style="font-size:0.9em">', '<p style="left:-5px">', '<p style="display:block" class="hidden">'],
)
def test_what_is_shown_is_not(opening: str) -> None:
    assert not hidden(fragment_fromstring(f"{opening}a"))
