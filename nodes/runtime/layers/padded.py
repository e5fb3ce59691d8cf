"""Recurrent layers over sequences of which each has its own length."""

from typing import Any

from torch import Tensor, nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence


def padded(layer: nn.RNNBase, x: Tensor, mask: Tensor, state: Any = None) -> tuple[Tensor, Any]:
    """Run a recurrent layer over each sequence to its own end, as if nothing stood behind it.

    Parameters
    ----------
    layer
        An RNN, LSTM or GRU, the batch first.
    x
        (B, T, F).
    mask
        (B, T), true or not 0 where there is something to read. What stands before the last such
        place is read in any case.
    state
        What the layer begins with; zeros without it.

    Returns
    -------
    tuple
        What the layer gives: its outputs (B, T, …), 0 in the padding, and the states at the ends.
    """
    steps = x.shape[1]
    behind = (mask != 0).flip(1).long().argmax(1)
    lengths = (steps - behind) * (mask != 0).any(1)
    packed = pack_padded_sequence(
        x, lengths.clamp(min=1).cpu(), batch_first=True, enforce_sorted=False
    )
    out, last = layer(packed, state)
    return pad_packed_sequence(out, batch_first=True, total_length=steps)[0], last
