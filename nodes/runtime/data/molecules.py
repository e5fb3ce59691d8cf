"""Graphs that are built like small molecules; what is asked is whether a nitro group is there."""

import torch
import torch.nn.functional as F
from torch import Tensor

from .graphs import Graph, Graphs, classes_of, edges, features, field, membership
from .samples import Description

ATOMS = ("C", "N", "O", "F", "I", "Cl", "Br")
BONDS = ("aromatic", "single", "double", "triple")
CARBON, NITROGEN, OXYGEN = 0, 1, 2
AROMATIC, SINGLE, DOUBLE = 0, 1, 2


class _Builder:
    """One molecule while it is built, atom by atom."""

    def __init__(self, generator: torch.Generator) -> None:
        self.atoms: list[int] = []
        self.bonds: list[tuple[int, int, int]] = []
        self._generator = generator

    def below(self, count: int) -> int:
        """Draw a whole number from 0 up to below ``count``."""
        return int(torch.randint(count, (), generator=self._generator))

    def add(self, atom: int, to: int = -1, bond: int = SINGLE) -> int:
        """Add an atom, bound to another one if there is one."""
        self.atoms.append(atom)
        if to >= 0:
            self.bonds.append((to, len(self.atoms) - 1, bond))
        return len(self.atoms) - 1

    def ring(self, at: int = -1) -> list[int]:
        """Add a ring of six carbons, bound to an atom."""
        first = self.add(CARBON, at)
        members = [first]
        for _ in range(5):
            members.append(self.add(CARBON, members[-1], AROMATIC))
        self.bonds.append((members[-1], first, AROMATIC))
        return members

    def free(self, members: list[int]) -> int:
        """Choose one of the atoms that has few bonds yet."""
        for _ in range(100):
            chosen = members[self.below(len(members))]
            if sum(chosen in bond[:2] for bond in self.bonds) < 3:
                return chosen
        return self.add(CARBON, members[0])


class Molecules(Graphs):
    """Rings and chains of carbon with other atoms on them.

    The class is whether a nitrogen holds two oxygens. Both classes have the same atoms, so that
    counting them does not help: where they form no such group, one of the oxygens hangs on the
    nitrogen and the other on a carbon.

    Parameters
    ----------
    samples
        How many molecules there are.
    seed
        What they begin with.
    validation, split_seed
        Which share is kept for validation, and what the parting begins with.
    """

    def __init__(
        self, samples: int = 400, seed: int = 0, validation: float = 0.2, split_seed: int = 0
    ) -> None:
        self.samples = samples
        self.classes = ("without", "nitro")
        generator = torch.Generator().manual_seed(seed)
        self._graphs = [_molecule(number % 2, generator) for number in range(samples)]
        self.part(validation, split_seed)

    def graph(self, number: int) -> Graph:
        return self._graphs[number]

    def describe(self) -> Description:
        return {
            "x": features(len(ATOMS)),
            "edge_index": edges(),
            "edge_attr": field("tensor", "E", len(BONDS)),
            "batch": membership(),
            "label": classes_of("B", 2),
        }


def _molecule(nitro: int, generator: torch.Generator) -> Graph:
    builder = _Builder(generator)
    carbons = builder.ring()
    for _ in range(builder.below(3)):
        carbons += builder.ring(builder.free(carbons))
    for _ in range(builder.below(3)):
        carbons.append(builder.add(CARBON, builder.free(carbons)))
    nitrogen = builder.add(NITROGEN, builder.free(carbons))
    builder.add(OXYGEN, nitrogen, DOUBLE)
    builder.add(OXYGEN, nitrogen if nitro else builder.free(carbons), DOUBLE if nitro else SINGLE)
    for _ in range(builder.below(3)):
        builder.add(OXYGEN + 1 + builder.below(len(ATOMS) - 3), builder.free(carbons))
    if builder.below(2):
        builder.add(NITROGEN, builder.free(carbons))
    pairs = torch.tensor([bond[:2] for bond in builder.bonds]).T.contiguous()
    kinds = torch.tensor([bond[2] for bond in builder.bonds])
    return {
        "x": F.one_hot(torch.tensor(builder.atoms), len(ATOMS)).float(),
        "edge_index": torch.cat([pairs, pairs.flip(0)], dim=1),
        "edge_attr": _twice(F.one_hot(kinds, len(BONDS)).float()),
        "label": torch.tensor([nitro]),
    }


def _twice(rows: Tensor) -> Tensor:
    """Give what each bond holds for both of its directions."""
    return torch.cat([rows, rows])
