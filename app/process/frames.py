"""Messages as bytes: ``u32 header length, u32 payload length, JSON header, raw payload``."""

import json
import struct
from collections.abc import Callable, Iterator
from dataclasses import fields, is_dataclass
from types import NoneType, UnionType
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

MOST_HEADER = 1 << 27
"""The most bytes that a header may have."""
MOST_PAYLOAD = 1 << 30
"""The most bytes that a payload may have."""

_LENGTHS = struct.Struct("<II")
_TAG = ""  # the key under which a dataclass has its name: no field can be called so

_Reader = Callable[[Any], Any]


class FrameError(Exception):
    """The bytes that came are no frame, or its header is none of the messages."""


def pack(header: bytes, payload: bytes | memoryview = b"") -> bytes:
    """Make one frame.

    Raises
    ------
    FrameError
        If header or payload are larger than a frame may be.
    """
    _check_lengths(len(header), len(payload))
    return b"".join((_LENGTHS.pack(len(header), len(payload)), header, payload))


class Unpacker:
    """Takes bytes as they come, and gives the frames that are whole."""

    def __init__(self) -> None:
        self._kept = bytearray()

    def feed(self, data: bytes) -> Iterator[tuple[bytes, bytes]]:
        """Take further bytes; give the header and the payload of each frame that is whole now.

        Raises
        ------
        FrameError
            If a frame says that it is larger than it may be.
        """
        self._kept += data
        start = 0
        try:
            while len(self._kept) - start >= _LENGTHS.size:
                header, payload = _LENGTHS.unpack_from(self._kept, start)
                _check_lengths(header, payload)
                middle = start + _LENGTHS.size + header
                end = middle + payload
                if len(self._kept) < end:
                    break
                head = bytes(self._kept[start + _LENGTHS.size : middle])
                body = bytes(self._kept[middle:end])
                start = end
                yield head, body
        finally:
            del self._kept[:start]


class Codec:
    """Turns dataclasses into JSON and back, by their names and the types of their fields.

    Known are the dataclasses it is given and those that their fields name. Besides them a field
    may hold str, int, float (NaN and infinities too), bool, None, literals, tuples, lists,
    frozensets, dicts with str or int keys, unions of these, and ``Any``: there a list arrives as
    a tuple, and a value of a class that is not known as its ``str()``.

    Parameters
    ----------
    *kinds
        The messages; a union of dataclasses counts as each of them.
    """

    def __init__(self, *kinds: Any) -> None:
        self._kinds: dict[str, type] = {}
        self._hints: dict[str, dict[str, Any]] = {}
        self._readers: dict[str, dict[str, _Reader]] = {}
        for kind in kinds:
            self._learn(kind)

    def encode(self, message: Any) -> bytes:
        """Give a message as JSON.

        Raises
        ------
        FrameError
            If it is none of the messages.
        """
        if type(message).__name__ not in self._kinds:
            raise FrameError(f"{type(message).__name__} is not a message of this talk")
        return json.dumps(message, default=self._plain, separators=(",", ":")).encode()

    def decode(self, header: bytes) -> Any:
        """Read a message from JSON.

        Raises
        ------
        FrameError
            If it is none of the messages, or a field holds what it may not.
        """
        try:
            return self._tagged(json.loads(header))
        except (ValueError, TypeError, RecursionError) as error:
            raise FrameError(f"this is not a message: {error}") from error

    def frame(self, message: Any, payload: bytes | memoryview = b"") -> bytes:
        """Make the frame of a message."""
        return pack(self.encode(message), payload)

    def _plain(self, value: Any) -> Any:
        kind = type(value)
        if self._kinds.get(kind.__name__) is kind:
            named = {name: getattr(value, name) for name in self._hints[kind.__name__]}
            return {_TAG: kind.__name__, **named}
        if isinstance(value, frozenset | set):
            return sorted(value, key=str)
        if hasattr(value, "items"):
            return dict(value.items())
        return str(value)

    def _learn(self, hint: Any) -> None:
        if is_dataclass(hint) and isinstance(hint, type):
            known = self._kinds.setdefault(hint.__name__, hint)
            if known is not hint:
                raise TypeError(f"two messages are called {hint.__name__}")
            if hint.__name__ in self._hints:
                return
            types = get_type_hints(hint)
            inner = {each.name: types[each.name] for each in fields(hint) if each.init}
            self._hints[hint.__name__] = inner
            for each in inner.values():
                self._learn(each)
        for each in get_args(hint):
            self._learn(each)

    def _tagged(self, data: Any) -> Any:
        if not isinstance(data, dict) or not isinstance(data.get(_TAG), str):
            raise FrameError("a message without a name")
        name = data.pop(_TAG)
        readers = self._readers.get(name)
        if readers is None:
            if name not in self._kinds:
                raise FrameError(f"there is no message called {name}")
            readers = {field: self._reader(hint) for field, hint in self._hints[name].items()}
            self._readers[name] = readers
        try:
            return self._kinds[name](**{key: readers[key](value) for key, value in data.items()})
        except KeyError as error:
            raise FrameError(f"{name} has no field {error}") from error

    def _reader(self, hint: Any) -> _Reader:
        origin, inner = get_origin(hint), get_args(hint)
        if hint is Any or hint is object:
            return self._any
        if hint in _PLAIN:
            return _PLAIN[hint]
        if isinstance(hint, type) and is_dataclass(hint):
            return self._instance_of((hint,))
        if origin is Literal:
            return _one_of(inner)
        if origin in (Union, UnionType):
            return self._union(inner)
        if origin is dict:
            return _dict_of(inner[0], self._reader(inner[1]))
        if origin in (list, frozenset) or (origin is tuple and inner[-1] is ...):
            return _many_of(origin, self._reader(inner[0]))
        if origin is tuple:
            return _tuple_of([self._reader(each) for each in inner])
        raise TypeError(f"messages cannot hold {hint}")

    def _instance_of(self, kinds: tuple[type, ...]) -> _Reader:
        def read(data: Any) -> Any:
            made = self._tagged(data)
            if not isinstance(made, kinds):
                raise FrameError(f"{type(made).__name__} stands where it may not")
            return made

        return read

    def _union(self, hints: tuple[Any, ...]) -> _Reader:
        classes = tuple(each for each in hints if isinstance(each, type) and is_dataclass(each))
        others = [self._reader(each) for each in hints if not is_dataclass(each)]
        instance = self._instance_of(classes)

        def read(data: Any) -> Any:
            if isinstance(data, dict) and _TAG in data:
                return instance(data)
            for other in others:
                try:
                    return other(data)
                except FrameError:
                    continue
            raise FrameError(f"{data!r:.80} stands where it may not")

        return read

    def _any(self, data: Any) -> Any:
        if isinstance(data, list):
            return tuple(self._any(each) for each in data)
        if isinstance(data, dict):
            if _TAG in data:
                return self._tagged(data)
            return {key: self._any(value) for key, value in data.items()}
        return data


def _check_lengths(header: int, payload: int) -> None:
    if header > MOST_HEADER or payload > MOST_PAYLOAD:
        raise FrameError(f"a frame of {header} + {payload} bytes is larger than frames may be")


def _exactly(*kinds: type) -> _Reader:
    def read(data: Any) -> Any:
        if type(data) not in kinds:  # a bool is an int for isinstance
            raise FrameError(f"{data!r:.80} is not {' or '.join(each.__name__ for each in kinds)}")
        return data

    return read


def _float(data: Any) -> float:
    if type(data) is not float and type(data) is not int:
        raise FrameError(f"{data!r:.80} is not a number")
    return float(data)


_PLAIN: dict[Any, _Reader] = {
    str: _exactly(str),
    int: _exactly(int),
    bool: _exactly(bool),
    float: _float,
    NoneType: _exactly(NoneType),
}


def _one_of(words: tuple[Any, ...]) -> _Reader:
    def read(data: Any) -> Any:
        if data not in words:
            raise FrameError(f"{data!r:.80} is not one of {words}")
        return data

    return read


def _many_of(kind: Any, inner: _Reader) -> _Reader:
    def read(data: Any) -> Any:
        if not isinstance(data, list):
            raise FrameError(f"{data!r:.80} is not a list")
        return kind(inner(each) for each in data)

    return read


def _tuple_of(inner: list[_Reader]) -> _Reader:
    def read(data: Any) -> Any:
        if not isinstance(data, list) or len(data) != len(inner):
            raise FrameError(f"{data!r:.80} is not a list of {len(inner)}")
        return tuple(each(value) for each, value in zip(inner, data, strict=True))

    return read


def _dict_of(key: type, inner: _Reader) -> _Reader:
    def read(data: Any) -> Any:
        if not isinstance(data, dict):
            raise FrameError(f"{data!r:.80} is not a dict")
        return {key(name): inner(value) for name, value in data.items()}

    return read
