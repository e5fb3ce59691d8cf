"""Runs laid-out packages in a fresh process, as somebody does who has only the folder."""

import json
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from safetensors.torch import load_file, save_file
from torch import Tensor

SEED = 1234

RUN = """
import importlib, inspect, json, sys
from pathlib import Path
import torch
from safetensors.torch import load_file, save_file

torch.set_num_threads(1)
folder, seed = Path(sys.argv[1]), int(sys.argv[2])
sys.path.insert(0, str(folder))
told = {}
for name in sys.argv[3:]:
    try:
        Net = importlib.import_module(f"{name}.model").Net
        torch.manual_seed(seed)
        net = Net().eval()
        # What begins as zeros or ones would hide what is confused with it.
        for key, value in net.state_dict().items():
            if value.is_floating_point() and not key.endswith("running_var"):
                value.add_(torch.randn(value.shape), alpha=0.1)
        inputs = load_file(folder / f"{name}.inputs")
        # A matrix product rounds by how its operands lie in memory: lay them out anew.
        given = [inputs[each].clone() for each in inspect.signature(net.forward).parameters]
        torch.manual_seed(seed)
        with torch.no_grad():
            results = net(*given)
        results = results if isinstance(results, tuple) else (results,)
        state = {key: value.clone().contiguous() for key, value in net.state_dict().items()}
        save_file(state, folder / f"{name}.state")
        results = {str(i): each.clone().contiguous() for i, each in enumerate(results)}
        save_file(results, folder / f"{name}.results")
        told[name] = [*state]
    except Exception as error:
        import traceback
        told[name] = traceback.format_exc(limit=-3)
strangers = sorted({each.partition(".")[0] for each in sys.modules} & {"app", "nodes", "PySide6"})
print(json.dumps([told, strangers]))
"""


def run(
    folder: Path, inputs: Mapping[str, Mapping[str, Tensor]]
) -> dict[str, tuple[dict[str, Tensor], list[Tensor]] | str]:
    """Run packages on inputs by name; give weights and results of each, or what went wrong."""
    for name, tensors in inputs.items():
        save_file(
            {key: each.contiguous() for key, each in tensors.items()}, folder / f"{name}.inputs"
        )
    done = subprocess.run(
        [sys.executable, "-I", "-c", RUN, str(folder), str(SEED), *inputs],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told, strangers = json.loads(done.stdout.splitlines()[-1])
    assert not strangers, f"the packages load {strangers}"
    found: dict[str, tuple[dict[str, Tensor], list[Tensor]] | str] = {}
    for name, keys in told.items():
        if isinstance(keys, str):
            found[name] = keys
        else:
            found[name] = _loaded(folder, name, keys)
    return found


def _loaded(folder: Path, name: str, keys: Sequence[str]) -> tuple[dict[str, Tensor], list[Tensor]]:
    state = load_file(folder / f"{name}.state") if keys else {}
    results = load_file(folder / f"{name}.results")
    # The file sorts them; the network's own order counts.
    return {key: state[key] for key in keys}, [results[str(i)] for i in range(len(results))]
