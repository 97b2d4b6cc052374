"""Characters that no reader can see: nothing a source tells, and good for hiding or turning round what it tells."""

import re

_BREAKS = r"\x0b-\r\x85\u2028\u2029"
_HIDDEN = (
    r"\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    r"\ud800-\udfff\ufeff\ufff9-\ufffb\U000e0000-\U000e007f"
)
"""Control characters, lone surrogates, and what is printed with no width."""
_UNSEEN = re.compile(f"[{_BREAKS}{_HIDDEN}]")
_WITHIN = re.compile(f"[{_HIDDEN}]")


def legible(text: str) -> str:
    """The text without them, and without line breaks other than the plain one."""
    return _UNSEEN.sub("", text)


def shown(text: str) -> str:
    """The text without them, its line breaks as they are."""
    return _WITHIN.sub("", text)
