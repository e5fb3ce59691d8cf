"""Asking: what the canvas and the commands ask for, from search to paste."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, QTimer, QUrl
from PySide6.QtGui import QAction, QDesktopServices
from PySide6.QtWidgets import QWidget

from app.graph import edits
from app.graph.graph import Node, Port, kind_of_block, natural
from app.ui import dialogs, menu, offer, words
from app.ui.announcing import Announcing
from app.ui.canvas import picking
from app.ui.canvas.face import GRID, WIDTH, category_of
from app.ui.canvas.picking import TITLE, Spot
from app.ui.canvas.view import Canvas
from app.ui.clipboard import Clipboard
from app.ui.document import Document
from app.ui.dropped import Dropped
from app.ui.editing import Editing
from app.ui.finder import Finder, Row
from app.ui.following import following
from app.ui.inspector import Inspector
from app.ui.patience import Patience
from app.ui.preferred import Preferred
from app.ui.running import Running
from app.ui.stock import Stock

MOST_SHOWN = 400
"""Of a longer address only so many letters are shown."""
BODY = 80.0
"""How high a block mostly is, in units of the drawing."""
SNAP = QPointF(90, 20)
"""From a node's corner to where it is taken hold of, in units of the drawing."""
ASIDE = 240
"""How far right of a node that what follows it is put, in units of the drawing."""
MARGIN = 24.0
"""How far a frame that is put around blocks stands off them, in units of the drawing."""
NEAR = 40.0
"""How far from where it was wanted a block may be put and still be where it was wanted."""


class Asking(QObject):
    """Turns what is asked with a pointer or a key into edits, with a question where one is needed.

    Parameters
    ----------
    window
        Over which questions and lists are shown.
    canvas, document, editing, clipboard, stock, preferred, dropped, running, inspector
        The rooms that know what is asked about, and what does it.
    """

    def __init__(
        self,
        window: QWidget,
        canvas: Canvas,
        document: Document,
        editing: Editing,
        clipboard: Clipboard,
        stock: Stock,
        preferred: Preferred,
        dropped: Dropped,
        running: Running,
        inspector: Inspector,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._canvas = canvas
        self._document = document
        self._editing = editing
        self._clipboard = clipboard
        self._stock = stock
        self._preferred = preferred
        self._dropped = dropped
        self._running = running
        self._inspector = inspector
        inspector.left.connect(lambda: canvas.setFocus(Qt.FocusReason.ShortcutFocusReason))
        self.announcing = Announcing(document, canvas, self)
        self._menu_at: QPointF | None = None
        self.actions: dict[str, QAction] = {}
        """What the menus of the canvas are filled from."""

    def verbs(self) -> dict[str, Callable[[], object]]:
        """Give what commands ask for here, by their keys."""
        return {
            "paste": self.paste,
            "paste_wired": lambda: self.paste(wired=True),
            "delete": self.delete,
            "rename": self.rename,
            "find": self.find,
            "group": self.group,
            "frame": self.frame,
            "rename_composite": self.rename_composite,
            "expose": self.expose,
            "add_parameter": self.add_parameter,
            "arrange": self.arrange,
            "values": self._inspector.focus_first,
        }

    def add(self, key: str, x: float, y: float, link: Any) -> None:
        """Put a block at a place, or on the wire that lies there."""
        if link is None:
            self._editing.add(key, QPointF(x, y))
        else:
            self._editing.add_on_wire(key, QPointF(x, y), link.target)

    def place(self, key: str) -> None:
        """Put a block where one sees it: after the chosen one, else in the middle."""
        chosen = sorted(self._editing.chosen)
        graph = self._editing.graph
        if len(chosen) != 1:
            self._editing.add(key, self._free_place(self._middle() - SNAP))
            return
        at = self._beside(chosen[0])
        outlets = self._document.project.outlets(graph.nodes[chosen[0]])
        if outlets:
            self._editing.add_joined(key, at, Port(chosen[0], outlets[0]))
        else:
            self._editing.add(key, at)
        self._reveal()

    def _beside(self, name: str) -> QPointF:
        """Give the free place where what follows a node is drawn."""
        node = self._editing.graph.nodes[name]
        return self._free_place(QPointF(node.x + ASIDE, node.y))

    def _reveal(self) -> None:
        """Bring the block that was put in into view: keys know no place of the screen."""
        for name in self._editing.chosen:
            self._canvas.reveal(name)

    def _free_place(self, wanted: QPointF) -> QPointF:
        """Give a place at or below the wanted one where no node stands."""
        return QPointF(*edits.free_place(self._editing.graph, (wanted.x(), wanted.y())))

    def _open_place(self, wanted: QPointF) -> QPointF:
        """Give the place that was pointed at, or a free one where a block would cover another."""
        x, y = (round(each / GRID) * GRID for each in (wanted.x(), wanted.y()))
        if picking.inside(self._canvas.drawn, QRectF(x, y, WIDTH, BODY)):
            return self._free_place(wanted)
        return QPointF(x, y)

    def _middle(self) -> QPointF:
        return self._canvas.seen().center()

    def delete(self) -> None:
        """Take away what is chosen, be it nodes or a wire."""
        wire = self._canvas.chosen_wire
        self._editing.remove(self._editing.chosen, (wire,) if wire else ())

    def paste(self, *, wired: bool = False) -> None:
        """Put in what lies on the clipboard: where the pointer is, else where one sees it."""
        at = self._canvas.pointed_at() if self._menu_at is None else self._menu_at
        self._clipboard.paste(at, wired=wired, seen=self._canvas.seen())

    def arrange(self) -> None:
        """Arrange what is chosen, else everything, with room for the pictures."""
        canvas = self._canvas
        with canvas.moving.gliding():
            with Patience(canvas, self.tr("Arranging … Escape stops it.")) as stop:
                self._editing.arrange(canvas.drawn.size_of, stop)  # with their pictures
            chosen, count = self._editing.chosen, len(self._editing.graph.nodes)
            if not stop.stopped and not 1 < len(chosen) < count:
                canvas.fit_all()

    def group(self) -> None:
        """Make a composite of what is chosen."""
        name = dialogs.ask_text(
            self._window, self.tr("Group as a composite"), self.tr("Name of the composite"), "Stage"
        )
        if name:
            self._editing.group(name)

    def frame(self) -> None:
        """Put a frame around what is chosen, its title above it."""
        box = self._canvas.drawn.bounds(self._editing.chosen)
        box.adjust(-MARGIN, -MARGIN - TITLE, MARGIN, MARGIN)
        self._editing.add("Frame", box.topLeft(), {"width": box.width(), "height": box.height()})

    def rename_composite(self) -> None:
        """Give the shown composite another name."""
        here = self._editing.place.composite(self._document.project)
        name = dialogs.ask_text(
            self._window, self.tr("Rename the composite"), self.tr("Its new name"), here
        )
        if name:
            self._editing.rename_composite(name)

    def expose(self) -> None:
        """Let a value of the chosen block be made a parameter of the composite around it."""
        known = self._inspector.fields_to_expose()
        if not known:
            told = self.tr("Choose a block inside a composite that has a number to be set.")
            self._editing.refused.emit(told)
            return
        rows = tuple(Row(field, words.label(field), value) for field, value in known.items())
        name = next(iter(self._editing.chosen))
        finder = Finder(self._window)
        finder.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        finder.chosen.connect(lambda field: self._editing.expose(name, field))
        at = self._canvas.drawn.bounds({name}).topLeft()
        finder.ask(
            self._canvas.mapToGlobal(self._canvas.to_screen(at).toPoint()),
            self.tr("Which value becomes a parameter?"),
            lambda text: tuple(row for row in rows if text.lower() in row.title.lower()),
        )

    def add_parameter(self) -> None:
        """Give the composite that is shown one more parameter, and let its name be written."""
        self._canvas.select(frozenset())
        self._inspector.composite.add()

    def rename(self) -> None:
        """Let a name be written: where the node stands, if the canvas is in use."""
        chosen = self._canvas.selection
        if len(chosen) == 1 and self._canvas.hasFocus():
            self._canvas.edit(next(iter(chosen)))
        else:
            self._inspector.focus_name()

    def find(self) -> None:
        """Search what is drawn by its name, its title or its kind, and go there."""
        project = self._document.project
        here = self._editing.place.composite(project)
        drawings = dict.fromkeys((here, "", *project.composites))
        rows = tuple(
            _row_of_node(drawing, name, node)
            for drawing in drawings
            for name, node in sorted(project.drawing(drawing).nodes.items(), key=_by_name)
        )

        def go(key: str) -> None:
            drawing, _, name = key.rpartition("/")
            self._editing.open_composite(drawing)
            self._canvas.reveal(name)
            self._canvas.setFocus()

        finder = Finder(self._window)
        finder.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        finder.chosen.connect(go)
        place = QPoint((self._canvas.width() - finder.width()) // 2, 40)
        finder.ask(
            self._canvas.mapToGlobal(place),
            self.tr("Find a block in the drawing"),
            lambda text: tuple(row for row in rows if _found(row, text)),
        )

    def search(self, at: QPointF, port: Port | None) -> None:
        """Search a block to be put at a place, joined to a port if one is given."""
        finder = Finder(self._window)
        finder.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        place = self._canvas.mapToGlobal(self._canvas.to_screen(at).toPoint())
        project = self._document.project
        entries = self._preferred.first(self._stock.entries(project))
        end = port or self._loose_end()
        if end is not None:
            composite = self._editing.place.composite(project)
            known = self._editing.place.report(self._running.analysis, end.node)
            spec = known.outputs.get(end.name) if known else None
            likely = following(self._stock, project, composite, entries, end, spec)
            entries = likely if port is not None else tuple(dict.fromkeys((*likely, *entries)))

        pointed = port is not None or self._canvas.pointed_at() is not None

        def take(key: str) -> None:
            wanted = at if port is None else at - QPointF(0, SNAP.y())
            free = self._open_place(wanted) if pointed else self._free_place(wanted)
            if end is None:
                self._editing.add(key, free)
            elif pointed and (port is not None or (free - wanted).manhattanLength() < NEAR):
                self._editing.add_joined(key, free, end)
            else:
                self._editing.add_joined(key, self._beside(end.node), end)
            self._canvas.setFocus()
            self._reveal()

        finder.chosen.connect(take)
        hint = self.tr("Search blocks")
        if port is not None:
            hint = self.tr("Search blocks that fit {port}").format(port=port)
        elif end is not None:
            hint = self.tr("Search blocks to follow {port}").format(port=end)
        finder.ask(place, hint, lambda text: tuple(map(row_of, offer.find(text, entries))))

    def _loose_end(self) -> Port | None:
        """Give the first output of the only chosen block, if it leads nowhere yet."""
        graph = self._editing.graph
        if len(self._editing.chosen) != 1:
            return None
        (name,) = self._editing.chosen
        outlets = self._document.project.outlets(graph.nodes[name])
        if not outlets or any(link.source.name == outlets[0] for link in graph.leaving(name)):
            return None
        return Port(name, outlets[0])

    def why_not(self, source: Port, target: Port) -> str:
        """Say why a wire may not be drawn; nothing if it may."""
        why = edits.may_connect(self._document.project, self._editing.graph, source, target)
        return words.told(why) if why else ""

    def show_menu(self, at: QPoint, spot: Spot) -> None:
        """Show the menu of what lies under the pointer."""
        drawn = self._canvas.drawn
        wrong = drawn.problems[drawn.row[spot.node]] if spot.node in drawn.row else ()
        shown = menu.of_spot(spot, self._editing, self.actions, self._window, wrong)
        self._menu_at = self._canvas.to_world(QPointF(self._canvas.mapFromGlobal(at)))
        # What was chosen in it is done after it has gone.
        shown.aboutToHide.connect(lambda: QTimer.singleShot(0, self, self._forget_menu))
        shown.popup(at)

    def _forget_menu(self) -> None:
        self._menu_at = None

    def open_link(self, address: str) -> None:
        """Show an address that a note names, and open it where the user wants that."""
        told = self.tr("A note of this project names it. It opens in your browser.")
        answers = (("open", self.tr("Open")),)
        title = self.tr("Open this address?")
        shown = address if len(address) <= MOST_SHOWN else f"{address[:MOST_SHOWN]}…"
        if dialogs.ask(self._window, title, shown, answers, told) == "open":
            QDesktopServices.openUrl(QUrl(address))

    def take_files(self, paths: list[str], at: QPointF) -> None:
        """Take files that were let go over a place."""
        self._dropped.take(map(Path, paths), at - SNAP)


def _by_name(named: tuple[str, Node]) -> tuple[object, ...]:
    return natural(named[0])


def _row_of_node(drawing: str, name: str, node: Node) -> Row:
    """Give a node as the finder lists it, and behind it the composite in which it stands."""
    kind = kind_of_block(node.block)
    told = " · ".join(filter(None, (node.title, kind)))
    return Row(f"{drawing}/{name}", name, told, drawing, category_of(node))


def _found(row: Row, text: str) -> bool:
    told = f"{row.title} {row.detail} {row.mark}".lower()
    return all(word in told for word in text.lower().split())


def row_of(entry: offer.Entry) -> Row:
    """Give an entry as the finder lists it."""
    mark = f"({entry.missing})" if entry.missing else ""
    return Row(
        entry.key,
        entry.title,
        words.translated(entry.help),
        mark,
        entry.category,
        enabled=not entry.missing,
    )
