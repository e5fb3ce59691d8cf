"""Which code of a project the user trusts: a mark over each text, kept with the user alone."""

import hashlib
import hmac
import os
import secrets
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import platformdirs

from app.graph.graph import Graph, Project
from app.graph.memory import remembered
from nodes.code import Code
from nodes.errors import UserError

NAME = "netwright"


def config_folder() -> Path:
    """Give the folder of the user's own settings."""
    return platformdirs.user_config_path(NAME, appauthor=False)


def codes(project: Project) -> Iterator[tuple[str, str, str]]:
    """Give each code block: its drawing, its name and its text."""
    for drawing in ("", *sorted(project.composites)):
        for name, source in _codes_in(project.drawing(drawing)):
            yield drawing, name, source


@remembered(8)  # asked at each selection
def _codes_in(graph: Graph) -> tuple[tuple[str, str], ...]:
    blocks = ((name, node.block) for name, node in graph.nodes.items())
    return tuple((name, block.source) for name, block in blocks if isinstance(block, Code))


def digest(text: str) -> str:
    """Give the digest by which the engine knows a text of code."""
    return hashlib.sha256(text.encode("utf-8")).hexdigest()


class Trust:
    """Remembers texts of code, by an HMAC whose secret no project ever holds.

    Parameters
    ----------
    folder
        Where secret and marks lie: the user's own settings unless told.
    """

    def __init__(self, folder: Path | None = None) -> None:
        self._folder = folder or config_folder()
        self._secret: bytes | None = None
        self._marks: set[str] | None = None

    def trusts(self, text: str) -> bool:
        """Tell whether the user trusts this very text."""
        marks = self._known()
        return bool(marks) and self._mark(text) in marks

    def trust(self, text: str) -> None:
        """Trust this text from now on.

        Raises
        ------
        UserError
            If that cannot be remembered.
        """
        if self.trusts(text):
            return
        mark = self._mark(text)
        try:
            with (self._folder / "trusted").open("a", encoding="ascii") as file:
                file.write(mark + "\n")
        except OSError as error:
            raise UserError(
                "What you trust cannot be remembered: {reason}.", reason=error.strerror or error
            ) from None
        self._known().add(mark)

    def trusted(self, project: Project) -> frozenset[str]:
        """Give the digests of those texts in a project that the user trusts."""
        return frozenset(digest(text) for _, _, text in codes(project) if self.trusts(text))

    def doubted(self, project: Project) -> tuple[tuple[str, str, str], ...]:
        """Give the code blocks that wait for trust, as `codes` does."""
        return tuple(each for each in codes(project) if not self.trusts(each[2]))

    def _mark(self, text: str) -> str:
        return hmac.new(self._key(), text.encode("utf-8"), hashlib.sha256).hexdigest()

    def _known(self) -> set[str]:
        if self._marks is None:
            self._marks = set()
            with suppress(OSError, UnicodeDecodeError):
                self._marks |= set((self._folder / "trusted").read_text("ascii").split())
        return self._marks

    def _key(self) -> bytes:
        """Give the secret; the first call ever makes it, readable for the user alone."""
        if self._secret is None:
            path = self._folder / "secret"
            try:
                self._folder.mkdir(parents=True, exist_ok=True)
                with suppress(FileExistsError):
                    flags = os.O_WRONLY | os.O_CREAT | os.O_EXCL
                    descriptor = os.open(path, flags, 0o600)
                    try:
                        os.write(descriptor, secrets.token_hex(32).encode("ascii"))
                    finally:
                        os.close(descriptor)
                secret = path.read_bytes()
            except OSError as error:
                raise UserError(
                    "What you trust cannot be remembered: {reason}.",
                    reason=error.strerror or error,
                ) from None
            if len(secret) < 32:
                raise UserError("{path} is torn; delete it to begin anew.", path=path)
            self._secret = secret
        return self._secret
