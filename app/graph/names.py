"""Which names are legal and free, for nodes, composites and their parameters."""

import keyword
import re
import sys
from collections.abc import Container

from nodes import CATALOGUE
from nodes.block import slug
from nodes.errors import UserError


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


LONGEST = 64
"""The most characters that a name may have."""

MODULE = _words(
    """
    add_module apply bfloat16 buffers call_super_init children compile cpu cuda double
    dump_patches eval extra_repr float forward get_buffer get_extra_state get_parameter
    get_submodule half ipu load_state_dict modules mtia named_buffers named_children
    named_modules named_parameters parameters register_backward_hook register_buffer
    register_forward_hook register_forward_pre_hook register_full_backward_hook
    register_full_backward_pre_hook register_load_state_dict_post_hook
    register_load_state_dict_pre_hook register_module register_parameter
    register_state_dict_post_hook register_state_dict_pre_hook requires_grad_ set_extra_state
    set_submodule share_memory state_dict to to_empty train training type xpu zero_grad
    """
)
"""The attributes of ``torch.nn.Module``, which a layer of that name would hide."""

WRITTEN = _words(
    """
    batch cls experiment gnn i layer load losses math metrics model net nn path prepare runtime seed
    self torch
    """
)
"""The names that generated code uses itself."""

BUILTIN = _words(
    """
    abs all any bool dict enumerate getattr hasattr int isinstance iter len list map max min
    next object print property range repr reversed round set setattr slice sorted staticmethod
    str sum super tuple vars zip
    """
)
"""The builtins that generated code calls; a variable of that name would hide them."""

RESERVED = MODULE | WRITTEN | BUILTIN

CLASSES = frozenset({"F", "Net", "None", "Tensor", "True", "False", "Path", "Any", "Self"})
"""The capitalised names that generated code uses itself."""

LIBRARIES = _words(
    """
    app gymnasium ipykernel main networkx nodes numpy onnx onnxruntime pillow rich safetensors
    scipy sklearn sympy torch torch_geometric torchaudio torchvision triton
    """
)
"""What a package imports, directly or not, and must not hide by its own name."""

_NODE = re.compile(r"[a-z][a-z0-9_]*", re.ASCII)
_COMPOSITE = re.compile(r"[A-Z][A-Za-z0-9]*", re.ASCII)


def legal(name: str) -> bool:
    """Tell whether a node, or a parameter of a composite, may have this name."""
    return (
        len(name) <= LONGEST
        and _NODE.fullmatch(name) is not None
        and name not in RESERVED
        and not keyword.iskeyword(name)
    )


def legal_composite(name: str) -> bool:
    """Tell whether a composite of a file may have this name."""
    return len(name) <= LONGEST and _COMPOSITE.fullmatch(name) is not None and name not in CLASSES


def check(name: str, taken: Container[str] = ()) -> None:
    """Raise a `UserError` unless a node may have this name and it is free."""
    if len(name) > LONGEST:
        raise UserError("A name has at most {most} characters.", most=LONGEST)
    if _NODE.fullmatch(name) is None:
        raise UserError(
            "A name begins with a small letter and goes on with small letters, digits "
            "and _; {name} does not. Any text may stand in the title.",
            name=name or "nothing",
        )
    if not legal(name):
        raise UserError(
            "{name} means something else in the generated code; {way} would do.",
            name=name,
            way=free(name, taken),
        )
    if name in taken:
        raise UserError(
            "There is another {name} here; {way} is free.", name=name, way=free(name, taken)
        )


def check_composite(name: str, taken: Container[str] = ()) -> None:
    """Raise a `UserError` unless a new composite may have this name and it is free."""
    if len(name) > LONGEST or _COMPOSITE.fullmatch(name) is None:
        raise UserError(
            "The name of a composite begins with a capital and goes on with letters and digits, "
            "such as ResidualBlock; {name} does not.",
            name=name or "nothing",
        )
    if name in CLASSES or name in CATALOGUE:
        raise UserError("{name} is the name of something else; choose another one.", name=name)
    if name in taken:
        raise UserError("There is a composite named {name} already.", name=name)


def free(stem: str, taken: Container[str]) -> str:
    """Give ``stem`` with a number behind it that is not taken: ``conv2d_1``, ``conv2d_2``, …."""
    plain = re.sub(r"_\d+$", "", stem)[: LONGEST - 8]
    if _NODE.fullmatch(plain) is None:
        plain = "block"
    return f"{plain}_{_gap(f'{plain}_', taken)}"


def free_composite(stem: str, taken: Container[str]) -> str:
    """Give the name of a composite with a number behind it that is not taken."""
    plain = (re.sub(r"\d+$", "", stem) or "Composite")[: LONGEST - 8]
    if _COMPOSITE.fullmatch(plain) is None:
        plain = "Composite"
    number = max(2, _gap(plain, taken))
    while f"{plain}{number}" in taken or f"{plain}{number}" in CATALOGUE:
        number += 1
    return f"{plain}{number}"


def stem(kind: str) -> str:
    """Give what the names of a block's or a composite's nodes begin with."""
    found = slug(kind).lstrip("0123456789_")
    return found or "block"


def identifier(text: str) -> str:
    """Make the name of a package of any text: ``cnn-digits`` gives ``cnn_digits``."""
    found = re.sub(r"[^A-Za-z0-9_]+", "_", text).strip("_").lower()
    if not found or not found[0].isalpha():
        found = f"net_{found}".rstrip("_")
    found = found[:LONGEST]
    hides = keyword.iskeyword(found) or found in sys.stdlib_module_names or found in LIBRARIES
    return f"{found}_net" if hides else found


def _gap(before: str, taken: Container[str]) -> int:
    """Find a number that is free behind one that is not, in logarithmic time."""
    if f"{before}1" not in taken:
        return 1
    low, high = 1, 2
    while f"{before}{high}" in taken:
        low, high = high, 2 * high
    while high - low > 1:
        middle = (low + high) // 2
        low, high = (middle, high) if f"{before}{middle}" in taken else (low, middle)
    return high
