"""The canvas: shows a drawing, and asks by signals for what is done on it."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QCursor,
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QFocusEvent,
    QGuiApplication,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QNativeGestureEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTransform,
    QWheelEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from app.compiler.report import Analysis
from app.graph.aligning import Bundle
from app.graph.diff import Changes
from app.graph.graph import Link, Port, Project, Use
from app.ui import theme as look
from app.ui.canvas import accessible, aids, overlay, picking, prose
from app.ui.canvas.beginning import Beginning
from app.ui.canvas.dropping import Dropping
from app.ui.canvas.editing import Writing
from app.ui.canvas.face import LOOKS
from app.ui.canvas.geometry import Geometry
from app.ui.canvas.gestures import Gesture
from app.ui.canvas.keyboard import Keyboard
from app.ui.canvas.minimap import Minimap
from app.ui.canvas.motion import Motion
from app.ui.canvas.moving import Moving
from app.ui.canvas.node import Preview, picture_area
from app.ui.canvas.overlay import Crumbs, Dots
from app.ui.canvas.paint import NEAR, WORDS, DrawingPainter, Marks
from app.ui.canvas.picking import Spot
from app.ui.canvas.pointer import AWAY, Pointer
from app.ui.canvas.scrolling import EdgeScroll
from app.ui.canvas.sheet import Sheet
from app.ui.canvas.stage import Places
from app.ui.canvas.tips import tip
from app.ui.canvas.viewport import Viewport
from app.ui.theme import Theme

Modifier = Qt.KeyboardModifier

BY_KEYS = (
    Qt.FocusReason.TabFocusReason,
    Qt.FocusReason.BacktabFocusReason,
    Qt.FocusReason.ShortcutFocusReason,
)
"""How the keyboard comes to the canvas where one has used it to go there."""
DRAGGED = 4
"""From how many pixels on a press and a release are a drag, and no click."""


class Canvas(Sheet):
    """Shows one drawing of a project; it does nothing to it, it asks.

    Attributes
    ----------
    selected
        The names that are selected now, a frozenset.
    jumping
        The view is about to jump elsewhere: what is seen now may be wanted again.
    wire_chosen
        Another wire is chosen, or none: a `Link` or None.
    moved, rewired
        Nodes were dragged: name to (x, y); and are to be taken out of their wires (frozenset of
        names), or the one that was dragged to be put on a wire (a `Link` or None).
    joined, rejoined, rerouted, parted
        A wire is wanted from a port to a port; instead of a link another is wanted, with one of
        its ends; all of some links are to come from a port; a link is not wanted any more.
    asked_search
        The search is wanted at a place (canvas units), for a wire from a port or None.
    asked_reroute
        A point is wanted on a wire (a `Link`), at a place.
    asked_add
        A block is wanted: its name, x, y, and the link it is to stand in or None.
    asked_removal
        Nodes (frozenset of names) and links (tuple) are not wanted any more.
    entered, crumb_chosen
        The inside of this node is wanted; the drawing at this place of the crumbs.
    renamed
        A node is to be called something else: its name, the other name.
    asked_values
        A node's block is to have other values: its name, and a dict of them.
    asked_menu
        The menu is wanted at a global point, for what lies there: a `Spot`.
    asked_link
        An address in a note was clicked.
    dropped
        Files were let go here: their paths, and the place in the drawing.
    focused
        The keys are about another node now, or about none.
    spoken
        A sentence stands beside the pointer now.
    """

    selected = Signal(object)
    jumping = Signal()
    wire_chosen = Signal(object)
    moved = Signal(object)
    rewired = Signal(object, object, object)
    joined = Signal(object, object)
    rejoined = Signal(object, object)
    rerouted = Signal(object, object)
    parted = Signal(object)
    asked_search = Signal(QPointF, object)
    asked_reroute = Signal(object, QPointF)
    asked_add = Signal(str, float, float, object)
    asked_removal = Signal(object, object)
    entered = Signal(str)
    crumb_chosen = Signal(int)
    renamed = Signal(str, str)
    asked_values = Signal(str, object)
    asked_menu = Signal(QPoint, object)
    asked_link = Signal(str)
    dropped = Signal(object, QPointF)
    focused = Signal(str)
    spoken = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.drawn = Geometry()
        self.marks = Marks()
        self.minimap = Minimap()
        self.minimap_shown = True
        self.beginning = Beginning(self)
        self.may_connect: Callable[[Port, Port], str] = _anything
        self.may_stand_on: Callable[[str, Link], str] = _anything
        self._painter = DrawingPainter(look.current())
        self._previews: Mapping[str, Preview] = {}
        self._views: dict[str, Viewport] = {}
        self._motion = Motion(self, self._make_ready)
        self._edges = EdgeScroll(self._scroll, self)
        self._gesture: Gesture | None = None
        self.writing = Writing(self, self)
        self._chosen: Link | None = None
        self._ordered: list[str] = []
        self._said, self._mapped = "", False
        self.crumbs, self._dots = Crumbs(), Dots()
        self.moving = Moving(self, self)
        self.pointer, self.keyboard = Pointer(self), Keyboard(self)
        self._dropping = Dropping(self)
        self._reader: accessible.CanvasInterface | None = None
        self.setMouseTracking(True)
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setAccessibleName(self.tr("Canvas"))
        self.setMinimumSize(200, 150)

    # Showing.

    def show_drawing(
        self,
        project: Project,
        composite: str = "",
        changes: Changes | None = None,
        path: tuple[str, ...] = (),
    ) -> None:
        """Show the main drawing of a project, or the one inside a composite.

        Parameters
        ----------
        project, composite
            The project, and which of its drawings.
        changes
            What differs from what was shown, where somebody knows already.
        path
            The nodes that were entered to come there: a composite that stands at several places
            shows the shapes of this one. Left out, the first place is found.
        """
        self.moving.end()
        if project.drawing(composite) is not self.drawn.graph:
            self.end_gesture()
        if composite != self.drawn.composite:
            self.writing.end()
            self._views[self.drawn.composite] = self._view
        ring = self.drawn.bounds({self.marks.focused})
        turned, before = composite != self.drawn.composite, set(self.drawn.row)
        self.drawn.follow(project, composite, changes, path)
        self._keep_what_is_there()
        if self.marks.focused not in self.drawn.row:
            self.focus(
                "" if turned or ring.isNull() else picking.nearest(self.drawn, ring.center())
            )
        if turned:
            self._view = self._views.get(composite, Viewport())
            self.zoomed.emit(self.zoom)
        first = not before and len(self.drawn.row) == 1  # a block stays where it was let go
        fresh = before.isdisjoint(self.drawn.row) and not first
        if self._view.whole or composite not in self._views if turned else fresh:
            self._show_whole()
        self.beginning.offer(not composite and not self.drawn.row, self.size())
        self.minimap.forget()
        self._tell()
        self.update()

    def show_analysis(self, analysis: Analysis) -> None:
        """Show the shapes, counts and problems that the engine found."""
        self.drawn.know(analysis)
        self.update()

    def forget_views(self) -> None:
        """Forget which part of each drawing was seen: they are of another project now."""
        self._views.clear()

    def set_previews(self, previews: Mapping[str, Preview]) -> None:
        """Show on nodes what flows through them, by name; the others have no preview."""
        before, self._previews = self._previews, dict(previews)
        if previews.keys() != self.drawn.previews:
            self.drawn.keep_room(frozenset(previews))
            self.minimap.forget()
            self.update()
        for name, preview in previews.items():
            if preview is not before.get(name) and name in self.drawn.row:
                row = self.drawn.row[name]
                self.update_at(picture_area(self.drawn.faces[row], self.drawn.boxes[row]))

    def set_theme(self, colours: Theme) -> None:
        """Wear a theme."""
        self._painter.dress(colours)
        self.minimap.forget()
        self.update()

    def set_crumbs(self, crumbs: Sequence[str]) -> None:
        """Show the way from the project to the drawing that is open."""
        self.crumbs.names = tuple(crumbs)
        self.update()

    def set_shapes_shown(self, shown: bool) -> None:
        """Write on each wire what flows, where there is room; or only on the one pointed at."""
        self._painter.with_shapes = shown
        self.update()

    def set_costs_shown(self, measure: str) -> None:
        """Show on each block how heavy it is by a field of its report, or by nothing."""
        self.drawn.weigh(measure)
        self.update()

    def set_minimap_shown(self, shown: bool) -> None:
        """Show the minimap, or leave it out."""
        self.minimap_shown = shown
        self.update()

    @property
    def selection(self) -> frozenset[str]:
        """The names of the selected nodes."""
        return self.marks.selected

    @property
    def chosen_wire(self) -> Link | None:
        """The wire that is chosen."""
        return self._chosen

    def select(self, names: Iterable[str]) -> None:
        """Select these nodes and no others; one signal, and none where nothing changes."""
        wanted = frozenset(filter(self.drawn.row.__contains__, names))
        if self._chosen is not None and wanted:
            self.choose_wire(None)
        if wanted != self.marks.selected:
            kept = [name for name in self._ordered if name in wanted]
            if self.marks.focused and len(wanted) == 1:
                self.marks.focused = next(iter(wanted))
            self._ordered = list(wanted) if len(wanted) == 1 else kept
            self.marks.selected = wanted
            self._tell()
            self.update()
            self.selected.emit(wanted)

    def selection_in_order(self) -> tuple[str, ...]:
        """Give the selected names in the order of the clicks, or else from left to right."""
        if len(self._ordered) == len(self.selection):
            return tuple(self._ordered)
        return picking.from_left(self.drawn, self.selection)

    def bundles(self) -> dict[str, Bundle]:
        """Give what is selected as boxes that move as one, each with the nodes that go along."""
        drawn, made = self.drawn, {}
        for name, held in picking.bundles(drawn, self.selection).items():
            box = drawn.boxes[drawn.row[name]]
            made[name] = (box.x(), box.y(), box.width(), box.height()), held
        return made

    def select_all(self) -> None:
        """Select every node."""
        self.select(self.drawn.row)

    def select_held(self) -> None:
        """Select what lies on the selected frames as well."""
        held = picking.bundles(self.drawn, self.selection).values()
        self.select(self.selection.union(*held))

    def choose_wire(self, link: Link | None) -> None:
        """Choose one wire, or none."""
        before, self._chosen = self._chosen, link
        if link is not None:
            self.select(())
        self.mark_wires()
        if link != before:
            self.wire_chosen.emit(link)

    def _keep_what_is_there(self) -> None:
        if self._chosen is not None and self._chosen not in self.drawn.wire:
            self._chosen = None
        self.writing.keep_what_is_there()
        self.pointer.forget()
        self.mark_wires()
        kept = frozenset(name for name in self.marks.selected if name in self.drawn.row)
        if kept != self.marks.selected:
            self._ordered = [name for name in self._ordered if name in kept]
            self.marks.selected = kept
            self.selected.emit(kept)

    def mark_wires(self) -> None:
        """Let those wires stand out that are chosen or under the pointer."""
        under = self.pointer.under
        found = frozenset(link for link in (self._chosen, under.link) if link is not None)
        self._mark(under.node, found, under.link)

    def _mark(self, hovered: str, wires: frozenset[Link], flowing: Link | None = None) -> None:
        """Let a node and wires stand out, and paint anew only what looks different then."""
        marks = self.marks
        if (hovered, wires, flowing) != (marks.hovered, marks.wires, marks.flowing):
            before = self._painter.standing_out(self.drawn, marks, self.zoom)
            marks.hovered, marks.wires, marks.flowing = hovered, wires, flowing
            after = self._painter.standing_out(self.drawn, marks, self.zoom)
            for key in before.keys() | after.keys():
                if before.get(key) != after.get(key):
                    self.update_at(before.get(key, QRectF()) | after.get(key, QRectF()))

    def _tell(self) -> None:
        """Tell what is shown to those who cannot see it."""
        self.setAccessibleDescription(accessible.drawing_told(self.drawn, self.marks.selected))

    # Where things are.

    def _turned(self, *, zooming: bool = False) -> None:
        """Show another part of the drawing: at once as a picture, if painting takes long."""
        dragging = self._gesture is not None and self._gesture.scrolls  # what is dragged must move
        self._motion.turned(zooming=zooming, dragging=dragging)
        self.writing.follow()
        self.update()

    def _panned(self, step: QPointF) -> None:
        before = self._mapped, self.minimap.box
        self._mapped = self._minimap_there()
        over = self.drawn.measure or self._said or not self.drawn.row  # what is seldom there
        dragged = self._gesture is not None and self._gesture.scrolls
        fixed = [self.crumbs.ground, self.minimap.box if self._mapped else QRectF()]
        same = before == (self._mapped, self.minimap.box) and not over and not dragged
        if same and self._motion.scroll(step, fixed):
            self._motion.turned(zooming=False, dragging=False)
        else:
            self._turned()

    def rest(self) -> bool:
        """Do a bit of what is left for when the view rests; True while there is more."""
        return self._motion.rest()

    def _make_ready(self) -> bool:
        idle = self._gesture is None and self.isVisible()
        return idle and self._painter.ready(self.drawn, self.seen(), self.marks)

    def fit_selection(self) -> None:
        """Show what is selected, or the whole drawing where nothing is."""
        if self.selection:
            self.jumping.emit()
            self._fit(self.drawn.bounds(self.selection))
        else:
            self.fit_all()

    def _show_whole(self) -> None:
        self._fit(self.drawn.bounds())
        self._view.whole = bool(self.drawn.row)

    def reveal(self, name: str) -> None:
        """Select a node and bring it into view."""
        if name in self.drawn.row:
            self.select({name})
            self.show_node(name)

    def show_node(self, name: str) -> None:
        """Bring a node into view, if it is not."""
        box = self.drawn.bounds({name})
        if not self.seen().contains(box):
            self.jumping.emit()
            self.center_on(box.center())

    def focus(self, name: str) -> None:
        """Let the keys be about a node, and show its ring while the canvas has the keyboard."""
        if name == self.marks.focused:
            return
        self.marks.focused = name
        self.update()
        self.focused.emit(name)
        if name:
            accessible.tell_focus(self, name)

    def fit_all(self) -> None:
        """Show the whole drawing, and go on so until the user looks elsewhere."""
        self.jumping.emit()
        self._show_whole()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self.beginning.place(event.size())
        self._motion.forget()
        if self._view.whole:
            self._show_whole()

    # Painting.

    def paintEvent(self, event: QPaintEvent) -> None:
        colours, size = self._painter.theme, self.size()
        with look.painting_on(self) as painter:
            self._motion.paint(painter, event.region(), self._view, colours, self._paint_scene)
            if not self.drawn.row and self.marks.loose is None:
                overlay.paint_hint(painter, size, colours, main=not self.drawn.composite)
            elif self._minimap_seen(event.rect()):
                self.minimap.paint(painter, self.drawn, self.seen(), colours)
            self.crumbs.paint(painter, colours)
            if self.drawn.measure:
                aside = self._mapped and self.minimap.box.left() < size.width() / 2
                corner = QPointF(self.minimap.box.right() if aside else 0, size.height())
                overlay.paint_legend(painter, self.drawn, corner + QPointF(14, -14), colours)
            if self._said and self._gesture is not None:
                loose = self.marks.loose
                line = colours.bad if loose and loose.fits is False else colours.node_line
                overlay.paint_beside(painter, self._said, self._gesture.at, size, line)

    def _paint_scene(self, painter: QPainter, part: QRect) -> int:
        """Paint a part of the widget; tell how much there was to paint."""
        view, colours = self._view, self._painter.theme
        painter.fillRect(part.adjusted(-1, -1, 1, 1), colours.canvas)  # no half pixel at 125 %
        self._dots.paint(painter, view, self.size(), part, colours)
        transform = QTransform.fromScale(view.zoom, view.zoom)
        painter.setWorldTransform(transform.translate(-view.origin.x(), -view.origin.y()))
        self._painter.paint(
            painter,
            self.drawn,
            view.box_in_world(QRectF(part)),
            view.zoom,
            marks=self.marks,
            previews=self._previews,
            turning=self._motion.turning,
            passing=self._motion.moving,
        )
        aids.paint(painter, self.drawn, self.marks, self._painter.theme, view.zoom, self.hasFocus())
        painter.resetTransform()
        return self._painter.nodes + self._painter.wires

    # The pointer.

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.moving.end()
        self.keyboard.panned = True
        self.focus("")
        if self._gesture is None:
            self.pointer.press(event, pan=self.keyboard.space)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self.pointer.at = event.position()
        if self._gesture is not None:
            self._gesture.move(event.position(), event.modifiers())
            if self._gesture.scrolls:
                self._edges.follow(event.position(), QRectF(self.rect()))
        else:
            self.pointer.hover(event.position())

    def _scroll(self, step: QPointF) -> None:
        if self._gesture is None:
            self._edges.stop()
            return
        self.pan_by(-step)
        self._gesture.move(self.pointer.at, QGuiApplication.keyboardModifiers())

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        gesture = self._gesture
        if gesture is None or event.buttons():
            return
        self._gesture = None
        self._edges.stop()
        gesture.release(event.position(), event.modifiers())
        if (event.position() - gesture.start).manhattanLength() < DRAGGED:
            self.pointer.clicked(gesture, event.modifiers())
        self.pointer.hover(event.position())
        self.update()

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.pointer.double(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.pointer.hover(AWAY)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if self._gesture is None:
            self.pointer.menu(event)

    def wheelEvent(self, event: QWheelEvent) -> None:
        self.pointer.wheel(event)
        if self._gesture is not None:
            self._gesture.move(event.position(), event.modifiers())

    def event(self, event: QEvent) -> bool:
        match event:
            case QNativeGestureEvent():
                if event.gestureType() == Qt.NativeGestureType.ZoomNativeGesture:
                    self.zoom_by(1 + event.value(), event.position())
                    return True
            case QKeyEvent() if event.type() == QEvent.Type.ShortcutOverride:
                if self.keyboard.keeps(event):
                    event.accept()  # while a gesture is at work plain keys are its own
                    return True
            case QKeyEvent() if event.type() == QEvent.Type.KeyPress:
                if self._gesture is not None and self._gesture.press(event.key()):
                    return True
                if self.busy and event.key() in (Qt.Key.Key_Tab, Qt.Key.Key_Backtab):
                    return True  # or the keyboard would leave in the middle of a drag
            case QHelpEvent() if event.type() == QEvent.Type.ToolTip:
                text = tip(self.drawn, self.pick(QPointF(event.pos())))
                QToolTip.showText(event.globalPos(), text, self)
                return True
        return super().event(event)

    def pointed_at(self) -> QPointF | None:
        """Give the place of the drawing under the pointer, or None where that is elsewhere."""
        at = self.mapFromGlobal(QCursor.pos())  # also where the window came up under it
        inside = self.rect().contains(at) and self.underMouse()
        return self.to_world(QPointF(at)) if inside else None

    def search(self) -> None:
        """Ask for a block to be put under the pointer, or in the middle where that is elsewhere."""
        at = self.pointed_at()
        self.asked_search.emit(self.seen().center() if at is None else at, None)

    def enter(self, name: str) -> None:
        """Ask for the inside of a node, if it has one, else let its name or text be written."""
        node = self.drawn.graph.nodes.get(name)
        if node is not None and isinstance(node.block, Use):
            self.entered.emit(name)
        else:
            self.edit(name)

    def edit(self, name: str) -> None:
        """Let the name of a node, or the text of a note or frame, be written where it stands."""
        self.writing.begin(name)

    def click(self, name: str, *, add: bool) -> None:
        """Select a node as a click on it does; to ``add`` it takes it away where it is selected."""
        if add:
            self.select(self.selection ^ {name})
            if name in self.selection and name not in self._ordered:
                self._ordered.append(name)
        elif name not in self.selection:
            self.select({name})

    def pick(self, point: QPointF) -> Spot:
        """Tell what lies under a point of the widget."""
        return picking.pick(self.drawn, self.to_world(point), self.zoom, self.zoom >= NEAR)

    def link_at(self, point: QPointF) -> str:
        """Give the address in a note at a point of the widget, or an empty text."""
        row = self.drawn.row.get(self.pick(point).node, -1)
        if row < 0 or self.drawn.look[row] != LOOKS.index("note") or self.zoom < WORDS:
            return ""
        face, area = self.drawn.faces[row], prose.room(self.drawn.boxes[row])
        return prose.link_at(face.summary, area, self.to_world(point), self._painter.theme)

    def on_minimap(self, point: QPointF) -> bool:
        """Tell whether a point of the widget lies on the minimap."""
        return self.minimap.box.contains(point) and self._minimap_there()

    def _minimap_seen(self, part: QRect) -> bool:
        """Tell whether the minimap is to be painted; within a drag, that of its last full frame."""
        if self._gesture is None or part == self.rect():
            self._mapped = self._minimap_there()
        return self._mapped

    def _minimap_there(self) -> bool:
        """Tell whether the minimap is to be seen: where all is in view it would only cover it."""
        one = self.selection if len(self.selection) == 1 else ()
        self.minimap.place(self, self._view.box_on_screen(self.drawn.bounds(one)))
        wanted = self.minimap_shown and bool(self.drawn.row) and self.minimap.fits(self.size())
        return wanted and not self.seen().contains(self.drawn.bounds())

    @property
    def gesture(self) -> Gesture | None:
        """The gesture at work."""
        return self._gesture

    @property
    def busy(self) -> bool:
        """Whether a gesture is at work."""
        return self._gesture is not None

    def begin(self, gesture: Gesture) -> None:
        """Let a gesture have the pointer until it ends."""
        self._gesture = gesture
        self._motion.stop()
        self.setCursor(gesture.cursor)

    def end_gesture(self) -> None:
        """End the gesture at work as if it had never been."""
        gesture, self._gesture = self._gesture, None
        if gesture is not None:
            gesture.cancel()
            self.unsetCursor()

    # What gestures ask for.

    def refusal(self, source: Port, target: Port) -> str:
        """Give the reason why a wire cannot be drawn, or an empty text."""
        return self.may_connect(source, target)

    def why_not_on(self, node: str, link: Link) -> str:
        """Give the reason why a node cannot be put on a wire, or an empty text."""
        return self.may_stand_on(node, link)

    def say(self, text: str) -> None:
        """Write something beside the pointer while a gesture lasts."""
        if text and text != self._said:
            self.spoken.emit(text)
        self._said = text

    def read_by(self) -> accessible.CanvasInterface:
        """Give what a screen reader hears of the canvas; kept, since Qt keeps a pointer only."""
        if self._reader is None:
            self._reader = accessible.CanvasInterface(self, self)
            self.destroyed.connect(self._reader.release)
        return self._reader

    def show_point(self, world: QPointF) -> None:
        """Bring a place of the drawing into view, if it is not."""
        if not self.seen().contains(world):
            self.center_on(world)

    def ask_moved(
        self,
        places: Places,
        out: frozenset[str] = frozenset(),
        link: Link | None = None,
    ) -> None:
        """Ask for nodes to stand elsewhere, out of their wires or on a wire."""
        if out or link is not None:
            self.rewired.emit(places, out, link)
        else:
            self.moved.emit(places)

    # The keyboard.

    def keyPressEvent(self, event: QKeyEvent) -> None:
        self.moving.end()
        if not self.keyboard.press(event):
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if not self.keyboard.release(event):
            event.ignore()

    def focusInEvent(self, event: QFocusEvent) -> None:
        if event.reason() in BY_KEYS and not self.marks.focused:
            self.marks.focused = next(iter(self.selection)) if len(self.selection) == 1 else ""
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.keyboard.space = False
        self.update()

    # Drag and drop.

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        self._dropping.enter(event)

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        self._dropping.move(event)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self.light(None)

    def dropEvent(self, event: QDropEvent) -> None:
        self._dropping.drop(event)

    def light(self, link: Link | None) -> None:
        """Mark the wire that something would be put on, or none."""
        if link is None:
            self.mark_wires()
        else:
            self._mark("", frozenset({link}))


accessible.install(Canvas, lambda canvas: canvas.read_by())  # type: ignore[attr-defined]  # one it is


def _anything(_first: object, _last: object) -> str:
    """Refuse nothing; the window says what may be joined."""
    return ""
