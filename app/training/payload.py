"""Payload: tensors as the bytes behind a message, and where in them each lies."""

from collections.abc import Mapping

import numpy as np
import torch

from app.training.messages import Array


class Payload:
    """Gathers tensors, one behind the other."""

    def __init__(self) -> None:
        self._pieces: list[bytes] = []
        self.size = 0

    def add(self, tensors: Mapping[str, torch.Tensor]) -> tuple[Array, ...]:
        """Take tensors, and tell where they lie."""
        told = []
        for name, tensor in tensors.items():
            if tensor.dtype in (torch.bfloat16, torch.float16):
                tensor = tensor.float()
            values = np.ascontiguousarray(tensor.detach().cpu().numpy())
            told.append(Array(name, values.shape, str(values.dtype), self.size))
            self._pieces.append(values.tobytes())
            self.size += values.nbytes
        return tuple(told)

    def together(self) -> bytes:
        """Give all bytes."""
        return b"".join(self._pieces)
