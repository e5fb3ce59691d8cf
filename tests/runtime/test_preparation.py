from collections.abc import Callable

import pytest
import torch
from torch import Tensor

from nodes.runtime.data.preparation import (
    grey,
    random_brightness,
    random_crop,
    random_flip,
    random_noise,
    random_rotation,
    random_shift,
    standardize,
)

Change = Callable[[Tensor, Tensor, int], Tensor]

RANDOM: dict[str, Change] = {
    "flip": lambda x, index, seed: random_flip(x, index, seed, 0.5),
    "shift": lambda x, index, seed: random_shift(x, index, seed, 2),
    "crop": lambda x, index, seed: random_crop(x, index, seed, 5, training=True),
    "rotation": lambda x, index, seed: random_rotation(x, index, seed, 20.0),
    "brightness": lambda x, index, seed: random_brightness(x, index, seed, 0.3),
    "noise": lambda x, index, seed: random_noise(x, index, seed, 0.1),
}


@pytest.fixture
def pictures() -> Tensor:
    """40 pictures (3, 8, 7)."""
    return torch.rand(40, 3, 8, 7, generator=torch.Generator().manual_seed(0))


@pytest.mark.parametrize("name", sorted(RANDOM))
def test_chance_follows_the_sample_and_not_the_batch(name: str, pictures: Tensor) -> None:
    index = torch.arange(100, 140)
    whole = RANDOM[name](pictures, index, 7)
    order = torch.randperm(40, generator=torch.Generator().manual_seed(1))
    for some in order.split(6):
        assert RANDOM[name](pictures[some], index[some], 7).allclose(whole[some], atol=1e-6)


@pytest.mark.parametrize("name", sorted(RANDOM))
def test_another_epoch_changes_samples_otherwise(name: str, pictures: Tensor) -> None:
    index = torch.arange(40)
    assert not RANDOM[name](pictures, index, 1).equal(RANDOM[name](pictures, index, 2))
    assert not RANDOM[name](pictures[:1].repeat(40, 1, 1, 1), index, 1).std(0).eq(0).all()


@pytest.mark.parametrize("name", sorted(RANDOM))
def test_the_shape_can_be_asked_for_without_pictures(name: str, pictures: Tensor) -> None:
    index = torch.arange(40)
    real = RANDOM[name](pictures, index, 0)
    meta = RANDOM[name](pictures.to("meta"), index, 0)
    assert meta.is_meta
    assert meta.shape == real.shape


def test_some_pictures_are_mirrored_and_the_others_left(pictures: Tensor) -> None:
    found = random_flip(pictures, torch.arange(40), 0, 0.5)
    mirrored = [bool(f.equal(x.flip(-1))) for f, x in zip(found, pictures, strict=True)]
    left = [bool(f.equal(x)) for f, x in zip(found, pictures, strict=True)]
    assert all(a != b for a, b in zip(mirrored, left, strict=True))
    assert 8 < sum(mirrored) < 32
    assert random_flip(pictures, torch.arange(40), 0, 1.0).equal(pictures.flip(-1))


def test_pictures_move_by_whole_pixels_and_no_further_than_allowed() -> None:
    x = torch.zeros(500, 1, 9, 9)
    x[:, :, 4, 4] = 1
    found = random_shift(x, torch.arange(500), 0, 2)
    places = found.nonzero()[:, 2:] - 4
    assert len(places) == 500
    assert places.abs().max() == 2
    assert len(places.unique(dim=0)) == 25


def test_a_crop_is_a_window_of_its_picture_and_the_middle_outside_of_training(
    pictures: Tensor,
) -> None:
    found = random_crop(pictures, torch.arange(40), 0, 5, training=True)
    windows = pictures.unfold(2, 5, 1).unfold(3, 5, 1)  # (B, C, 4, 3, 5, 5)
    for crop, inside in zip(found, windows, strict=True):
        assert (inside == crop[:, None, None]).all(-1).all(-1).all(0).any()
    middle = random_crop(pictures, torch.arange(40), 0, 4, training=False)
    assert middle.equal(pictures[..., 2:6, 1:5])
    with pytest.raises(ValueError, match="cannot be cut out"):
        random_crop(pictures, torch.arange(40), 0, 9, training=True)


def test_turning_by_nothing_leaves_pictures_as_they_are(pictures: Tensor) -> None:
    found = random_rotation(pictures, torch.arange(40), 0, 0.0)
    assert found.allclose(pictures, atol=1e-5)


def test_a_turned_line_keeps_its_length_in_pictures_that_are_not_square() -> None:
    x = torch.zeros(1, 1, 21, 41)
    x[..., 10, 12:29] = 1
    found = random_rotation(x, torch.tensor([3]), 0, 90.0)
    assert float(found.sum()) == pytest.approx(17, rel=0.1)


def test_channels_are_standardized_by_their_own_numbers(pictures: Tensor) -> None:
    found = standardize(pictures, (0.1, 0.2, 0.3), (0.5,))
    assert found[:, 2].allclose((pictures[:, 2] - 0.3) / 0.5)
    assert standardize(torch.ones(2, 4), (1.0,), (2.0,)).equal(torch.zeros(2, 4))


def test_grey_is_as_bright_as_the_colours_were() -> None:
    white = torch.ones(1, 3, 2, 2)
    assert grey(white).allclose(torch.ones(1, 1, 2, 2))
    assert float(grey(white * torch.tensor([1.0, 0, 0]).reshape(1, 3, 1, 1)).mean()) == (
        pytest.approx(0.299)
    )
