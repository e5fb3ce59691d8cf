"""What every test relies on: no screen, golden files, shared data, and nothing left behind."""

import ctypes
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")  # before anything imports Qt
# Before anything imports torch: networks as small as here take twice as long on two threads, and
# the tests themselves run side by side.
os.environ.setdefault("OMP_NUM_THREADS", "1")

import hypothesis
import pytest

from tests.warm import Warm, warm

ROOT = Path(__file__).resolve().parent.parent
GRACE = 5.0  # seconds that a child may take to end after the test that started it

# Machines of all speeds run these tests, often several at once: a slow example is no failure.
hypothesis.settings.register_profile("netwright", deadline=None)
hypothesis.settings.load_profile("netwright")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--bless", action="store_true", help="rewrite the golden files")
    parser.addoption("--soak", action="store_true", help="run the tests that take an hour as well")


def pytest_configure(config: pytest.Config) -> None:
    # torch-geometric scripts functions when it is imported, which torch tells all of its users.
    config.addinivalue_line(
        "filterwarnings", "ignore:`torch.jit.script` is deprecated:FutureWarning"
    )
    if sys.platform == "linux":
        # A child whose parent dies becomes ours, so that the fixture below sees it.
        set_child_subreaper = 36
        ctypes.CDLL(None).prctl(set_child_subreaper, 1, 0, 0, 0)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    # What takes long comes first, so that no core is left with it alone in the end.
    items.sort(key=lambda item: not any(map(item.get_closest_marker, ("slow", "xvfb"))))
    if config.getoption("--soak"):
        return
    for item in items:
        if item.get_closest_marker("soak"):
            item.add_marker(pytest.mark.skip(reason="takes an hour: --soak runs it"))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[Path, str], None]:
    """Compare a text with a golden file, or rewrite the file where ``--bless`` asks for it."""

    def compare(path: Path, text: str) -> None:
        if request.config.getoption("--bless"):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8", newline="\n")
        assert path.exists(), f"{path} is missing: pytest --bless writes it"
        assert text == path.read_text(encoding="utf-8")

    return compare


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real data sets, which are too large for the repository."""
    named = os.environ.get("NETWRIGHT_TEST_DATA")
    folder = Path(named) if named else ROOT.parent / "shared" / "data"
    if not folder.is_dir():
        pytest.skip(f"no data sets at {folder}: NETWRIGHT_TEST_DATA names their folder")
    return folder


@pytest.fixture(scope="session")
def alone() -> Iterator[Warm]:
    """Run Python without anything of the program, and without the wait for torch."""
    libraries = ("torch._dynamo", "torch.utils.data", "torch_geometric", "sklearn.datasets")
    with warm(*libraries, "gymnasium") as found:
        yield found


@pytest.fixture(scope="session", autouse=True)
def own_settings(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Keep what the program remembers of what the tests write out of the user's settings."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CONFIG_HOME", str(tmp_path_factory.mktemp("settings")))
        yield


@pytest.fixture(autouse=True)
def no_process_left_behind() -> Iterator[None]:
    """Fail a test that leaves a child process behind, and end it for the tests that follow."""
    before = children()
    yield
    deadline = time.monotonic() + GRACE
    while (left := set(children()) - set(before)) and time.monotonic() < deadline:
        time.sleep(0.02)
    if left:
        told = [f"{pid}: {command}" for pid, command in children().items() if pid in left]
        for pid in left:
            with suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)
        pytest.fail("left behind: " + "; ".join(told))


@pytest.fixture(autouse=True)
def no_window_left_behind() -> Iterator[None]:
    """Fail a test that leaves a window open that was not open before."""
    before = windows()
    yield
    left = windows() - before
    assert not left, f"left open: {sorted(left)}"


def windows() -> set[str]:
    """Find the windows that are open, if this process has loaded Qt at all."""
    widgets = sys.modules.get("PySide6.QtWidgets")
    if widgets is None or widgets.QApplication.instance() is None:
        return set()
    return {repr(w) for w in widgets.QApplication.topLevelWidgets() if w.isVisible()}


def children() -> dict[int, str]:
    """Find the running children of this process, and the command of each.

    The resource tracker of ``multiprocessing`` is left out: it stays until the interpreter ends.
    """
    lists = list(Path("/proc/self/task").glob("*/children"))
    found = _children_from_proc(lists) if lists else _children_from_ps()
    return {pid: command for pid, command in found.items() if "resource_tracker" not in command}


def _children_from_proc(lists: list[Path]) -> dict[int, str]:
    found = {}
    for listed in lists:
        with suppress(FileNotFoundError):  # this thread has ended while we looked
            for pid in map(int, listed.read_text().split()):
                with suppress(FileNotFoundError, ProcessLookupError):  # … or this child
                    command = Path(f"/proc/{pid}/cmdline").read_bytes().replace(b"\0", b" ")
                    if command:  # a child that has ended and not been waited for has none
                        found[pid] = command.decode(errors="replace").strip()
    return found


def _children_from_ps() -> dict[int, str]:
    if sys.platform == "win32":
        return {}  # no ps; the other systems find what is left behind
    listed = subprocess.run(
        ["ps", "-A", "-o", "pid=,ppid=,command="], capture_output=True, text=True, check=True
    )
    found = {}
    for line in listed.stdout.splitlines():
        pid, parent, command = line.split(None, 2)
        if int(parent) == os.getpid() and not command.startswith("ps -A"):
            found[int(pid)] = command
    return found
