"""Several processes on one run: who this one is, and what they tell each other."""

import os
from datetime import timedelta
from typing import Any

import torch
from torch import Tensor, distributed, nn


class World:
    """The processes that train together; one alone unless ``torchrun`` started them.

    Parameters
    ----------
    rank
        The number of this process.
    size
        How many there are.
    """

    def __init__(self, rank: int = 0, size: int = 1) -> None:
        self.rank = rank
        self.size = size

    @classmethod
    def joined(cls, device: torch.device) -> "World":
        """Meet the other processes, where ``torchrun`` started this one."""
        size = int(os.environ.get("WORLD_SIZE", "1"))
        if size == 1 or "MASTER_ADDR" not in os.environ:
            return cls()
        if not distributed.is_initialized():
            backend = "nccl" if device.type == "cuda" else "gloo"
            distributed.init_process_group(backend, timeout=timedelta(hours=2))
        return cls(distributed.get_rank(), size)

    @property
    def first(self) -> bool:
        """Whether this process writes the files and speaks."""
        return self.rank == 0

    def wrap(self, net: nn.Module, device: torch.device) -> nn.Module:
        """Give the network that keeps its gradients equal in all processes."""
        if self.size == 1:
            return net
        if device.type == "cuda":  # batch statistics over all processes exist on GPUs only
            net = nn.SyncBatchNorm.convert_sync_batchnorm(net)
        return nn.parallel.DistributedDataParallel(net, find_unused_parameters=True)

    def sum(self, values: Tensor) -> Tensor:
        """Add up a tensor over the processes."""
        if self.size > 1:
            distributed.all_reduce(values)
        return values

    def agreed(self, value: bool) -> bool:
        """Give the first process's answer to all."""
        if self.size == 1:
            return value
        found = [value]
        distributed.broadcast_object_list(found, src=0)
        return found[0]

    def gathered(self, value: Any) -> list[Any]:
        """Give the values of all processes to each."""
        if self.size == 1:
            return [value]
        found: list[Any] = [None] * self.size
        distributed.all_gather_object(found, value)
        return found

    def leave(self, *, together: bool) -> None:
        """Part from the other processes; ``together`` waits until all have come to the end.

        A process that left earlier than another could be missed in what that one still does.
        """
        if self.size > 1 and distributed.is_initialized():
            if together:
                distributed.barrier()
            distributed.destroy_process_group()
