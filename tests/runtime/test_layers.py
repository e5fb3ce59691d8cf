import math

import pytest
import torch
from torch import Tensor

from nodes.runtime.layers.crop import center_crop
from nodes.runtime.layers.drop_path import DropPath
from nodes.runtime.layers.noise import GaussianNoise
from nodes.runtime.layers.sine_positions import SinePositions
from nodes.runtime.layers.step import Step


@pytest.fixture(autouse=True)
def same_chance() -> None:
    torch.manual_seed(0)


def line() -> Tensor:
    """1,001 points from -5 to 5, 0 among them."""
    return torch.linspace(-5, 5, 1001)


def test_step_is_one_from_zero_upwards() -> None:
    x = torch.cat([line(), torch.tensor([0.0, -0.0, -1e-30, 1e-30, -math.inf, math.inf])])
    assert Step()(x).equal((x >= 0).float())


def test_step_has_the_gradient_zero_everywhere() -> None:
    x = line().requires_grad_()
    Step()(x).sum().backward()
    assert x.grad is not None
    assert x.grad.equal(torch.zeros(1001))


def test_step_can_be_exported_as_plain_operations() -> None:
    exported = torch.export.export(Step(), (line(),))
    assert exported.module()(line()).equal(Step()(line()))


def test_dropped_paths_are_whole_samples_and_the_rest_is_scaled_up() -> None:
    layer = DropPath(0.5)
    found = layer(torch.ones(1000, 3))
    assert {tuple(row) for row in found.tolist()} == {(0.0,) * 3, (2.0,) * 3}
    assert 0.4 < float((found[:, 0] == 0).float().mean()) < 0.6
    assert layer.eval()(torch.ones(4, 3)).equal(torch.ones(4, 3))


def test_noise_has_its_deviation_and_stays_out_of_prediction() -> None:
    layer = GaussianNoise(0.5)
    assert float(layer(torch.zeros(100_000)).std()) == pytest.approx(0.5, rel=0.02)
    assert layer.eval()(line()).equal(line())


def test_positions_follow_the_formula_of_the_paper() -> None:
    found = SinePositions(6)(torch.zeros(1, 9, 6))[0]
    for place in range(9):
        for pair in range(3):
            angle = place / 10_000 ** (2 * pair / 6)
            assert float(found[place, 2 * pair]) == pytest.approx(math.sin(angle), abs=1e-6)
            assert float(found[place, 2 * pair + 1]) == pytest.approx(math.cos(angle), abs=1e-6)


def test_positions_take_any_length_and_keep_nothing_in_a_checkpoint() -> None:
    layer = SinePositions(4)
    longer = layer(torch.zeros(2, 300, 4))
    assert longer[:, :5].equal(layer(torch.zeros(2, 5, 4)))
    assert not layer.state_dict()


def test_the_middle_is_cut_out() -> None:
    x = torch.arange(20.0).reshape(1, 1, 4, 5)
    assert center_crop(x, 2).flatten().tolist() == [6, 7, 11, 12]
    assert center_crop(x, (4, 1)).flatten().tolist() == [2, 7, 12, 17]
    with pytest.raises(ValueError, match="5×5 cannot be cut out of pictures of 4×5"):
        center_crop(x, 5)
