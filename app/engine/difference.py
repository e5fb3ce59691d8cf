"""What an analysis says otherwise than the one before: after an edit, most of it stays."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Self

from app.compiler.report import Analysis, NetworkReport, NodeReport, Problem, Source


@dataclass(frozen=True, slots=True)
class Splice:
    """What makes one list of texts of another.

    Parameters
    ----------
    before, after
        How many stay at the beginning and at the end.
    between
        What stands between them now.
    """

    before: int
    after: int
    between: tuple[str, ...]

    @classmethod
    def of(cls, old: Sequence[str], new: Sequence[str]) -> Self:
        """Find it."""
        most = min(len(old), len(new))
        before = next((i for i in range(most) if old[i] != new[i]), most)
        most -= before
        after = next((i for i in range(most) if old[-1 - i] != new[-1 - i]), most)
        return cls(before, after, tuple(new[before : len(new) - after]))

    def applied(self, old: Sequence[str]) -> tuple[str, ...]:
        """Make the new list of the old one."""
        return (*old[: self.before], *self.between, *old[len(old) - self.after :])


@dataclass(frozen=True, slots=True)
class Rewriting:
    """What makes one generated file of another: its lines, and the nodes they stand for."""

    lines: Splice
    nodes: Splice

    @classmethod
    def of(cls, old: Source, new: Source) -> Self:
        """Find it."""
        return cls(
            Splice.of(old.text.split("\n"), new.text.split("\n")), Splice.of(old.nodes, new.nodes)
        )

    def applied(self, old: Source) -> Source:
        """Make the new file of the old one."""
        text = "\n".join(self.lines.applied(old.text.split("\n")))
        return Source(text, self.nodes.applied(old.nodes))


@dataclass(frozen=True, slots=True)
class Difference:
    """What makes an analysis of the one that was sent before.

    Parameters
    ----------
    revision, network, problems, warnings, seconds
        As in the new one.
    nodes
        The reports that are new or other than before.
    files
        What makes each file of the one before; of an empty one where it is new.
    gone
        The nodes that have no report any more.
    gone_files
        The files that are written no more.
    """

    revision: int
    network: NetworkReport | None
    problems: tuple[Problem, ...]
    seconds: float
    nodes: dict[str, NodeReport]
    files: dict[str, Rewriting]
    gone: tuple[str, ...]
    gone_files: tuple[str, ...]
    warnings: tuple[Problem, ...] = ()

    @classmethod
    def of(cls, old: Analysis, new: Analysis) -> Self:
        """Find it."""
        return cls(
            new.revision,
            new.network,
            new.problems,
            new.seconds,
            {name: each for name, each in new.nodes.items() if old.nodes.get(name) != each},
            {
                name: Rewriting.of(old.files.get(name, _EMPTY), each)
                for name, each in new.files.items()
                if old.files.get(name) != each
            },
            tuple(name for name in old.nodes if name not in new.nodes),
            tuple(name for name in old.files if name not in new.files),
            new.warnings,
        )

    def applied(self, old: Analysis) -> Analysis:
        """Make the new analysis of the old one; what stayed is shared."""
        gone = frozenset(self.gone)
        nodes = {name: each for name, each in old.nodes.items() if name not in gone}
        files = {name: each for name, each in old.files.items() if name not in self.gone_files}
        rewritten = {
            name: each.applied(old.files.get(name, _EMPTY)) for name, each in self.files.items()
        }
        return Analysis(
            self.revision,
            nodes | self.nodes,
            self.network,
            self.problems,
            files | rewritten,
            self.seconds,
            self.warnings,
        )


_EMPTY = Source("", ())
