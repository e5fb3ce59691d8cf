"""The talk between window and engine: one frozen dataclass a message; `Analysis` is the answer."""

from dataclasses import dataclass

from app.compiler.report import Analysis

# What the window asks.


@dataclass(frozen=True, slots=True)
class Analyse:
    """Tell what this project means; newer requests overtake older ones.

    Parameters
    ----------
    revision
        A number that grows with each edit.
    project
        The project as its file holds it.
    folder
        The folder of the project file, for relative paths; empty for an untitled one.
    granted
        Further paths that the user has chosen.
    trusted
        Digests (sha256, hexadecimal) of the code texts that the user trusts.
    """

    revision: int
    project: str
    folder: str = ""
    granted: tuple[str, ...] = ()
    trusted: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class LayOut:
    """Write the run package of a project into ``folder`` and answer with `LaidOut`."""

    project: str
    name: str
    into: str
    folder: str = ""
    granted: tuple[str, ...] = ()
    trusted: tuple[str, ...] = ()
    device: str = ""
    verify: bool = False
    weights: str = ""


# What the engine answers, besides `Analysis`.


@dataclass(frozen=True, slots=True)
class Ready:
    """The engine is warm."""

    torch: str
    devices: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Room:
    """How many bytes of each device are free; devices of which nothing is known are left out."""

    free: dict[str, int]


@dataclass(frozen=True, slots=True)
class LaidOut:
    """The package lies in ``package``; or it does not, for ``reason``.

    Parameters
    ----------
    package
        The folder of the package; empty where it failed.
    difference
        The greatest difference between the package's outputs and the program's, where it was
        verified.
    reason
        Why it failed, in a sentence.
    """

    package: str
    difference: float | None = None
    reason: str = ""


Question = Analyse | LayOut
Answer = Analysis | Ready | Room | LaidOut
