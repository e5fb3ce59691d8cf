"""Blocks become dataclasses when they are needed, since most of them never are."""

from dataclasses import FrozenInstanceError, fields, is_dataclass
from threading import Barrier, Thread
from typing import Any

import pytest

from nodes.block import Block, block
from nodes.errors import UserError
from nodes.params import params, whole


def declared() -> tuple[Any, Any]:
    @block
    class Small(Block):
        """Hold one number."""

        first: int = whole(1, "The first number.", low=0)

    @block
    class Large(Small):
        """Hold two numbers."""

        second: int = whole(2, "The second number.", low=0)

    return Small, Large


def test_a_declared_block_is_made_with_its_first_object() -> None:
    small, large = declared()
    assert not is_dataclass(small)
    assert not is_dataclass(large)
    assert vars(small()) == {"first": 1}
    assert [each.name for each in fields(small)] == ["first"]
    assert "__dataclass_fields__" not in vars(large)


def test_asking_for_the_params_of_a_block_makes_what_it_stands_on_too() -> None:
    small, large = declared()
    assert list(params(large)) == ["first", "second"]
    assert is_dataclass(small)


@pytest.mark.parametrize("first", [0, 1])
def test_a_block_holds_the_same_whichever_of_its_kin_is_made_first(first: int) -> None:
    kinds = declared()
    kinds[first]()
    small, large = (kind() for kind in kinds)
    assert (vars(small), vars(large)) == ({"first": 1}, {"first": 1, "second": 2})
    assert large == kinds[1](first=1) != small
    assert hash(large) == hash(kinds[1]())
    assert repr(large).endswith("Large(first=1, second=2)")
    assert large.with_values(second=3).values() == {"first": 1, "second": 3}
    with pytest.raises(FrozenInstanceError):
        large.first = 2
    with pytest.raises(UserError):
        kinds[1](second=-1)


def test_threads_that_need_a_block_at_once_all_get_it_whole() -> None:
    large, together, got = declared()[1], Barrier(8), []

    def need() -> None:
        together.wait()
        got.append(vars(large(second=5)))

    threads = [Thread(target=need) for _ in range(8)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert got == [{"first": 1, "second": 5}] * 8
