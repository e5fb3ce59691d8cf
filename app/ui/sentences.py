"""Sentences that come as finished English, such as what a run says: found again as templates.

What runs, and what it writes down, speaks English: packages work without the window. So the window
looks for the template that a sentence was made of, and fills in the translated one.
"""

import json
import re
from functools import cache

from app.ui.language import FOLDER

TABLE = FOLDER / "sentences.json"
"""Every template with fields, by its context, written by ``python -m tests.translations``."""
FIELD = re.compile(r"\{(\w+)\}")


def template_of(context: str, text: str) -> tuple[str, dict[str, str]] | None:
    """Give the template that a sentence was made of, and what stands in its fields."""
    for written, template in _patterns(context):
        found = written.fullmatch(text)
        if found:
            return template, found.groupdict()
    return None


@cache
def _patterns(context: str) -> tuple[tuple[re.Pattern[str], str], ...]:
    """Give what finds each template, those first that say the most themselves."""
    templates: list[str] = json.loads(TABLE.read_text(encoding="utf-8"))[context]
    templates.sort(key=lambda each: -len(FIELD.sub("", each)))
    return tuple((pattern(template), template) for template in templates)


def pattern(template: str) -> re.Pattern[str]:
    """Make what finds the sentences of a template, with its fields as groups."""
    written, seen = "", set()
    for place, part in enumerate(FIELD.split(template)):
        if not place % 2:
            written += re.escape(part)
        elif part in seen:
            written += f"(?P={part})"
        else:
            seen.add(part)
            written += f"(?P<{part}>.*?)"
    return re.compile(written, re.DOTALL)
