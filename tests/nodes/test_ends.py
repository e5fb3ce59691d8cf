import pytest

from nodes.ends import Input
from nodes.errors import UserError
from nodes.spec import Spec


def test_axes_are_sizes_and_names() -> None:
    assert Input(axes="3, 224,224", kind="image").spec() == Spec.image(3, 224, 224)
    assert str(Input(axes="T, 8").spec()) == "(B, T, 8)"
    assert Input(axes="").spec() == Spec.tensor()
    assert Input(axes="T", kind="tokens", dtype="int64", high=100).spec() == Spec.tokens("T", 100)


def test_real_numbers_have_no_count() -> None:
    assert Input(high=10).spec().high is None


@pytest.mark.parametrize(
    "axes", ["0", "-1", "3,", "a", "3 4", "2.5", "T-1", "9" * 30, "1,2,3,4,5,6,7,8,9", "³", "Ä"]
)
def test_what_is_no_axis_is_refused(axes: str) -> None:
    with pytest.raises(UserError, match="axes"):
        Input(axes=axes)
