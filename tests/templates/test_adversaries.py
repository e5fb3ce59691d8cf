"""The drawings of two players: each player by itself is what its reference is."""

import itertools
from typing import Any

import pytest
import torch
from torch import Tensor, nn

from app.compiler.analysis import Analyst
from tests.compiler.small import run
from tests.templates.adversaries import dcgan, gan_digits, gan_ring


def modules(drawn: Any) -> tuple[Any, dict[str, tuple[str, ...]]]:
    """Give the network of a drawing, and the modules of each player."""
    files = Analyst().analyse(drawn).files
    names = run(files["experiment.py"].text)
    return run(files["model.py"].text)["Net"](), names["MODULES"]


def weights(net: nn.Module, own: tuple[str, ...]) -> list[Tensor]:
    return [each for name, each in net.named_parameters() if name.partition(".")[0] in own]


@pytest.mark.parametrize(
    ("drawn", "made", "judged"),
    [
        (dcgan, 3_576_704, 2_765_568),
        (gan_ring, 35_458, 33_537),
        (gan_digits, 54_464, 49_665),
    ],
    ids=["dcgan", "gan-ring", "gan-digits"],
)
def test_the_players_have_the_weights_of_their_references(
    drawn: Any, made: int, judged: int
) -> None:
    net, owners = modules(drawn())
    assert sum(each.numel() for each in weights(net, owners["generate"])) == made
    assert sum(each.numel() for each in weights(net, owners["discriminate"])) == judged
    assert not set(owners["generate"]) & set(owners["discriminate"])


def grown(sizes: tuple[int, ...]) -> nn.Sequential:
    """Build the generator of DCGAN by hand."""
    layers: list[nn.Module] = []
    for place, (before, after) in enumerate(itertools.pairwise(sizes)):
        first = place == 0
        layers.append(
            nn.ConvTranspose2d(before, after, 4, 1 if first else 2, 0 if first else 1, bias=False)
        )
        if place < len(sizes) - 2:
            layers += [nn.BatchNorm2d(after), nn.ReLU()]
    return nn.Sequential(*layers, nn.Tanh())


def judging(sizes: tuple[int, ...]) -> nn.Sequential:
    """Build the discriminator of DCGAN by hand."""
    layers: list[nn.Module] = []
    for place, (before, after) in enumerate(itertools.pairwise(sizes)):
        layers.append(nn.Conv2d(before, after, 4, 2, 1, bias=False))
        if place:
            layers.append(nn.BatchNorm2d(after))
        layers.append(nn.LeakyReLU(0.2))
    return nn.Sequential(*layers, nn.Conv2d(sizes[-1], 1, 4, bias=False))


def test_dcgan_computes_what_its_reference_does() -> None:
    torch.manual_seed(0)
    net, owners = modules(dcgan())
    made, judge = grown((100, 512, 256, 128, 64, 3)), judging((3, 64, 128, 256, 512))
    for reference, player in ((made, "generate"), (judge, "discriminate")):
        with torch.no_grad():
            for own, theirs in zip(
                weights(net, owners[player]), reference.parameters(), strict=True
            ):
                own.copy_(theirs)
    net.eval(), made.eval(), judge.eval()
    noise = torch.randn(2, 100)
    with torch.no_grad():
        picture = net.generate(noise)
        assert picture.shape == (2, 3, 64, 64)
        assert torch.allclose(picture, made(noise[:, :, None, None]), atol=1e-6)
        score = net.discriminate(picture)
        assert score.shape == (2, 1, 1, 1)
        assert torch.allclose(score, judge(picture), atol=1e-6)
