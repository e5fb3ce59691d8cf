"""Every sample comes once an epoch, in an order that only seed and epoch decide."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from nodes.runtime.order import Order, mixed
from nodes.runtime.parallel import World

ONE = World()


def epoch(order: Order, number: int, place: int = 0) -> list[list[int]]:
    order.epoch, order.place = number, place
    return list(order)


@given(st.integers(1, 200), st.integers(1, 64), st.integers(0, 2**32))
def test_an_epoch_holds_every_sample_once(samples: int, size: int, seed: int) -> None:
    order = Order(samples, size, seed, ONE)
    batches = epoch(order, 3)
    assert sorted(number for batch in batches for number in batch) == list(range(samples))
    assert [len(batch) for batch in batches] == [order.size(k) for k in range(len(order))]
    assert size == 1 or samples == 1 or all(len(batch) > 1 for batch in batches)


@given(st.integers(1, 200), st.integers(1, 64), st.data())
def test_an_epoch_goes_on_from_any_place(samples: int, size: int, data: st.DataObject) -> None:
    order = Order(samples, size, 7, ONE)
    place = data.draw(st.integers(0, len(order)))
    assert epoch(order, 2, place) == epoch(order, 2)[place:]


@given(st.integers(1, 100), st.integers(1, 32), st.integers(1, 5))
def test_processes_share_each_batch(samples: int, size: int, count: int) -> None:
    whole = epoch(Order(samples, size, 1, ONE), 1)
    orders = [Order(samples, size, 1, World(rank, count)) for rank in range(count)]
    parts = [epoch(order, 1) for order in orders]
    for place, batch in enumerate(whole):
        shared = [
            number
            for order, part in zip(orders, parts, strict=True)
            for number in part[place]
            if order.share(place)
        ]
        assert sorted(shared) == sorted(batch)
        assert sum(order.share(place) for order in orders) / count == pytest.approx(1)


def test_epochs_and_seeds_differ_and_no_seed_keeps_the_order() -> None:
    order = Order(100, 10, 5, ONE)
    assert epoch(order, 1) != epoch(order, 2)
    assert epoch(order, 1) != epoch(Order(100, 10, 6, ONE), 1)
    assert epoch(Order(100, 50, None, ONE), 4) == [list(range(50)), list(range(50, 100))]


def test_mixed_seeds_do_not_collide() -> None:
    found = {mixed(a, b) for a in range(100) for b in range(100)}
    assert len(found) == 10_000
    assert mixed(1, 2) != mixed(2, 1)
    assert all(0 <= each < 2**63 for each in found)
