"""Keymaps: the keys of commands as other programs have them, and the keys that stay as they are."""

from collections.abc import Mapping
from types import MappingProxyType

Keymap = Mapping[str, tuple[str, ...]]

OURS = "Netwright"
BLENDER: Keymap = MappingProxyType(
    {
        "search": ("Shift+A", "Tab"),
        "commands": ("F3", "Ctrl+Shift+P"),
        "delete": ("X", "Del"),
        "duplicate": ("Shift+D",),
        "twin": ("Alt+D",),
        "join": ("F",),
        "take_out": ("Alt+X",),
        "disable": ("M",),
        "select_all": ("A", "Ctrl+A"),
        "select_before": ("L",),
        "select_after": ("Shift+L",),
        "select_alike": ("Shift+G",),
        "ungroup": ("Ctrl+Alt+G",),
        "frame": ("Ctrl+J", "Shift+F"),
        "below": ("Ctrl+Alt+3",),
        "fit_selection": (".", "Shift+Home"),
        "inspector": ("N",),
        "palette": ("T",),
        "redo": ("Ctrl+Shift+Z",),
        "train": ("F12", "Ctrl+Return"),
    }
)
COMFYUI: Keymap = MappingProxyType(
    {
        "fit": (".", "Ctrl+0"),
        "bypass": ("Ctrl+B",),
        "disable": ("Ctrl+M",),
        "zoom_in": ("Alt+=", "Ctrl++", "Ctrl+="),
        "zoom_out": ("Alt+-", "Ctrl+-"),
        "palette": ("N",),
        "history": ("H",),
        "stop": ("Ctrl+Alt+Return",),
        "paste_wired": ("Ctrl+Shift+V",),
    }
)
PRESETS: Mapping[str, Keymap] = MappingProxyType(
    {OURS: MappingProxyType({}), "Blender": BLENDER, "ComfyUI": COMFYUI}
)
"""For each preset the commands whose keys differ from ours."""

FIXED: tuple[tuple[str, tuple[str, ...]], ...] = (
    ("Walk to the next block", ("Left", "Right", "Up", "Down")),
    ("Walk, and leave what is chosen", ("Shift+Left", "Shift+Right", "Shift+Up", "Shift+Down")),
    ("Move by a step", ("Ctrl+Left", "Ctrl+Right", "Ctrl+Up", "Ctrl+Down")),
    ("Move the view while it is held; else choose the block walked to", ("Space",)),
    ("See the whole drawing", ("Home",)),
    ("Go inside, or write what it is called", ("Return", "Enter")),
    ("End what is being done", ("Esc",)),
    ("Open the menu", ("Alt+M",)),
)
"""What is done by keys that no command can have: title, in English, and keys."""
AT_TIMES: tuple[tuple[str, tuple[str, ...], tuple[str, ...]], ...] = (
    ("Go to the next port that fits, while a wire is drawn", ("Right", "Down", "Tab"), ()),
    ("Go to the port before, while a wire is drawn", ("Left", "Up", "Shift+Tab"), ()),
    (
        "Begin at the next port of the block, while a wire is drawn",
        (),
        ("connect", "connect_back"),
    ),
    ("Join, while a wire is drawn", ("Return", "Enter"), ()),
    ("Leave the composite, while nothing is chosen", ("Backspace",), ()),
)
"""What keys do besides at times: title, in English, keys, and commands whose keys do it as well."""
