"""Frames carry every message whole, and nothing that is none."""

import math
from dataclasses import dataclass, field
from typing import Any, Literal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.process.frames import MOST_HEADER, Codec, FrameError, Unpacker, pack
from nodes.spec import Free, Spec
from nodes.written import Size


@dataclass(frozen=True, slots=True)
class Inner:
    name: str
    size: int | None = None


@dataclass(frozen=True, slots=True)
class Message:
    numbers: tuple[float, ...] = ()
    pair: tuple[int, str] = (0, "")
    inner: dict[str, Inner] = field(default_factory=dict)
    either: Inner | int | str | None = None
    word: Literal["a", "b"] = "a"
    flag: bool = False
    names: frozenset[str] = frozenset()
    specs: tuple[Spec, ...] = ()
    anything: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class Other:
    by_number: dict[int, float]


CODEC = Codec(Message | Other)


def there_and_back(message: Any) -> Any:
    ((header, payload),) = Unpacker().feed(CODEC.frame(message))
    assert payload == b""
    return CODEC.decode(header)


def test_nested_values_arrive_as_they_were() -> None:
    message = Message(
        numbers=(1.0, -0.0, 5e-324),
        pair=(3, "x"),
        inner={"a": Inner("ü\n"), "b": Inner("", 2)},
        either=Inner("x"),
        word="b",
        flag=True,
        names=frozenset({"p", "q"}),
        specs=(Spec.image(3, "H", 28), Spec("label", (Free.named("B"),), "int64", 10)),
        anything={"spec": Spec.scalar(), "list": (1, (2, None))},
    )
    assert there_and_back(message) == message


def test_numbers_that_are_none_arrive() -> None:
    found = there_and_back(Message(numbers=(math.nan, math.inf, -math.inf))).numbers
    assert math.isnan(found[0])
    assert found[1:] == (math.inf, -math.inf)


def test_keys_that_are_numbers_arrive_as_numbers() -> None:
    assert there_and_back(Other({1: 0.5})) == Other({1: 0.5})


def test_a_size_with_a_text_travels_as_its_value() -> None:
    assert there_and_back(Message(pair=(Size(7, "channels"), "x"))).pair == (7, "x")


def test_a_value_nobody_knows_travels_as_what_it_says() -> None:
    assert there_and_back(Message(anything={"x": ValueError("odd")})).anything == {"x": "odd"}


@given(st.lists(st.tuples(st.binary(max_size=50), st.binary(max_size=200))), st.integers(1, 40))
def test_frames_come_out_whole_however_they_were_cut(
    frames: list[tuple[bytes, bytes]], cut: int
) -> None:
    stream = b"".join(pack(header, payload) for header, payload in frames)
    unpacker = Unpacker()
    found = [
        frame
        for start in range(0, len(stream), cut)
        for frame in unpacker.feed(stream[start : start + cut])
    ]
    assert found == frames


@pytest.mark.parametrize(
    "header",
    [
        b"",
        b"[]",
        b"{}",
        b"\xff",
        b'{"":"Path"}',
        b'{"":"Message","nothing":1}',
        b'{"":"Message","flag":1}',
        b'{"":"Message","word":"c"}',
        b'{"":"Message","pair":[1]}',
        b'{"":"Message","inner":{"a":{"":"Message"}}}',
        b'{"":"Message","either":[1]}',
        b'{"":"Message","numbers":["1"]}',
        b'{"":"Inner"}',
        b'{"":["Message"]}',
        b"[" * 100_000,
    ],
)
def test_what_is_no_message_is_refused(header: bytes) -> None:
    with pytest.raises(FrameError):
        CODEC.decode(header)


def test_a_frame_that_claims_to_be_huge_is_refused_before_it_is_kept() -> None:
    with pytest.raises(FrameError):
        list(Unpacker().feed((MOST_HEADER + 1).to_bytes(4, "little") + bytes(4)))


def test_only_messages_of_the_talk_are_sent() -> None:
    with pytest.raises(FrameError):
        CODEC.encode("hello")
