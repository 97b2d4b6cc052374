"""Lines of a source with one thing wrong in each, as rewritten news has them: a number, a name, a « ne … pas »."""

import random
import re
from collections.abc import Callable, Iterator

from story.checks import Ground
from story.values import Line

Altering = Callable[[str, random.Random, Ground], str]
_NUMBER = re.compile(r"(?<![\w,])\d+(?:,\d+)?(?!\w)")
_DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
_MONTHS = ("janvier", "février", "mars", "avril", "juin", "juillet", "septembre", "octobre", "novembre", "décembre")
_VERB = re.compile(r"(?<![\w'’-])(a|ont|est|sont|sera|seront|doit|était) (?!pas|plus|été)")
_DENIED = re.compile(r"\b(?:ne |n['’])(\w+) (?:pas|plus|jamais)\b")
_SOFT = {"serait": "est", "seraient": "sont", "pourrait": "va", "pourraient": "vont", "atteindrait": "atteint",
         "coûterait": "coûte", "dépasserait": "dépasse", "compterait": "compte"}  # fmt: skip
_AUTHORITY = re.compile(r",? (?:selon|d['’]après) (?!lui|elle)[^,.»]+(?=\.$)|^(?:Selon|D['’]après) [^,]+, ")
_ABOUT = re.compile(r"\b(?:environ|près de|plus de|jusqu['’]à|au moins) (?=\d)", re.I)
_FUTURE = re.compile(r"\b(?!sera\b)(\w{3,})era\b")
_QUOTED = re.compile(r"«\s?([^»]{30,}?)\s?»")
_TURNING = re.compile(r"(?<=\w) (?:provisoire|immédiat|présumé|presque|principale?|à nouveau)\b")


def number(text: str, chance: random.Random, ground: Ground) -> str:
    found = list(_NUMBER.finditer(text))
    if not found:
        return text
    one = chance.choice(found)
    return f"{text[: one.start()]}{int(one[0].split(',')[0]) + chance.randint(1, 9)}{text[one.end() :]}"


def name(text: str, chance: random.Random, ground: Ground) -> str:
    """Another person's name for a person's."""
    people = [person.name for person in ground.people]
    here = [one for one in people if one in text]
    others = [one for one in people if not set(one.split()) & set(" ".join(here).split())]
    return text.replace(chance.choice(here), chance.choice(others), 1) if here and others else text


def day(text: str, chance: random.Random, ground: Ground) -> str:
    for words in (_DAYS, _MONTHS):
        found = list(re.finditer(rf"\b(?:{'|'.join(words)})\b", text))
        if found:
            one = chance.choice(found)
            other = chance.choice([word for word in words if word not in text])
            return f"{text[: one.start()]}{other}{text[one.end() :]}"
    return text


def denied(text: str, chance: random.Random, ground: Ground) -> str:
    return _VERB.sub(lambda one: f"{'n’' if one[1][0] in 'aeoué' else 'ne '}{one[1]} pas ", text, count=1)


def undenied(text: str, chance: random.Random, ground: Ground) -> str:
    return _DENIED.sub(r"\1", text, count=1)


def settled(text: str, chance: random.Random, ground: Ground) -> str:
    soft = next((word for word in _SOFT if re.search(rf"\b{word}\b", text)), None)
    return re.sub(rf"\b{soft}\b", _SOFT[soft], text, count=1) if soft else text


def unsigned(text: str, chance: random.Random, ground: Ground) -> str:
    told = _AUTHORITY.sub("", text, count=1)
    return told[:1].upper() + told[1:]


def exact(text: str, chance: random.Random, ground: Ground) -> str:
    return _ABOUT.sub("", text, count=1)


def done(text: str, chance: random.Random, ground: Ground) -> str:
    return _FUTURE.sub(r"a \1é", text, count=1)


def misquoted(text: str, chance: random.Random, ground: Ground) -> str:
    """A quotation with one word less in its midst."""
    found = _QUOTED.search(text)
    if not found:
        return text
    words = found[1].split()
    del words[chance.randrange(1, len(words) - 1)]
    return f"{text[: found.start(1)]}{' '.join(words)}{text[found.end(1) :]}"


def unturned(text: str, chance: random.Random, ground: Ground) -> str:
    return _TURNING.sub("", text, count=1)


EVERY: tuple[Altering, ...] = (
    number, name, day, denied, undenied, settled, unsigned, exact, done, misquoted, unturned
)  # fmt: skip


def altered(line: Line, chance: random.Random, ground: Ground) -> Iterator[tuple[str, str]]:
    """The line altered in each way that it can be, with what was done to it."""
    for each in EVERY:
        text = each(line.text, chance, ground)
        if text != line.text:
            yield each.__name__, text
