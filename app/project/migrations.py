"""How older project files become today's: plain data in, plain data out.

A migration is written once and never touched again, and imports nothing of the program. The one at
place k makes format k + 2 of format k + 1.
"""

from collections.abc import Callable, Sequence
from typing import Any

Migration = Callable[[dict[str, Any]], dict[str, Any]]


def _modes(data: dict[str, Any]) -> dict[str, Any]:
    """Nodes can be disabled or bypassed; who knows nothing of it would train what is left out."""
    return data


def _choices(data: dict[str, Any]) -> dict[str, Any]:
    """Parameters of composites can be choices; who knows nothing of it could not read them."""
    return data


MIGRATIONS: tuple[Migration, ...] = (_modes, _choices)
FORMAT = 1 + len(MIGRATIONS)
"""The newest format; a file has the oldest that holds what is in it."""
WITH_MODES = 2
"""The first format in which nodes can be disabled or bypassed."""
WITH_CHOICES = 3
"""The first format in which a parameter of a composite can be a choice."""


def upgrade(data: dict[str, Any], migrations: Sequence[Migration] = MIGRATIONS) -> dict[str, Any]:
    """Bring the data of a file up to date; its format must be one of those known."""
    for number, migration in enumerate(migrations[data["format"] - 1 :], start=data["format"]):
        data = {**migration(data), "format": number + 1}
    return data
