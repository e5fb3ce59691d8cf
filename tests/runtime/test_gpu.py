"""What holds on a GPU; skipped where there is none."""

from collections.abc import Callable, Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import torch

from tests.runtime.tiny import EXPERIMENT, MODEL, PLAIN_MODEL, tiny

pytestmark = pytest.mark.skipif(not torch.cuda.is_available(), reason="there is no GPU here")

Import = Callable[[Path], ModuleType]


def told(package: Path, imported: Import, **more: Any) -> list[Any]:
    return list(imported(package).run(package.parent, **more))


@pytest.fixture
def little_memory() -> Iterator[None]:
    torch.cuda.empty_cache()
    torch.cuda.set_per_process_memory_fraction(2**31 / torch.cuda.mem_get_info()[1])
    yield
    torch.cuda.set_per_process_memory_fraction(1.0)


@pytest.mark.parametrize("precision", ["float32", "bfloat16", "float16"])
@pytest.mark.parametrize("optimizer", ["Adam", "AdamW", "SGD", "NAdam", "RMSprop", "Adagrad"])
def test_every_optimizer_learns_in_every_precision(
    tmp_path: Path, imported: Import, precision: str, optimizer: str
) -> None:
    settings = {
        "device": "cuda",
        "precision": precision,
        "optimizer": optimizer,
        "epochs": 12,
        "clip": 1.0,
    }
    events = told(tiny(tmp_path, settings), imported)
    last = events[-1]
    assert last.event == "finished", last
    assert last.metrics["validation"]["accuracy"] > 0.6
    assert sum(each.event == "step" for each in events) == 12 * 8


def test_a_gpu_gives_the_losses_of_the_processor(tmp_path: Path, imported: Import) -> None:
    found = [
        [
            each.losses["loss"]
            for each in told(
                tiny(tmp_path / device, {"device": device}, model=PLAIN_MODEL), imported
            )
            if each.event == "step"
        ]
        for device in ("cpu", "cuda")
    ]
    assert found[1] == pytest.approx(found[0], rel=1e-4)


@pytest.mark.parametrize("precision", ["float32", "float16"])
def test_a_run_that_was_cut_goes_on_exactly(
    tmp_path: Path, imported: Import, precision: str
) -> None:
    settings = {"device": "cuda", "precision": precision, "epochs": 4}
    whole = told(tiny(tmp_path / "whole", settings), imported)
    package = tiny(tmp_path / "cut", settings)
    module = imported(package)
    run = module.Run(module.load(), package.parent)
    for event in run.events():
        if event.event == "epoch" and event.epoch == 2:
            run.stop()
    rest = told(package, imported, resume=True)
    assert rest[-1].event == "finished"
    assert rest[-1].metrics == whole[-1].metrics


def test_too_little_memory_is_told_with_a_batch_that_fits(
    tmp_path: Path, imported: Import, little_memory: None
) -> None:
    del little_memory
    model = MODEL.replace("x = torch.relu(x)", "x = torch.relu(x.repeat(1, 400_000))[:, :16]")
    package = tiny(tmp_path, {"device": "cuda", "batch_size": 128}, model=model)
    last = told(package, imported)[-1]
    assert last.event == "failed"
    assert "not enough memory on cuda" in last.reason
    assert " fit and take " in last.reason
    assert "were asked for" in last.reason
    assert last.node == "relu_1"


def test_what_is_not_finite_is_told_on_a_gpu(tmp_path: Path, imported: Import) -> None:
    experiment = EXPERIMENT.replace(
        'scores = net(batch["x"])', 'scores = net(batch["x"]) + (0.0 if net.training else 0.0)'
    ).replace("F.cross_entropy(scores, ", 'F.cross_entropy(scores * float("inf"), ')
    last = told(tiny(tmp_path, {"device": "cuda"}, experiment=experiment), imported)[-1]
    assert last.event == "failed"
    assert last.node == "loss"
