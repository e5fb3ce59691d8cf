"""Finds what users read, and keeps its translations: ``python -m tests.translations``.

Each run writes ``resources/translations/netwright_zh_CN.ts``: what is new stands there as
unfinished, what is gone is marked as vanished, and what was translated stays. Then it makes the
``.qm`` that the window loads, and the list of sentences that the window finds again as templates.
"""

import json
import subprocess
import sys
from dataclasses import dataclass
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape

import PySide6

from app.ui import language, sentences, words
from tests import texts
from tests.syntax import Text

TS = language.FOLDER / f"{language.NAME}_{language.CHINESE}.ts"
QM = TS.with_suffix(".qm")
ALONE = (words.CHOICES, words.SUMMARIES, words.COUNTED, words.SEARCHED)
"""Contexts whose words mean something else than elsewhere."""
LEAST = 6
"""How many letters a sentence has at least besides its fields, to be told from others."""
HEAD = f'''<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="{language.CHINESE}" sourcelanguage="en">
'''


@dataclass(frozen=True)
class Entry:
    """A text in Chinese; empty where it is not translated yet."""

    translation: str
    vanished: bool = False


def read(text: str) -> dict[Text, Entry]:
    """Read a file of translations."""
    found = {}
    for context in ET.fromstring(text).iter("context"):
        name = context.findtext("name") or ""
        for message in context.iter("message"):
            told = message.find("translation")
            assert told is not None
            entry = Entry(told.text or "", told.get("type") == "vanished")
            found[name, message.findtext("source") or ""] = entry
    return found


def write(entries: dict[Text, Entry]) -> str:
    """Write a file of translations: sorted, so that a difference shows what has changed."""
    parts = [HEAD]
    for name, group in groupby(sorted(entries), key=lambda text: text[0]):
        parts.append(f"<context>\n    <name>{escape(name)}</name>\n")
        for text in group:
            entry = entries[text]
            kind = ""
            if entry.vanished:
                kind = ' type="vanished"'
            elif not entry.translation:
                kind = ' type="unfinished"'
            parts.append(
                f"    <message>\n        <source>{escape(text[1])}</source>\n"
                f"        <translation{kind}>{escape(entry.translation)}</translation>\n"
                "    </message>\n"
            )
        parts.append("</context>\n")
    return "".join([*parts, "</TS>\n"])


def merged(there: dict[Text, Entry], wanted: list[Text]) -> dict[Text, Entry]:
    """Give an entry for each text, with what was translated; what is gone stays, marked so.

    A text that is translated in one context begins with that in another.
    """
    known = {
        text: entry.translation
        for (context, text), entry in there.items()
        if entry.translation and context not in ALONE
    }
    fresh = {}
    for text in wanted:
        old = there.get(text, Entry(""))
        other = "" if text[0] in ALONE else known.get(text[1], "")
        fresh[text] = Entry(old.translation or other)
    gone = {
        text: Entry(entry.translation, vanished=True)
        for text, entry in there.items()
        if text not in fresh and entry.translation
    }
    return fresh | gone


def templates(found: dict[Text, str]) -> dict[str, list[str]]:
    """Give what comes as finished English from another process, or from a block."""
    kept: dict[str, list[str]] = {words.CONTEXT: [], words.SUMMARIES: []}
    for (context, text), where in sorted(found.items()):
        letters = sum(map(str.isalpha, texts.FIELD.sub("", text)))
        least = 1 if context == words.SUMMARIES else LEAST
        wanted = context in kept and not where.startswith("app/ui/")
        if wanted and texts.FIELD.search(text) and letters >= least:
            kept[context].append(text)
    return kept


def compiled(ts: Path, qm: Path) -> None:
    """Make what the window loads."""
    tool = next(Path(PySide6.__path__[0]).glob("lrelease*"))
    subprocess.run([tool, "-silent", ts, "-qm", qm], check=True)


def main() -> int:
    """Bring the files up to date and tell what is to be translated."""
    found, unknown = texts.every()
    there = read(TS.read_text(encoding="utf-8")) if TS.exists() else {}
    entries = merged(there, list(found))
    TS.write_text(write(entries), encoding="utf-8")
    told = json.dumps(templates(found), indent=1, ensure_ascii=False)
    sentences.TABLE.write_text(told + "\n", encoding="utf-8")
    compiled(TS, QM)
    for text, entry in sorted(entries.items()):
        if not entry.translation and not entry.vanished:
            sys.stdout.write(f"{text[0]}: {text[1]}\n")
    for each in unknown:
        sys.stdout.write(f"{each} cannot be read by the script\n")
    return 1 if unknown else 0


if __name__ == "__main__":
    sys.exit(main())
