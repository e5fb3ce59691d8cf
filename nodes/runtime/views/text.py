"""Text: what a language model writes, a few characters at each look, an entry an epoch.

At the end of an epoch something is written whether anyone looks or not, to be read later.
"""

from collections.abc import Mapping
from typing import Any

import torch

from ..decoding import drawn
from ..order import mixed
from ..view import Frame, Showing, View

AT_EPOCHS = True
"""It is called at the end of each epoch, with its number."""
AT_ONCE = 12
"""How many characters are written at each look."""
MOST = 1_000
"""After how many characters an entry is full."""


def make(showing: Showing) -> View:
    """Go on writing with the network as it is now.

    The user may ask for a ``temperature`` and for the ``top`` few ids to be drawn from.
    """
    data, net = showing.data, showing.net
    letters, length = tuple(data.classes), int(data.length)
    chance = torch.Generator().manual_seed(mixed(int(showing.settings.get("seed", 0)), 7))
    entries: list[dict[str, Any]] = []
    ids: list[int] = []

    def following() -> torch.Tensor | None:
        given = torch.tensor([ids[-length:]], device=showing.device)
        results = net(given)
        for each in results if isinstance(results, tuple) else (results,):
            if each is not None and each.ndim == 3 and each.shape[-1] == len(letters):
                return torch.as_tensor(each[:, -1]).cpu()
        return None

    def view(asked: Mapping[str, Any]) -> Frame | None:
        now = showing.loop.epoch if showing.loop is not None else 0
        epoch = asked.get("epoch", now)
        if not entries or entries[-1]["epoch"] != epoch:
            entries.append({"epoch": epoch, "text": ""})
            ids[:] = [letters.index("\n") if "\n" in letters else 0]
        if len(entries[-1]["text"]) >= MOST:
            return Frame({}, {"entries": [dict(each) for each in entries]})
        temperature = asked.get("temperature", 0.8)
        top = asked.get("top", 0)
        for _ in range(AT_ONCE):
            scores = following()
            if scores is None:
                return None
            ids.append(int(drawn(scores, float(temperature), int(top), chance)))
            entries[-1]["text"] += letters[ids[-1]]
        del ids[:-length]
        return Frame({}, {"entries": [dict(each) for each in entries]}, again=0.2)

    return view
