"""Sentences that come as finished English, such as what a run says: found again as templates.

What runs, and what it writes down, speaks English: packages work without the window. So the window
looks for the template that a sentence was made of, and fills in the translated one.
"""

import json
import re
from dataclasses import dataclass
from functools import cache

from app.ui.language import FOLDER

TABLE = FOLDER / "sentences.json"
"""Every template with fields, by its context, written by ``python -m tests.translations``."""
FIELD = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True)
class Pattern:
    """What finds the sentences of a template, in one pass whatever they hold.

    Parameters
    ----------
    template
        The template.
    words
        What stands around its fields, from the beginning to the end.
    names
        Its fields.
    """

    template: str
    words: tuple[str, ...]
    names: tuple[str, ...]

    def values(self, text: str) -> dict[str, str] | None:
        """Give what stands in the fields of a sentence; None where it is of another template."""
        first, *between, last = self.words
        end = len(text) - len(last)
        if not text.startswith(first) or not text.endswith(last):
            return None
        at, found = len(first), list[str]()
        for word in between:
            until = text.find(word, at, end)
            if until < 0:
                return None
            found.append(text[at:until])
            at = until + len(word)
        if at > end:
            return None
        found.append(text[at:end])
        values = dict(zip(self.names, found, strict=True))
        alike = all(values[name] == value for name, value in zip(self.names, found, strict=True))
        return values if alike else None


def template_of(context: str, text: str) -> tuple[str, dict[str, str]] | None:
    """Give the template that a sentence was made of, and what stands in its fields."""
    for pattern in _patterns(context):
        values = pattern.values(text)
        if values is not None:
            return pattern.template, values
    return None


@cache
def _patterns(context: str) -> tuple[Pattern, ...]:
    """Give what finds each template, those first that say the most themselves."""
    templates: list[str] = json.loads(TABLE.read_text(encoding="utf-8"))[context]
    templates.sort(key=lambda each: -len(FIELD.sub("", each)))
    return tuple(map(pattern_of, templates))


def pattern_of(template: str) -> Pattern:
    """Make what finds the sentences of a template."""
    parts = FIELD.split(template)
    return Pattern(template, tuple(parts[::2]), tuple(parts[1::2]))
