import pytest
import torch

from nodes.code import START, Code, read
from nodes.errors import UserError
from nodes.spec import Spec
from tests.nodes.building import build, sample

TWO = '''
class Helper(nn.Module):
    def forward(self, x): return x

class Mix(nn.Module):
    """Mixes."""
    def __init__(self, in_channels: int, in_features: int, share: float = 0.5):
        super().__init__()
        self.sizes, self.share = (in_channels, in_features), share
    def forward(self, x, y=None, *, scale=1.0):
        y = x if y is None else y
        return x * self.share + y * scale, y
'''


def test_the_last_class_of_a_source_is_the_block() -> None:
    block = Code(source=TWO, results=("mixed", "rest"))
    assert block.class_name() == "Mix"
    assert [(each.name, each.optional) for each in block.inputs()] == [
        ("x", False),
        ("y", True),
        ("scale", True),
    ]
    assert block.outputs() == ("mixed", "rest")
    spec = Spec.tensor(7, 3)
    assert block.layer(spec, None, None) == "Mix(in_channels=7, in_features=3)"


def test_arguments_are_led_in_by_their_names() -> None:
    spec, one = Spec.tensor(7, 3), Spec("tensor", (1,))
    built = build(Code(source=TWO, results=("mixed", "rest")), (spec, None, one))
    assert built.expression == "layer(a0, scale=a2)"
    x = sample(spec)
    mixed, rest = built(x, torch.tensor([2.0]))
    assert mixed.allclose(x * 2.5)
    assert rest.equal(x)


def test_the_source_that_a_new_block_has_runs() -> None:
    spec = Spec.tensor(6)
    assert build(Code(), (spec,))(sample(spec))[0].shape == (2, 6)
    assert read(START).name == "Own"


@pytest.mark.parametrize(
    ("source", "told"),
    [
        ("", "needs a class with a method forward"),
        ("def forward(x): return x", "needs a class"),
        ("class A(nn.Module): pass", "needs a method forward in its class A"),
        ("class A:\n  def forward(self, *x): pass", r"without \*"),
        ("class A:\n  def forward(self, *, x): pass", "needs a default"),
        ("class A:\n  def __init__(self, n): pass\n  def forward(self, x): pass", "cannot give n"),
        ("class A:\n  def forward(self, x) return x", "not Python in line 2"),
        ("(" * 5000, "not Python|cannot be read"),
        ("\0", "cannot be read|not Python"),
    ],
)
def test_what_is_wrong_with_a_source_is_told_and_leaves_no_ports(source: str, told: str) -> None:
    block = Code(source=source)
    assert block.inputs() == ()
    assert block.summary() == "cannot be read"
    with pytest.raises(UserError, match=told):
        block.layer(Spec.tensor(3))


def test_reading_a_source_does_not_run_it(capsys: pytest.CaptureFixture[str]) -> None:
    read("print('ran')\nclass A:\n  print('ran')\n  def forward(self, x=print('ran')): pass")
    assert capsys.readouterr().out == ""


@pytest.mark.parametrize("results", [(), ("a", "a"), ("a b",), ("class",)])
def test_results_are_names_that_differ(results: tuple[str, ...]) -> None:
    with pytest.raises(UserError):
        Code(results=results)
