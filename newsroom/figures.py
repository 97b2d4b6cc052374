"""Figures as the terminal prints them."""


def money(dollars: float | None) -> str:
    """ "$0.031"; nothing where it is not known or nothing was asked."""
    if not dollars:
        return ""
    return f"${dollars:.2f}" if dollars >= 1 else f"${dollars:.4f}" if dollars < 0.01 else f"${dollars:.3f}"


def duration(seconds: float) -> str:
    """ "0.7 s", "42 s", "3 min 5 s", "1 h 10 min"."""
    if seconds < 10:
        return f"{seconds:.1f} s"
    minutes, rest = divmod(round(seconds), 60)
    if minutes >= 60:
        return f"{minutes // 60} h {minutes % 60} min"
    return f"{minutes} min {rest} s" if minutes else f"{rest} s"


def plural(count: int, noun: str) -> str:
    """ "1 call", "1,200 calls"."""
    return f"{count:,} {noun}{'' if count == 1 else 's'}"
