"""The main window: puts the rooms side by side and joins what they ask to what does it."""

from collections.abc import Iterable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QEvent, QObject, QPointF, QSettings, QSize, QTimer
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QFileDialog,
    QMainWindow,
    QMenu,
    QVBoxLayout,
    QWidget,
)

from app.compiler.report import Analysis, Problem
from app.engine.client import EngineClient
from app.engine.messages import Ready
from app.graph.graph import Project, Use
from app.graph.sorts import sorts_among
from app.training.client import WorkerClient
from app.ui import actions, dialogs, picture, restarting, style, theme, words
from app.ui.arrangement import Arrangement, lay_at_once
from app.ui.asking import Asking
from app.ui.below import Below
from app.ui.canvas.view import Canvas
from app.ui.checking import Checking
from app.ui.clipboard import Clipboard
from app.ui.code_view import CodeView
from app.ui.costs import Costs
from app.ui.desk import Desk
from app.ui.document import Document
from app.ui.dropped import Dropped, from_here
from app.ui.editing import Editing
from app.ui.filing import Filing
from app.ui.forecast import Forecasting
from app.ui.header import Header
from app.ui.history_list import HistoryList
from app.ui.inspector import Inspector
from app.ui.keeping import Keeping
from app.ui.menus import Menus
from app.ui.palette import Palette
from app.ui.permissions import Permissions
from app.ui.place import Place, plain
from app.ui.preferences import Preferences
from app.ui.preferred import Preferred
from app.ui.problems import Problems
from app.ui.running import Running
from app.ui.seeing import Seeing
from app.ui.shelving import Shelving
from app.ui.since import Since
from app.ui.start_page import StartPage
from app.ui.status import Status
from app.ui.stock import Stock
from app.ui.theme import Appearance
from app.ui.toast import Toast
from app.ui.trail import Trail
from app.ui.training import Training
from app.ui.versions import Versions
from app.ui.watching import Watching
from nodes.block import Block
from nodes.errors import UserError
from nodes.params import Path as PathParam
from nodes.params import params

SIZE = (1400, 850)
LEAST, MOST = 560, 720
"""How narrow the window may get, in pixels: what the folded header needs, at most of large text."""
SETTLED = 300
"""How long after the first frame the library of the plots is loaded, in milliseconds."""


class MainWindow(QMainWindow):
    """The window.

    Parameters
    ----------
    settings
        What is remembered from sitting to sitting.
    config
        Where the user's permissions lie.
    engine, worker
        The clients of the processes that are started.
    state, data
        Where journals and locks lie, and the user's own composites; beside the permissions unless
        told.
    """

    def __init__(
        self,
        settings: QSettings,
        config: Path,
        engine: EngineClient,
        worker: WorkerClient,
        state: Path | None = None,
        data: Path | None = None,
    ) -> None:
        super().__init__()
        self._settings = settings
        self.setAcceptDrops(True)
        self.appearance = Appearance(self)
        self.document = Document(self)
        self.stock = Stock((data or config) / "composites")
        self.editing = Editing(self.document, self, self.stock)
        self.clipboard = Clipboard(self.editing, self.document, self)
        self.filing = Filing(self.document, settings, self, self._may_stop_for_another)
        self.keeping = Keeping(self.document, state or config, self)
        self.versions = Versions(self.document, self.filing, state or config, self)
        self.permissions = Permissions(config, self)
        self.dropped = Dropped(self.document, self.editing, self.filing, self.permissions, self)
        self.checking = Checking(engine, self)
        self.training = Training(worker, self)
        self.running = Running(self.document, self.permissions, self.checking, self.training, self)
        self.forecasting = Forecasting(self.document, self.editing, self.running, self)
        self._build()
        self._join_canvas()
        self._join_rooms()
        self._join_running()
        self._restore()
        self._dress()
        self._show_document()
        self._retitle()

    # How it is built.

    def _build(self) -> None:
        self.canvas = Canvas(self)
        self.canvas.may_stand_on = self.editing.why_not_on
        self.installEventFilter(self)
        self.preferred = Preferred(self._settings, self)
        self.palette_ = Palette(self.preferred, self)
        self.inspector = Inspector(self)
        self.asking = Asking(
            self,
            self.canvas,
            self.document,
            self.editing,
            self.clipboard,
            self.stock,
            self.preferred,
            self.dropped,
            self.running,
            self.inspector,
        )
        self.canvas.may_connect = self.asking.why_not
        self.problems = Problems(self)
        self.code = CodeView(self)
        self.costs = Costs(self.document, self)
        self.history = HistoryList(self.document, self.editing, self.canvas, self)
        self.arrangement = Arrangement(
            self._settings, self.canvas, self.palette_, self.inspector, Below, self
        )
        self.below = self.arrangement.below
        self.watching = Watching(self.running, self.editing, self.below, self)
        for key, title, view in (
            *self.watching.views(),
            ("problems", self.tr("Problems"), self.problems),
            ("costs", self.tr("Costs"), self.costs),
            ("code", self.tr("Code"), self.code),
            ("history", self.tr("History"), self.history),
        ):
            self.below.add(key, title, view)
        self.status = Status(self)
        self.since = Since(self.document, self.running, self)
        self.start_page = StartPage(self.filing, self.canvas)
        self.toast = Toast(self.canvas)
        self.preferences = Preferences(self._settings, self.appearance, self)
        self.trail = Trail(self.canvas, self.editing, self)
        self.seeing = Seeing(self.canvas, self._settings, self)
        self.shelving = Shelving(self.document, self.stock, self.palette_, self)
        self.desk = Desk(
            self.document,
            self.editing,
            self.clipboard,
            self.filing,
            self.running,
            self.canvas,
            self.trail,
            self.shelving,
            self.seeing,
            self._verbs(),
        )
        self.actions_ = actions.make(self.desk, self)
        self.preferences.begin(self.actions_, self.canvas)
        self.asking.actions = self.actions_
        self._menu = QMenu(self)
        menus = actions.fill(self._menu, self.actions_)
        self.menus = Menus(menus, self.filing, self.arrangement, self.actions_, self)
        self.desk.show["commands"] = self.menus.search
        self.header = Header(self.actions_, self._menu, self)
        self._lay_out()

    def _lay_out(self) -> None:
        content = QWidget(self)
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.arrangement, 1)
        column.addWidget(self.status)
        self.setCentralWidget(content)

    def _verbs(self) -> dict[str, Any]:
        return {
            "export": self._export,
            "picture": self._save_picture,
            "versions": self.versions.show,
            "quit": self.close,
            **self.asking.verbs(),
            "start": self.start_page.offer,
            "search": self.canvas.search,
            "actual": lambda: self.canvas.zoom_to(1.0),
            "zoom_in": lambda: self.canvas.zoom_by(1.25),
            "zoom_out": lambda: self.canvas.zoom_by(0.8),
            **self.arrangement.verbs(),
            **self.preferences.verbs(self._restart),
            "about": self._about,
        }

    # How it is joined.

    def _join_canvas(self) -> None:
        canvas, editing = self.canvas, self.editing
        canvas.selected.connect(self._choose)
        canvas.wire_chosen.connect(lambda _: self._refresh())
        canvas.focused.connect(lambda _: self._refresh())
        canvas.moved.connect(editing.move)
        canvas.rewired.connect(editing.rewire)
        canvas.joined.connect(editing.join)
        canvas.rejoined.connect(editing.reconnect)
        canvas.rerouted.connect(editing.reroute_all)
        canvas.parted.connect(editing.disconnect_wire)
        canvas.asked_removal.connect(editing.remove)
        canvas.asked_add.connect(self.asking.add)
        canvas.asked_search.connect(self.asking.search)
        canvas.asked_reroute.connect(editing.reroute)
        canvas.renamed.connect(editing.rename)
        canvas.asked_values.connect(editing.set_values)
        canvas.asked_menu.connect(self.asking.show_menu)
        canvas.asked_link.connect(self.asking.open_link)
        canvas.entered.connect(editing.enter)
        canvas.crumb_chosen.connect(self._go_up)
        canvas.dropped.connect(self.asking.take_files)
        canvas.zoomed.connect(self.status.show_zoom)
        canvas.beginning.clicked.connect(self.filing.choose_template)
        editing.placed.connect(canvas.select)
        editing.used.connect(self.preferred.use)
        editing.refused.connect(self.toast.say)
        editing.field_refused.connect(self.inspector.refuse)
        editing.moved_to.connect(lambda _: self._show_document())

    def _join_rooms(self) -> None:
        self.document.changed.connect(self._show_document)
        self.document.retitled.connect(self._retitle)
        self.document.history.indexChanged.connect(lambda _: self._refresh())
        self.filing.opened.connect(self._opened)
        self.document.changed.connect(self.start_page.leave)
        self.filing.saved.connect(self._saved)
        self.filing.saving.connect(self.keeping.keep_version)
        for room in (self.filing, self.dropped, self.versions):
            room.refused.connect(self.toast.say)
        self.keeping.troubled.connect(self.toast.say)
        self.keeping.restored.connect(self._opened)
        self.palette_.asked_place.connect(self.asking.place)
        self.palette_.asked_edit.connect(self.editing.open_composite)
        self.shelving.told.connect(self.toast.say)
        inspector = self.inspector
        inspector.asked_values.connect(self._configure)
        inspector.asked_placement.connect(self.editing.place_as)
        inspector.asked_rename.connect(self.editing.rename)
        inspector.asked_enter.connect(self.editing.enter)
        inspector.asked_unique.connect(self.editing.make_unique)
        inspector.asked_fix.connect(self.editing.fix)
        inspector.asked_switch.connect(self.editing.switch)
        inspector.granted.connect(self._grant)
        inspector.asked_trust.connect(self._trust)
        inspector.composite.asked_parameters.connect(self.editing.set_parameters)
        inspector.composite.asked_rename.connect(self.editing.rename_parameter)
        inspector.composite.asked_help.connect(self.editing.set_help)
        inspector.composite.refused.connect(self.toast.say)
        ports = inspector.composite.ports
        ports.asked_add.connect(self.editing.add_port)
        ports.asked_move.connect(self.editing.move_port)
        ports.asked_remove.connect(self.editing.remove_port)
        ports.asked_rename.connect(self.editing.rename)
        inspector.asked_expose.connect(self.editing.expose)
        self.problems.asked_show.connect(self._show_problem)
        self.problems.asked_fix.connect(self.editing.fix)
        for lists in (self.code, self.costs):
            lists.asked_select.connect(self._select)
        self.appearance.changed.connect(lambda _: self._dress())
        self.header.asked_device.connect(self._choose_device)

    def _join_running(self) -> None:
        running = self.running
        running.analysed.connect(self._show_analysis)
        running.turned.connect(self._refresh)
        running.refused.connect(self.toast.say)
        running.blocked.connect(self._show_blocked)
        running.asked_how.connect(self._ask_how)
        running.asked_completion.connect(self._ask_completion)
        running.exported.connect(self._exported)
        self.checking.turned.connect(self._show_engine)
        self.checking.ready.connect(self._engine_ready)
        self.checking.room.connect(self.forecasting.know)
        for shows in (self.status, self.costs):
            self.forecasting.changed.connect(shows.show_forecast)
        self.costs.asked_largest.connect(self.forecasting.take)
        self.status.again.clicked.connect(running.restart_engine)
        self.training.refused.connect(self.toast.say)
        self.watching.told.connect(self.toast.say)
        self.watching.previews.changed.connect(self._show_previews)
        self.watching.health.connect(self.inspector.show_health)
        self.below.turned.connect(self._turned_below)
        self.watching.worker.connect(self.status.show_worker)
        self.since.told.connect(self.status.show_since)

    # Showing.

    def _show_document(self) -> None:
        project, place = self.document.project, self.editing.place
        path = tuple(name for name in place.path if not name.startswith(":"))
        self.canvas.show_drawing(project, place.composite(project), path=path)
        self.canvas.set_crumbs([self.document.name, *self._crumbs(place)])
        self.palette_.show_project(project)
        self._show_chosen()
        self._refresh()

    def _crumbs(self, place: Place) -> list[str]:
        return [part.removeprefix(":") for part in place.path]

    def _show_chosen(self) -> None:
        place = self.editing.place
        names, analysis = self.editing.chosen, self.running.analysis
        self.inspector.show_chosen(
            self.document.project,
            place,
            names,
            analysis and self.forecasting.warned(analysis),
            self.running.current,
            self._doubted(),
        )
        inside = place.composite(self.document.project)
        blocks = [node.block for node, _ in sorts_among(self.editing.graph, names)]
        self.code.show_selection(
            frozenset(f"{inside}/{name}" for name in names) if inside else names,
            frozenset(each.composite for each in blocks if isinstance(each, Use)),
        )
        self.watching.choose(names)

    def _doubted(self) -> frozenset[str]:
        """Give the nodes of the shown drawing whose code waits for trust."""
        here = self.editing.place.composite(self.document.project)
        doubted = self.permissions.doubted(self.document.project)
        return frozenset(name for drawing, name, _ in doubted if drawing == here)

    def _trust(self, name: str) -> None:
        here = self.editing.place.composite(self.document.project)
        for drawing, each, text in self.permissions.doubted(self.document.project):
            if (drawing, each) == (here, name):
                self.permissions.trust(text)
        self._show_chosen()

    def _show_analysis(self, analysis: Analysis) -> None:
        self.forecasting.refresh()
        shown = self.forecasting.warned(analysis)
        self.canvas.show_analysis(shown)
        self.problems.show_analysis(shown)
        self.asking.announcing.show_analysis(shown)
        self.code.show_analysis(analysis)
        self.costs.show_analysis(analysis)
        self.status.show_analysis(analysis)
        self.watching.learn(analysis)
        count = len(shown.told)
        title = self.tr("Problems")
        self.below.retitle("problems", f"{title} {count}" if count else title)
        self._show_chosen()

    def _show_previews(self, previews: dict[str, Any]) -> None:
        place = self.editing.place
        names = {plain(place.address(name)): name for name in self.editing.graph.nodes}
        self.canvas.set_previews(
            {names[address]: each for address, each in previews.items() if address in names}
        )

    def _show_engine(self, state: str) -> None:
        self.status.show_engine(state, self.checking.trouble)

    def _engine_ready(self, ready: Ready) -> None:
        self.header.show_devices(ready.devices, self.running.device)
        self.training.stand_by()

    def _retitle(self) -> None:
        name, dirty = self.document.name, self.document.dirty
        self.setWindowTitle(f"{name}[*] — Netwright")
        self.setWindowModified(dirty)
        self.header.show_title(name, dirty)
        self.canvas.set_crumbs([name, *self._crumbs(self.editing.place)])
        self._refresh()

    def _refresh(self) -> None:
        actions.refresh(self.desk, self.actions_)
        self.header.show_paused(self.running.paused)

    def _dress(self) -> None:
        worn = self.appearance.theme
        theme.wear(worn, style.sheet(worn))
        self.canvas.set_theme(worn)
        self.header.dress()
        self.arrangement.dress()
        self.setMinimumWidth(min(theme.sized(LEAST), MOST))
        self.code.refresh()
        self.inspector.refresh()
        self.watching.dress()
        self._refresh()

    # What the canvas asks.

    def _choose(self, names: Iterable[str]) -> None:
        self.editing.choose(names)
        self._show_chosen()
        self._refresh()

    def _go_up(self, place: int) -> None:
        self.editing.go(Place(self.editing.place.path[:place]))

    # Values, problems, code.

    def _configure(self, names: tuple[str, ...], field: str, value: object, stroke: int) -> None:
        for name in names:
            if self._is_code(name, field):
                self.permissions.trust(str(value))
        if names and self._is_path(names[0], field):
            value = from_here(str(value), self.document.folder)
        self.editing.configure(names, field, value, stroke)

    def _is_path(self, name: str, field: str) -> bool:
        node = self.editing.graph.nodes.get(name)
        known = params(type(node.block)) if node and isinstance(node.block, Block) else {}
        return isinstance(known.get(field), PathParam)

    def _is_code(self, name: str, field: str) -> bool:
        node = self.editing.graph.nodes.get(name)
        block = node.block if node else None
        return type(block).__name__ == "Code" and field == "source"

    def _grant(self, path: str) -> None:
        composite = self.editing.place.composite(self.document.project)
        for name in self.editing.chosen:
            self.permissions.grant(self.document.path, composite, name, Path(path))

    def _show_problem(self, problem: Problem) -> None:
        with self.trail.one_jump():
            self.editing.show_problem(problem)
            self.canvas.reveal(problem.inside or problem.node)

    def _select(self, told: str) -> None:
        """Go to a node that was pointed at in a list: its name, or ``Composite/name``."""
        composite, _, name = told.rpartition("/")
        with self.trail.one_jump():
            self.editing.open_composite(composite)
            self.canvas.reveal(name)

    # Files.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        paths = [url.toLocalFile() for url in event.mimeData().urls() if url.isLocalFile()]
        if paths:
            at = self.canvas.to_world(
                QPointF(self.canvas.mapFrom(self, event.position().toPoint()))
            )
            self.asking.take_files(paths, at)

    def _opened(self) -> None:
        self.toast.hide()  # what it said was of another drawing
        if not self.keeping.claim(self.document.path):
            name = self.tr("{name} (copy)").format(name=self.document.name)
            self.document.open(self.document.project, name=name)
            self.toast.say(self.tr("Another window has this file open; this is a copy."))
        if not self.document.dirty:
            self.keeping.begin()
        self.editing.go(Place())
        self.canvas.fit_all()
        self.trail.clear()
        self.canvas.forget_views()
        self.watching.open()

    def _saved(self, before: Path | None, path: Path) -> None:
        self.permissions.carry(before, path)
        self.keeping.claim(path)
        self.keeping.begin()
        self.toast.say(self.tr("Saved as {path}.").format(path=path))

    def _export(self) -> None:
        found = QFileDialog.getExistingDirectory(self, self.tr("Export into a folder"))
        if found:
            self.toast.say(self.tr("Writing the package …"))
            self.running.export(Path(found))

    def _exported(self, package: Path, verified: str) -> None:
        dialogs.tell(
            self,
            self.tr("Exported"),
            self.tr("The package lies in {folder}. {verified}").format(
                folder=package, verified=verified
            ),
        )

    def _save_picture(self) -> None:
        start = str((self.document.folder or Path.home()) / f"{self.document.name}.svg")
        found, _ = QFileDialog.getSaveFileName(
            self, self.tr("Save a picture"), start, self.tr("Pictures (*.svg *.png)")
        )
        if found:
            try:
                picture.render(
                    self.document.project,
                    self.running.analysis if self.running.current else None,
                    Path(found),
                    self.appearance.theme,
                    composite=self.editing.place.composite(self.document.project),
                )
            except UserError as error:
                self.toast.say(words.told(error))

    # Training.

    def _show_blocked(self, sentence: str) -> None:
        self.below.turn_to("problems")
        self.toast.say(sentence)

    def _ask_how(self, run: Path) -> None:
        answer = dialogs.ask(
            self,
            self.tr("Train"),
            self.tr("This drawing was trained before, in {name}.").format(name=run.name),
            (("afresh", self.tr("Train afresh")), ("on", self.tr("Go on from there"))),
            self.tr("Afresh begins with new weights, in a folder of its own; nothing is lost."),
        )
        if answer == "afresh":
            self.running.train_afresh()
        elif answer == "on":
            self.running.go_on(run)

    def _ask_completion(self, whole: Project) -> None:
        answer = dialogs.ask(
            self,
            self.tr("Train"),
            self.tr("The drawing has no trainer yet."),
            (("add", self.tr("Add what fits and train")),),
            self.tr("What it lacks is added as one edit, which can be undone."),
        )
        if answer:
            self.document.edit(self.tr("add what trains the network"), whole)
            self.canvas.fit_all()
            self.running.train()

    def _choose_device(self, device: str) -> None:
        self.running.device = device
        self._settings.setValue("device", device)
        if self.running.analysis is not None:
            self._show_analysis(self.running.analysis)

    # The window itself.

    def _turned_below(self, key: str) -> None:
        if key == "results" and key in self.below.seen:
            self.watching.ask_results()

    def _about(self) -> None:
        dialogs.tell(
            self,
            self.tr("About Netwright"),
            self.tr("Netwright: draw neural networks, train them, keep readable PyTorch code."),
        )

    def _restore(self) -> None:
        self.preferences.restore()
        self.running.device = str(self._settings.value("device", ""))
        self.resize(QSize(*SIZE).boundedTo(self.screen().availableSize()))
        geometry = self._settings.value("geometry")
        if geometry is not None:
            self.restoreGeometry(geometry)
        lay_at_once(self)
        self.arrangement.restore()

    def _keep(self) -> None:
        self._settings.setValue("geometry", self.saveGeometry())
        self.arrangement.keep()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait for the first frame: when the loop turns again, it has been seen."""
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            QTimer.singleShot(0, self, self._begin)
        return False

    def _begin(self) -> None:
        """Do what can wait until the first frame has been seen."""
        self.checking.start()
        self.running.check()
        QTimer.singleShot(SETTLED, self, self.watching.begin)
        self.shelving.begin()
        self.keeping.offer(self)

    def _restart(self) -> None:
        told = self.tr("Starting anew ends the run.")
        if self._may_stop(told, self.tr("End it and restart")):
            self._keep()
            if self.keeping.hand_over():
                restarting.begin(self._settings)

    def closeEvent(self, event: QCloseEvent) -> None:
        told = self.tr("Closing the window ends the run.")
        if not self._may_stop(told, self.tr("End it and close")) or not self.filing.may_leave():
            event.ignore()
            return
        self._keep()
        self.arrangement.leave()
        self.keeping.end()
        self.end()
        event.accept()

    def _may_stop(self, told: str, way: str) -> bool:
        if not self.training.busy:
            return True
        kept = self.tr("It writes a checkpoint first, so you can go on from there next time.")
        title = self.tr("A run is at work")
        return dialogs.ask(self, title, told, (("stop", way),), kept) == "stop"

    def _may_stop_for_another(self) -> bool:
        told = self.tr("Opening another drawing ends the run.")
        may = self._may_stop(told, self.tr("End it and open"))
        if may and self.training.busy:
            self.training.end(grace=5.0)
            self.training.stand_by()
        return may

    def end(self) -> None:
        """End engine and worker and let go of everything."""
        self.keeping.end(keep=self.document.dirty)
        self.training.end(grace=5.0 if self.training.busy else 0.3)
        self.checking.end()
        self.running.end()
        self.document.history.clear()
