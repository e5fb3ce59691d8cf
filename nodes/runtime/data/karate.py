"""Zachary's karate club: who of its members are friends, and which side each took in a quarrel."""

import networkx as nx
import torch

from .graphs import Masked, both_ways, classes_of, edges, features
from .samples import shuffled

LEADERS = (0, 33)
"""The instructor and the president, about whom the club split."""


class KarateClub(Masked):
    """34 members, 78 friendships, two clubs in the end; each member is told apart by its number.

    Parameters
    ----------
    labelled
        How many of each club are known for training: its leader, then others at random.
    split_seed
        What decides which others.

    References
    ----------
    Zachary, An information flow model for conflict and fission in small groups, 1977
    """

    def __init__(self, labelled: int = 1, split_seed: int = 0) -> None:
        club = nx.karate_club_graph()
        sides = [club.nodes[member]["club"] for member in range(34)]
        side = torch.tensor([int(each != "Mr. Hi") for each in sides])
        known = torch.zeros(34, dtype=torch.bool)
        for number, leader in enumerate(LEADERS):
            own = [m for m in shuffled(34, split_seed).tolist() if side[m] == number]
            first = [leader, *(member for member in own if member != leader)]
            known[first[:labelled]] = True
        super().__init__(
            {
                "x": torch.eye(34),
                "edge_index": both_ways(torch.tensor(list(club.edges())).T.contiguous()),
                "y": side,
            },
            known,
            ~known,
            {"x": features(34), "edge_index": edges(), "y": classes_of("V", 2)},
            ("instructor's", "president's"),
        )
