"""A table of numbers in a CSV file."""

import csv
import math
from collections.abc import Sequence
from pathlib import Path

import torch

from ..failure import RunError
from .fit import expect_fit
from .samples import Table, label, tensor

DELIMITERS = {"comma": ",", "semicolon": ";", "tab": "\t"}


class CsvTable(Table):
    """Columns of a CSV file with a line of names.

    Parameters
    ----------
    file
        The file, in UTF-8.
    kind
        ``class``: the target is a label, its values in natural order; ``number``: a real number.
    target
        The column that is to be found; empty for the last.
    columns
        The columns that are given; none for all but the target.
    delimiter
        A key of `DELIMITERS`.
    standardize
        Whether each column, and a target that is a number, is brought to mean 0 and deviation 1.
    validation, split_seed
        Which share is kept for validation, and what the parting begins with.

    Raises
    ------
    RunError
        If the file cannot be read, a column is missing, or a cell is no number.
    """

    def __init__(
        self,
        file: str,
        kind: str,
        target: str = "",
        columns: Sequence[str] = (),
        delimiter: str = "comma",
        standardize: bool = True,
        validation: float = 0.2,
        split_seed: int = 0,
    ) -> None:
        header, rows = _read(file, DELIMITERS[delimiter])
        aim = target or header[-1]
        given = list(columns) or [name for name in header if name != aim]
        known = set(header)
        for name in (*given, aim):
            if name not in known:
                raise RunError(f"{file} has no column {name}; it has {', '.join(header)}.")
        places = {
            name: place for place, name in reversed([*enumerate(header)])
        }  # the first of a name
        numbers = [[_number(file, row, places, name) for name in given] for row in rows]
        fields = {"features": torch.tensor(numbers, dtype=torch.float32)}
        described = {"features": tensor(len(given))}
        classes: list[str] = []
        if kind == "class":
            said = [row[places[aim]].strip() for _, row in rows]
            classes = sorted(set(said), key=_natural)
            numbered = {each: number for number, each in enumerate(classes)}
            fields["target"] = torch.tensor([numbered[each] for each in said])
            described["target"] = label(len(classes))
        else:
            aims = [[_number(file, row, places, aim)] for row in rows]
            fields["target"] = torch.tensor(aims, dtype=torch.float32)
            described["target"] = tensor(1)
        super().__init__(fields, described, classes)
        self.part(validation, split_seed)
        if standardize:
            self.standardize("features", *([] if classes else ["target"]))


Row = tuple[int, list[str]]


def _read(file: str, delimiter: str) -> tuple[list[str], list[Row]]:
    """Read the names and the rows, each with its line."""
    expect_fit(file, 20)
    try:
        with Path(file).open(encoding="utf-8-sig", newline="") as opened:
            reader = csv.reader(opened, delimiter=delimiter)
            header = [name.strip() for name in next(reader, [])]
            rows = [(reader.line_num, row) for row in reader if any(row)]
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise RunError(f"{file} cannot be read as a table: {error}.") from error
    if not rows:
        raise RunError(f"{file} has no line below its names.")
    for line, row in rows:
        if len(row) != len(header):
            raise RunError(
                f"Line {line} of {file} has {len(row)} columns, its first line {len(header)}."
            )
    return header, rows


def _number(file: str, row: Row, places: dict[str, int], name: str) -> float:
    cell = row[1][places[name]]
    try:
        number = float(cell)
    except ValueError:
        number = math.nan
    if not math.isfinite(number):
        raise RunError(f"Line {row[0]} of {file} has no number in {name}, but {cell!r}.")
    return number


def _natural(said: str) -> tuple[bool, float, str]:
    try:
        return False, float(said), said
    except ValueError:
        return True, 0.0, said
