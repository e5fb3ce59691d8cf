from itertools import product

import pytest
import torch
from torch import Tensor

from nodes.runtime.decoding import Beam, Decoding, Greedy, Sampling, drawn

START, END, PAD = 1, 2, 0


def chance() -> torch.Generator:
    return torch.Generator().manual_seed(0)


class Chain:
    """Scores that follow from the id before alone, one table a sample."""

    def __init__(self, samples: int, ids: int, seed: int = 0) -> None:
        generator = torch.Generator().manual_seed(seed)
        self.tables = torch.randn(samples, ids, ids, generator=generator) * 2
        self.tables[:, :, [PAD, START]] = -50.0
        self.asked: list[int] = []

    def __call__(self, written: Tensor) -> Tensor:
        self.asked.append(written.shape[1])
        return self.tables[torch.arange(len(written)), written[:, -1]]

    def logarithm(self, sample: int, ids: tuple[int, ...]) -> float:
        before, total = START, 0.0
        for each in ids:
            total += float(self.tables[sample, before].log_softmax(-1)[each])
            before = each
        return total


def test_greedy_takes_the_largest_score_each_time_until_the_end() -> None:
    scores = torch.full((2, 5, 5), -9.0)
    scores[:, START, 3] = scores[0, 3, 4] = scores[0, 4, END] = scores[1, 3, END] = 1.0

    def following(written: Tensor) -> Tensor:
        return scores[torch.arange(2), written[:, -1]]

    found = Greedy(start=START).write(following, 2, 6, chance())
    assert found.tolist() == [[3, 4, END, PAD, PAD, PAD], [3, END, PAD, PAD, PAD, PAD]]


def test_nothing_is_computed_once_all_have_ended() -> None:
    chain = Chain(1, 5)
    chain.tables[:, :, END] = 50.0
    found = Greedy(start=START).write(chain, 1, 9, chance())
    assert (found.tolist(), chain.asked) == ([[END] + [PAD] * 8], [1])


def finished(ids: int, steps: int) -> list[tuple[int, ...]]:
    """Give every sequence that has ended, or has no room left."""
    inner = [each for each in range(ids) if each not in (PAD, START, END)]
    found = [(*body, END) for length in range(steps) for body in product(inner, repeat=length)]
    return found + list(product(inner, repeat=steps))


@pytest.mark.parametrize("penalty", [0.0, 1.0])
def test_a_beam_that_keeps_all_beginnings_finds_the_best_sequence_of_all(penalty: float) -> None:
    chain = Chain(3, 5, seed=3)
    found = Beam(start=START, width=30, penalty=penalty).write(chain, 3, 4, chance())
    for sample, written in enumerate(found.tolist()):
        best = max(
            finished(5, 4),
            key=lambda ids: chain.logarithm(sample, ids) / ((5 + len(ids)) / 6) ** penalty,
        )
        assert tuple(written) == best + (PAD,) * (4 - len(best))


def test_a_beam_of_one_is_greedy() -> None:
    chain = Chain(20, 9, seed=1)
    one = Beam(start=START, width=1, penalty=0.0).write(chain, 20, 7, chance())
    assert one.equal(Greedy(start=START).write(chain, 20, 7, chance()))


def test_a_wider_beam_is_never_less_likely() -> None:
    chain = Chain(30, 8, seed=2)
    sums = []
    for width in (1, 8):
        found = Beam(start=START, width=width, penalty=0.0).write(chain, 30, 6, chance())
        rows = [tuple(each for each in row if each != PAD) for row in found.tolist()]
        sums.append([chain.logarithm(place, row) for place, row in enumerate(rows)])
    assert all(wide >= narrow - 1e-4 for narrow, wide in zip(*sums, strict=True))
    assert sum(sums[1]) > sum(sums[0]) + 1.0


def test_a_penalty_favours_longer_sequences() -> None:
    chain = Chain(40, 8, seed=4)
    plain, long = (
        Beam(start=START, width=6, penalty=penalty).write(chain, 40, 8, chance()) != PAD
        for penalty in (0.0, 3.0)
    )
    assert long.sum() > plain.sum()


@pytest.mark.parametrize("decoding", [Sampling(start=START, temperature=0.0),
                                      Sampling(start=START, top=1)])  # fmt: skip
def test_drawing_from_the_likeliest_alone_is_greedy(decoding: Decoding) -> None:
    chain = Chain(20, 9)
    assert decoding.write(chain, 20, 7, chance()).equal(
        Greedy(start=START).write(chain, 20, 7, chance())
    )


def test_what_is_drawn_follows_from_the_seed() -> None:
    chain, drawing = Chain(20, 9), Sampling(start=START)
    first, again = (drawing.write(chain, 20, 7, chance()) for _ in range(2))
    assert first.equal(again)
    other = drawing.write(chain, 20, 7, torch.Generator().manual_seed(1))
    assert not first.equal(other)


def test_ids_are_drawn_by_their_probabilities() -> None:
    scores = torch.tensor([0.5, 0.3, 0.15, 0.05]).log()
    many = scores.expand(20_000, 4)
    for temperature, top in ((1.0, 0), (0.5, 0), (1.0, 2)):
        shares = torch.bincount(drawn(many, temperature, top, chance()), minlength=4) / 20_000
        wanted = (scores / temperature).softmax(0)
        if top:
            wanted = torch.where(torch.arange(4) < top, wanted, 0.0)
        assert shares.allclose(wanted / wanted.sum(), atol=0.015)
