import importlib
from pathlib import Path

import torch

from app.training.package import imported, lay_out
from nodes.runtime.view import Showing, undisturbed
from nodes.runtime.views import text
from tests.compiler.test_sequences import ANALYST
from tests.templates.sequences import DRAWINGS


def test_a_language_model_goes_on_writing_at_each_look(tmp_path: Path) -> None:
    torch.manual_seed(0)
    imported(lay_out(ANALYST.package(DRAWINGS["char-lm"](), name="shown_text"), tmp_path))
    experiment = importlib.import_module("shown_text.experiment")
    net = importlib.import_module("shown_text.model").Net()
    data, cpu = experiment.data(), torch.device("cpu")
    with undisturbed(net):
        view = text.make(Showing(net, experiment, data, {}, cpu, tmp_path))
        first, second = (view({}) for _ in range(2))
    assert first is not None
    assert second is not None
    short, long = (each.facts["entries"][0]["text"] for each in (first, second))
    assert (len(short), len(long)) == (12, 24)
    assert long.startswith(short)
    assert set(long) <= set(data.classes)
