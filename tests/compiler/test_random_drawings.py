"""Whatever is drawn, the exported code computes what the drawing says, bit for bit."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
import torch
from torch import Tensor

from app.compiler.analysis import Analyst
from app.compiler.partition import partition
from app.compiler.permissions import Permissions
from app.compiler.shapes import Context
from app.graph.graph import natural
from app.project import file
from app.training import package
from tests.compiler import fresh
from tests.compiler.drawings import FEATURES, KINDS, Drawing, Gardener
from tests.compiler.oracle import Oracle, sample

LEAST = {"join": 1 / 2, "composite": 1 / 3, "repeat": 0.1, "when": 0.1, "twin": 0.1, "outputs": 0.1}


def differences(drawings: list[Drawing], gardener: Gardener, folder: Path) -> Iterator[str]:
    """Compare each drawing with its exported code, and tell where they differ."""
    analyst = Analyst()
    inputs: dict[str, dict[str, Tensor]] = {}
    for drawing in drawings:
        analysis = analyst.analyse(drawing.project, Permissions())
        if analysis.problems:
            told = "; ".join(f"{each.node}: {each.message}" for each in analysis.problems)
            yield f"{drawing.name} has problems: {told}"
            continue
        (folder / f"{drawing.name}.netwright").write_text(file.write(drawing.project), "utf-8")
        package.lay_out(analyst.package(drawing.project, Permissions(), drawing.name), folder)
        generator = torch.Generator().manual_seed(drawing.seed)
        parts = partition(drawing.project)
        walked = gardener.walker.walk(drawing.project, Context())
        inputs[drawing.name] = {
            name: sample(walked.specs[port], generator) for name, port in parts.arguments.items()
        }
    found = fresh.run(folder, inputs)
    for drawing in drawings:
        if drawing.name in found:
            told = _difference(drawing, gardener, inputs[drawing.name], found[drawing.name])
            if told:
                yield f"{drawing.name} {told}"


def _difference(
    drawing: Drawing,
    gardener: Gardener,
    inputs: dict[str, Tensor],
    found: tuple[dict[str, Tensor], list[Tensor]] | str,
) -> str:
    if isinstance(found, str):
        return f"fails: {found}"
    state, results = found
    walked = gardener.walker.walk(drawing.project, Context())
    parts = partition(drawing.project)
    by_node = {port.node: inputs[name] for name, port in parts.arguments.items()}
    torch.manual_seed(fresh.SEED)
    try:
        wanted = Oracle(drawing.project, state).run(walked, by_node)
    except Exception as error:  # noqa: BLE001  # whatever a block does, the others are compared too
        notes = " ".join(getattr(error, "__notes__", ()))
        return f"cannot run node by node: {type(error).__name__}: {error} {notes}"
    names = sorted(wanted, key=natural)
    if len(names) < len(results):
        return f"gives {len(results)} results for {len(names)} outputs"
    shown = {port: index for index, port in enumerate(parts.results.values())}
    for name in names:
        source = drawing.project.graph.arriving(name)[0].source
        if source not in shown:
            return f"does not give {name}, which comes from {source}"
        result = results[shown[source]]
        if (result.shape, result.dtype) != (wanted[name].shape, wanted[name].dtype):
            told = [f"{each.dtype} {tuple(each.shape)}" for each in (result, wanted[name])]
            return f"gives {name} {told[0]}, not {told[1]}"
        if not torch.allclose(result, wanted[name], rtol=0, atol=0, equal_nan=True):
            return f"gives {name} other numbers"
    return ""


def check(count: int, first: int, folder: Path) -> None:
    gardener = Gardener()
    drawings = [*gardener.drawings(count, first)]
    shown = Counter(feature for drawing in drawings for feature in drawing.shows)
    nodes = [len(drawing.project.graph.nodes) for drawing in drawings]
    told = ", ".join(f"{feature} {shown[feature] / count:.0%}" for feature in FEATURES)
    print(  # noqa: T201  # the shares belong to the test's log
        f"{count} drawings of {min(nodes)} to {max(nodes)} nodes: {told}; "
        f"{len(gardener.used)} of {len(KINDS)} kinds of blocks"
    )
    for feature, least in LEAST.items():
        assert shown[feature] >= least * count, f"too few with {feature}"
    assert len(gardener.used) >= 0.6 * len(KINDS)
    assert [*differences(drawings, gardener, folder)] == []


@pytest.mark.slow
def test_exported_code_computes_what_the_drawing_says(tmp_path: Path) -> None:
    check(24, 0, tmp_path)


@pytest.mark.soak
@pytest.mark.timeout(3_600)
def test_exported_code_computes_what_200_drawings_say(tmp_path: Path) -> None:
    check(200, 1_000, tmp_path)
