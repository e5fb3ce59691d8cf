"""The models that come along are the known ones: their counts, their numbers and their code."""

import importlib
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
import torch
from torch import Tensor, nn
from torchvision import models

from app.compiler.analysis import Analyst
from app.project import templates
from app.training import package

CASES = Path(__file__).resolve().parent.parent / "cases"

REFERENCES: dict[str, Callable[[], nn.Module]] = {
    "vgg11": models.vgg11,
    "resnet18": models.resnet18,
    "resnet50": models.resnet50,
    "vit-b-16": models.vit_b_16,
}
MACS = {
    "vgg11": 7_609_090_048,
    "resnet18": 1_814_073_344,
    "resnet50": 4_089_184_256,
    "vit-b-16": 17_564_000_000,
}
"""Multiply-accumulates for one picture, as torchvision tells them in billions."""

NAMES = [template.name for template in templates.known()]


@pytest.fixture(scope="module")
def analyst() -> Analyst:
    return Analyst()


@pytest.fixture
def model(analyst: Analyst, tmp_path: Path) -> Iterator[Callable[[str], Any]]:
    """Lay the package of a template out, and give its ``model`` module."""
    before = set(sys.modules)

    def laid_out(name: str) -> Any:
        identifier = name.replace("-", "_")
        package.lay_out(analyst.package(templates.make(name), name=identifier), tmp_path)
        return importlib.import_module(f"{identifier}.model")

    sys.path.insert(0, str(tmp_path))
    yield laid_out
    sys.path.remove(str(tmp_path))
    for name in set(sys.modules) - before:
        del sys.modules[name]


@pytest.mark.parametrize("name", NAMES)
def test_a_template_has_no_problem_and_gives_its_golden_code(
    analyst: Analyst, name: str, golden: Callable[[Path, str], None]
) -> None:
    analysis = analyst.analyse(templates.make(name))
    assert [each.message for each in analysis.problems] == []
    for path, source in analysis.files.items():
        golden(CASES / name.replace("-", "_") / path, source.text)


@pytest.mark.parametrize("name", REFERENCES)
def test_counts_are_those_of_torchvision(analyst: Analyst, name: str) -> None:
    with torch.device("meta"):
        reference = REFERENCES[name]()
    network = analyst.analyse(templates.make(name)).network
    assert network is not None
    assert network.parameters == sum(each.numel() for each in reference.parameters())
    assert network.trainable == network.parameters
    assert network.macs == pytest.approx(MACS[name], rel=1e-4)


@pytest.mark.slow
@pytest.mark.parametrize("name", REFERENCES)
def test_with_torchvision_s_weights_it_gives_torchvision_s_outputs(
    name: str, model: Callable[[str], Any]
) -> None:
    torch.manual_seed(0)
    reference = REFERENCES[name]().eval()
    for weight in reference.parameters():  # some begin as zeros, which would hide much
        weight.data.add_(torch.randn(weight.shape), alpha=0.02)
    made = model(name)
    with torch.device("meta"):
        network = made.Net().eval()
    network.load_state_dict(by_order(reference, network), assign=True)
    pictures = torch.randn(2, 3, 224, 224)
    with torch.no_grad():
        wanted, found = reference(pictures), network(pictures)
    assert wanted.std() > 1e-3
    torch.testing.assert_close(found, wanted, rtol=1e-5, atol=1e-5)


def by_order(reference: nn.Module, network: nn.Module) -> dict[str, Tensor]:
    """Give each weight of a network the next weight of the reference that has its shape.

    A tensor that belongs to no layer stands first in a network of its own, and elsewhere in the
    reference: hence the shapes.
    """
    left = [*reference.state_dict().values()]
    given = {}
    for name, weight in network.state_dict().items():
        place = next(i for i, each in enumerate(left) if each.shape == weight.shape)
        given[name] = left.pop(place)
    assert not left
    return given
