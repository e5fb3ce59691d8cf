"""Reads the command line and calls the command; what needs torch or Qt is imported there only."""

import argparse
import gc
import os
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from app.command_line import listing
from app.command_line.output import DONE, MISUSED, Output, warn
from app.command_line.projects import Opened, open_project, permitted
from app.graph.graph import Mode
from app.project import templates
from nodes.errors import UserError

SWITCHES: dict[Mode, str] = {
    "disabled": "disable a node first, so that it is left out",
    "bypassed": "bypass a node first, so that what comes in goes on",
}
"""The modes of nodes, and what the option that begins with the verb does."""

THREADS = "OPENBLAS_NUM_THREADS"
"""What numpy asks, when it is loaded, for how many threads to start."""

Command = Callable[[argparse.Namespace, Output], int]


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what the command line says and give the exit status."""
    given = list(sys.argv[1:] if arguments is None else arguments)
    parser = _commands() if given and given[0] in COMMANDS else _window()
    try:
        wanted = parser.parse_args(given)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else MISUSED
    output = Output(as_json=getattr(wanted, "json", False))
    command: Command = wanted.command
    try:
        return command(wanted, output)
    except UserError as error:
        warn(str(error))
        return MISUSED
    except BrokenPipeError:  # whoever read along has left
        sys.stdout = open(os.devnull, "w", encoding="utf-8")  # noqa: PTH123, SIM115  # stays open until the end
        return DONE
    except KeyboardInterrupt:
        return 130


def _window() -> argparse.ArgumentParser:
    """Read the command line without a command: it opens the window."""
    parser = argparse.ArgumentParser(
        prog="python main.py",
        description="Draw neural networks, train them, and keep readable PyTorch code.",
        epilog="Commands that need no window (each knows --help): " + ", ".join(COMMANDS) + ".",
    )
    parser.add_argument("file", nargs="?", type=Path, help="the project to open")
    parser.add_argument("--example", metavar="NAME", help="open a template; see: templates")
    parser.set_defaults(command=_open_window)
    return parser


def _commands() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python main.py")
    commands = parser.add_subparsers(metavar="COMMAND", required=True)
    for name, (told, command, add) in COMMANDS.items():
        inner = commands.add_parser(name, help=told, description=told)
        inner.add_argument("--json", action="store_true", help="print JSON on stdout, nothing else")
        add(inner)
        inner.set_defaults(command=command)
    return parser


def _open_window(given: argparse.Namespace, output: Output) -> int:
    if given.file is not None and given.example:
        raise UserError("Name a file or an example, not both.")
    if given.file is not None and not given.file.exists():
        raise UserError(
            "There is no file {file}, and no command of that name; there are {known}.",
            file=given.file,
            known=", ".join(COMMANDS),
        )
    if has_screen():
        run = load_window()
        return run(given.file, given.example or "")
    if given.example:
        warn(f"There is no screen here, so {given.example} is trained in the terminal.")
        project = templates.make(given.example)
        given.output, given.device, given.resume = None, "", False
        return _train_opened(permitted(project, None, name=given.example), given, output)
    raise UserError(
        "There is no screen here to open the window on. The same is there without one: "
        "python main.py train FILE, check FILE, export FILE -o DIR; see python main.py --help."
    )


def load_window() -> Callable[[Path | None, str], int]:
    """Give what opens the window.

    Garbage is not looked for from here until the window is there: what a start makes stays, and
    looking through it takes a tenth of the time. And numpy gets no threads for matrices: the window
    has small ones only, and a thread for each core turns for 60 ms at the start.
    """
    gc.disable()
    told = os.environ.get(THREADS)
    os.environ[THREADS] = told or "1"
    try:
        # Only the window needs Qt; every command runs on machines without it.
        from app.ui.start import run  # noqa: PLC0415
    finally:
        if told is None:  # what the window starts may use all cores
            del os.environ[THREADS]
    return run


def has_screen() -> bool:
    """Tell whether a window can be opened."""
    if sys.platform in {"win32", "darwin"}:
        return True
    named = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(os.environ.get(name) for name in named)


def _templates(_: argparse.Namespace, output: Output) -> int:
    return listing.list_templates(output)


def _new(given: argparse.Namespace, output: Output) -> int:
    return listing.new(given.template, given.output, given.set, _modes(given), output)


def _blocks(_: argparse.Namespace, output: Output) -> int:
    return listing.list_blocks(output)


def _check(given: argparse.Namespace, output: Output) -> int:
    # The compiler imports torch, which the listing commands and the window go without.
    from app.command_line import compiling  # noqa: PLC0415

    return compiling.check(_opened(given), output, deep=given.deep)


def _export(given: argparse.Namespace, output: Output) -> int:
    # As in `_check`.
    from app.command_line import compiling  # noqa: PLC0415

    return compiling.export(
        _opened(given), given.output, output, named=given.run, verify=given.verify
    )


def _render(given: argparse.Namespace, output: Output) -> int:
    # As in `_check`.
    from app.command_line import compiling  # noqa: PLC0415

    return compiling.render(_opened(given), given.output, output)


def _train(given: argparse.Namespace, output: Output) -> int:
    return _train_opened(_opened(given), given, output)


def _train_opened(opened: Opened, given: argparse.Namespace, output: Output) -> int:
    # As in `_check`.
    from app.command_line import training  # noqa: PLC0415

    return training.train(
        opened, given.output, output, device=given.device or "", resume=given.resume
    )


def _evaluate(given: argparse.Namespace, output: Output) -> int:
    # As in `_check`.
    from app.command_line import training  # noqa: PLC0415

    return training.evaluate(_opened(given), given.run, output)


def _predict(given: argparse.Namespace, output: Output) -> int:
    # As in `_check`.
    from app.command_line import training  # noqa: PLC0415

    inputs = {}
    for each in given.input:
        port, equals, path = each.partition("=")
        if not equals or not port or not path:
            raise UserError("{text} names no input: write port=FILE.", text=each)
        inputs[port] = Path(path)
    return training.predict(
        _opened(given), given.run, inputs, output, count=given.count, into=given.output
    )


def _opened(given: argparse.Namespace) -> Opened:
    return open_project(
        given.file,
        getattr(given, "set", ()),
        _modes(given),
        trust_code=given.trust_code,
        trust_paths=given.trust_paths,
    )


def _modes(given: argparse.Namespace) -> tuple[tuple[str, Mode], ...]:
    """Give the nodes that are to count in another way, each with its mode."""
    return tuple((name, mode) for mode in SWITCHES for name in getattr(given, mode, ()))


def _file(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("file", type=Path, metavar="FILE", help="the project")
    parser.add_argument("--trust-code", action="store_true", help="run its code blocks")
    parser.add_argument("--trust-paths", action="store_true", help="read whatever files it names")


def _settable(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--set",
        action="append",
        default=[],
        metavar="NODE.PARAM=VALUE",
        help="set a value first; may be given several times",
    )
    for mode, told in SWITCHES.items():
        parser.add_argument(
            f"--{told.partition(' ')[0]}",
            action="append",
            default=[],
            dest=mode,
            metavar="NODE",
            help=f"{told}; may be given several times",
        )


def _for_new(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("template", metavar="TEMPLATE", help="its name; see: templates")
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="FILE")
    _settable(parser)


def _for_check(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    _settable(parser)
    parser.add_argument("--deep", action="store_true", help="list what is inside composites too")


def _for_export(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    _settable(parser)
    parser.add_argument("-o", "--output", type=Path, required=True, metavar="DIR")
    parser.add_argument(
        "--run", type=Path, metavar="RUN", help="whose weights come along, default the latest"
    )
    parser.add_argument(
        "--no-verify",
        dest="verify",
        action="store_false",
        help="do not run it alone and compare what it gives",
    )


def _for_train(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    _settable(parser)
    parser.add_argument("-o", "--output", type=Path, metavar="DIR", help="the folder of the run")
    parser.add_argument("--device", help="auto, cpu, cuda, cuda:1, …")
    parser.add_argument(
        "--resume", action="store_true", help="go on with the latest run, or the one in DIR"
    )


def _for_render(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    parser.add_argument(
        "-o", "--output", type=Path, required=True, metavar="PICTURE", help="ends in .svg or .png"
    )


def _for_evaluate(parser: argparse.ArgumentParser) -> None:
    _file(parser)
    parser.add_argument("--run", type=Path, metavar="RUN", help="its folder; else the latest")


def _for_predict(parser: argparse.ArgumentParser) -> None:
    _for_evaluate(parser)
    parser.add_argument(
        "--input", action="append", default=[], metavar="PORT=FILE", help="NPY, NPZ, CSV, picture"
    )
    parser.add_argument("--count", type=int, default=24, help="how many samples, without --input")
    parser.add_argument(
        "-o", "--output", type=Path, metavar="FILE", help="write the outputs as NPZ as well"
    )


def _for_list(_: argparse.ArgumentParser) -> None:
    """Add nothing: a listing takes no arguments."""


COMMANDS: dict[str, tuple[str, Command, Callable[[argparse.ArgumentParser], None]]] = {
    "templates": ("the models that come along", _templates, _for_list),
    "new": ("start a project from a template", _new, _for_new),
    "blocks": ("every block: name, category, ports, params", _blocks, _for_list),
    "check": ("shapes, parameters, operations, problems", _check, _for_check),
    "export": ("the package: PyTorch code that runs alone", _export, _for_export),
    "train": ("train with a progress bar, as in the window", _train, _for_train),
    "render": ("the drawing as SVG or PNG", _render, _for_render),
    "evaluate": ("losses and metrics on the validation part", _evaluate, _for_evaluate),
    "predict": ("what the trained network makes of files or samples", _predict, _for_predict),
}
"""Each command: what it does, who does it, and the arguments it takes."""
