"""What a page hides from its readers: no part of the story."""

import re
from typing import Any

_STYLE = re.compile(r"display:none|visibility:hidden|font-size:0(?![.\d])|(?:left|top|text-indent):-\d{3,}")


def hidden(element: Any) -> bool:
    """Whether an element of an HTML tree (lxml) is not shown, by its tag, its attributes or its own style."""
    if element.tag == "template" or "hidden" in element.attrib:
        return True
    return bool(_STYLE.search(re.sub(r"\s", "", element.get("style", "")).lower()))
