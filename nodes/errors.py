"""The errors that a user can put right: their text is shown as it stands."""

from typing import Self


class UserError(Exception):
    """Something the user can put right, told as a template and its values.

    ``str()`` fills in the English; the window looks the template up in its translations first.

    Parameters
    ----------
    template
        A sentence with ``{names}`` in it.
    **values
        What the names stand for. Names that are missing stay as they are until `told` adds them.
    """

    def __init__(self, template: str, **values: object) -> None:
        super().__init__(template)
        self.template = template
        self.values = values

    def told(self, **values: object) -> Self:
        """Give the same error with further values, which do not replace those it has."""
        self.values = {**values, **self.values}
        return self

    def __str__(self) -> str:
        return fill(self.template, self.values)


class ShapeError(UserError):
    """A tensor that arrives is not what the block expects.

    The walker over the drawing adds ``node`` (whose block complains), ``source`` (who gives the
    tensor) and ``shape``.

    Parameters
    ----------
    template
        A sentence that may use ``{node}``, ``{source}`` and ``{shape}`` besides its own values.
    about
        The spec that is at fault, by which the walker finds the port.
    **values
        What the other names stand for.
    """

    def __init__(self, template: str, about: object = None, **values: object) -> None:
        super().__init__(template, **values)
        self.about = about


class _Given(dict[str, object]):
    """Values that leave a name they lack as it was written."""

    def __missing__(self, key: str) -> str:
        return "{" + key + "}"


def fill(template: str, values: dict[str, object]) -> str:
    """Put ``values`` into ``template``; only plain ``{name}`` fields are known."""
    pieces: list[str] = []
    rest = template
    given = _Given(values)
    while rest:
        before, brace, after = rest.partition("{")
        pieces.append(before)
        if not brace:
            break
        name, closing, rest = after.partition("}")
        if not closing or not name.isidentifier():
            pieces.append("{" + name + closing)
            continue
        pieces.append(str(given[name]))
    return "".join(pieces)
