"""Projects inside pictures of them: a text chunk of a PNG, metadata of an SVG."""

import base64
import re
import struct
import zlib
from binascii import Error as BadBase64
from collections.abc import Iterator

from app.project.strict import MOST_BYTES
from nodes.errors import UserError

KEYWORD = b"netwright"
SUFFIXES = frozenset({".png", ".svg"})
"""How the names of pictures end that can hold a project."""
PNG = b"\x89PNG\r\n\x1a\n"

_SVG_HEAD = re.compile(rb"<svg\b[^>]*>")
_SVG_PROJECT = re.compile(rb'<metadata id="netwright">([A-Za-z0-9+/=\s]*)</metadata>\n?')


def is_picture(data: bytes) -> bool:
    """Tell whether these are the bytes of a PNG or an SVG."""
    return data.startswith(PNG) or _is_svg(data)


def embed(picture: bytes, text: str) -> bytes:
    """Give a PNG or SVG with the text of a project in it, in place of an earlier one.

    Raises
    ------
    UserError
        If it is neither.
    """
    packed = zlib.compress(text.encode("utf-8"), 9)
    if picture.startswith(PNG):
        return b"".join(_png_with(picture, packed))
    head = _SVG_HEAD.search(picture) if _is_svg(picture) else None
    if head is None:
        raise UserError("Only PNG and SVG pictures can hold a project.")
    kept = _SVG_PROJECT.sub(b"", picture)
    inside = b'<metadata id="netwright">' + base64.b64encode(packed) + b"</metadata>\n"
    return kept[: head.end()] + b"\n" + inside + kept[head.end() :].removeprefix(b"\n")


def extract(picture: bytes) -> str:
    """Give the text of the project that a PNG or SVG holds.

    Raises
    ------
    UserError
        If it holds none.
    """
    packed = _in_png(picture) if picture.startswith(PNG) else _in_svg(picture)
    if packed is None:
        raise UserError("This picture holds no project.")
    try:
        unpacking = zlib.decompressobj()
        text = unpacking.decompress(packed, MOST_BYTES)
        if unpacking.unconsumed_tail or not unpacking.eof:
            raise UserError("The project in this picture is torn or too large.")
        return text.decode("utf-8")
    except (zlib.error, UnicodeDecodeError):
        raise UserError("The project in this picture is torn.") from None


def _is_svg(data: bytes) -> bool:
    return b"<svg" in data[:2_000] and data.lstrip()[:1] == b"<"


def _png_with(picture: bytes, packed: bytes) -> Iterator[bytes]:
    """Give the chunks of a PNG with ours before the last."""
    body = KEYWORD + b"\0\1\0\0\0" + packed  # compressed; no language, no translated keyword
    yield PNG
    for kind, inside in _chunks(picture):
        if kind == b"iTXt" and inside.startswith(KEYWORD + b"\0"):
            continue
        if kind == b"IEND":
            yield _chunk(b"iTXt", body)
        yield _chunk(kind, inside)


def _chunk(kind: bytes, inside: bytes) -> bytes:
    check = zlib.crc32(kind + inside)
    return struct.pack(">I", len(inside)) + kind + inside + struct.pack(">I", check)


def _chunks(picture: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = len(PNG)
    while at + 12 <= len(picture):
        length = int.from_bytes(picture[at : at + 4], "big")
        kind, inside = picture[at + 4 : at + 8], picture[at + 8 : at + 8 + length]
        check = picture[at + 8 + length : at + 12 + length]
        if check != zlib.crc32(kind + inside).to_bytes(4, "big"):
            break
        yield kind, inside
        at += 12 + length
        if kind == b"IEND":
            return
    raise UserError("This picture is torn.")


def _in_png(picture: bytes) -> bytes | None:
    start = KEYWORD + b"\0\1\0\0\0"
    found = None
    for kind, inside in _chunks(picture):  # to the end, which a torn picture lacks
        if kind == b"iTXt" and inside.startswith(start):
            found = inside[len(start) :]
    return found


def _in_svg(picture: bytes) -> bytes | None:
    found = _SVG_PROJECT.search(picture)
    if found is None:
        return None
    try:
        return base64.b64decode(found[1])
    except BadBase64:
        return None
