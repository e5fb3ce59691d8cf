"""Tests of all that is told of a project at once."""

import ast
import hashlib
from dataclasses import replace
from pathlib import Path

import pytest

from app.compiler.analysis import Analyst
from app.compiler.permissions import Permissions
from app.graph.graph import Composite, Node, Project
from nodes.errors import UserError
from tests.compiler.small import ANALYST, analysed, block, composite, graph, problem, project, told
from tests.compiler.small import use as use_of

HOSTILE = "\"\"\"'); import os; os.system('x') #\n\\ {node} %s \u202e"

OWN = """class {name}(nn.Module):
    def forward(self, x: Tensor) -> Tensor:
        return x * {factor}
"""


def code(name: str, factor: int = 2) -> Node:
    return Node(block("Code", source=OWN.format(name=name, factor=factor)))


def trusting() -> Permissions:
    return Permissions(all_code=True)


def test_code_runs_only_where_its_very_text_is_trusted() -> None:
    drawn = project(graph({"data": block("Input", axes="4"), "own": code("Own")}, "data own"))
    text = OWN.format(name="Own", factor=2)
    digest = hashlib.sha256(text.encode()).hexdigest()
    assert "not trusted" in problem(drawn).message
    assert not ANALYST.analyse(drawn, Permissions(trusted=frozenset({digest}))).problems
    assert ANALYST.analyse(drawn, Permissions(trusted=frozenset({digest[::-1]}))).problems
    assert "not trusted" in problem(drawn).message


def test_two_code_blocks_with_one_name_and_two_meanings_are_a_problem() -> None:
    drawn = graph(
        {"data": block("Input", axes="4"), "a": code("Own"), "b": code("Own", 3)}, "data a", "a b"
    )
    found = ANALYST.analyse(project(drawn), trusting())
    assert told(found) == [
        "b: b and a both define Own, but not alike. Give one of them another name."
    ]


def test_two_code_blocks_of_one_text_share_their_class() -> None:
    drawn = graph(
        {"data": block("Input", axes="4"), "a": code("Own"), "b": code("Own")}, "data a", "a b"
    )
    found = ANALYST.analyse(project(drawn), trusting())
    assert not found.problems
    assert found.files["model.py"].text.count("class Own(") == 1


@pytest.mark.parametrize("name", ["Net", "Step", "Tensor"])
def test_a_class_of_the_users_may_not_hide_what_the_code_uses(name: str) -> None:
    drawn = graph({"data": block("Input", axes="4"), "own": code(name)}, "data own")
    assert "uses that name itself" in told(ANALYST.analyse(project(drawn), trusting()))[0]


def test_a_composite_named_like_a_class_of_the_users_is_renamed() -> None:
    part = composite(graph({"x": block("Input"), "own": code("Own"), "y": block("Output")},
                           "x own", "own y"))  # fmt: skip
    main = graph({"data": block("Input", axes="4"), "part": use_of("Own")}, "data part")
    found = ANALYST.analyse(project(main, Own=part), trusting())
    assert not found.problems
    tree = ast.parse(found.files["model.py"].text)
    names = [each.name for each in tree.body if isinstance(each, ast.ClassDef)]
    assert len(names) == len(set(names)) == 3


def table(path: str) -> Project:
    return project(graph({"data": block("CsvTable", file=path, target="kind")}))


def test_a_file_beside_the_project_is_read_and_one_outside_is_not(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    for folder in (home, tmp_path):
        (folder / "table.csv").write_text("a,b,kind\n1,2,x\n3,4,y\n5,6,x\n7,8,y\n9,1,x\n")
    assert not Analyst().analyse(table("table.csv"), Permissions(home)).problems
    for path in ("../table.csv", str(tmp_path / "table.csv"), str(home / "table.csv")):
        found = Analyst().analyse(table(path), Permissions(home))
        assert "outside" in found.problems[0].message
    granted = Permissions(home, (str((tmp_path / "table.csv").resolve()),))
    assert not Analyst().analyse(table(str(tmp_path / "table.csv")), granted).problems
    assert not Analyst().analyse(table("../table.csv"), Permissions(home, all_paths=True)).problems


def test_a_link_out_of_the_folder_is_followed_before_it_is_judged(tmp_path: Path) -> None:
    home = tmp_path / "home"
    home.mkdir()
    (tmp_path / "secret.csv").write_text("a,kind\n1,x\n")
    (home / "table.csv").symlink_to(tmp_path / "secret.csv")
    found = Analyst().analyse(table("table.csv"), Permissions(home))
    assert "outside" in found.problems[0].message


def hostile(text: str, name: str = "Part") -> Project:
    """Put a text wherever a project holds one that no rule restricts."""
    part = Composite(
        graph(
            {"x": block("Input"), "fc": block("Linear", features=10), "y": block("Output")},
            "x fc",
            "fc y",
        ),
        (),
        text,
    )
    main = graph(
        {
            "data": replace(Node(block("Input", axes="4")), title=text),
            "part": replace(Node(use_of(name)), title=text),
            "said": Node(block("Note", text=text)),
        },
        "data part",
    )
    return Project(main, project(main, **{name: part}).composites, text)


def bare(source: str) -> str:
    """Give the syntax of a source without its docstrings."""
    tree = ast.parse(source)
    for each in ast.walk(tree):
        if isinstance(each, ast.ClassDef | ast.FunctionDef | ast.Module):
            each.body = each.body[1 if ast.get_docstring(each) else 0 :]
    return ast.dump(tree)


def test_titles_notes_and_help_never_become_code() -> None:
    harmless = analysed(hostile("a plain text")).files["model.py"].text
    text = analysed(hostile(HOSTILE)).files["model.py"].text
    assert bare(text) == bare(harmless)
    compile(text, "model.py", "exec")


def test_a_path_becomes_code_only_as_a_text(tmp_path: Path) -> None:
    name = 'it\'s "a" table); import os  # x.csv'
    (tmp_path / name).write_text("a,b,kind\n1,2,x\n3,4,y\n5,6,x\n7,8,y\n9,1,x\n")
    (tmp_path / "plain.csv").write_text((tmp_path / name).read_text())
    sources = []
    for each in (name, "plain.csv"):
        found = Analyst().analyse(table(each), Permissions(tmp_path))
        assert not found.problems
        tree = ast.parse(found.files["experiment.py"].text)
        texts = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)]
        assert str(tmp_path / each) in texts
        sources.append(ast.dump(tree).replace(repr(str(tmp_path / each)), "PATH"))
    assert sources[0] == sources[1]


def test_every_line_knows_its_node() -> None:
    found = analysed(hostile("help"))
    source = found.files["model.py"]
    lines = source.text.splitlines()
    assert len(lines) == len(source.nodes)
    assert {lines[i].strip() for i, node in enumerate(source.nodes) if node == "Part/fc"} == {
        "self.fc = nn.Linear(in_features, 10)",
        "z = self.fc(x)  # (B, 10)",
    }
    assert "self.fc = nn.Linear(in_features, 10)" in found.nodes["part.fc"].code


def test_the_network_sums_up_what_its_nodes_cost() -> None:
    found = analysed(hostile("help"))
    assert found.network is not None
    assert found.network.parameters == found.nodes["part"].parameters == 4 * 10 + 10
    assert found.network.macs == 40
    assert [str(each) for each in found.network.outputs.values()] == ["(B, 10)"]


def test_the_memory_of_training_counts_weights_gradients_states_and_activations() -> None:
    def memory(**values: object) -> int:
        drawn = graph(
            {
                "digits": block("Digits"),
                "flat": block("Flatten"),
                "fc": block("Linear", features=10),
                "loss": block("CrossEntropy"),
                "trainer": block("Supervised", **values),
            },
            "digits.image flat", "flat fc", "fc loss.scores", "digits.label loss.target",
            "loss.loss trainer.losses[0]",
        )  # fmt: skip
        network = analysed(project(drawn)).network
        assert network is not None
        return network.training_memory

    weights = 4 * 650
    assert memory(batch_size=2) - memory(batch_size=1) == 2 * (4 * 64 + 4 * 10)
    assert memory(optimizer="Adam") - memory(optimizer="SGD") == weights


def test_a_recurrent_layer_takes_more_to_train_than_what_comes_out_of_it() -> None:
    def sample(kind: str) -> float:
        drawn = graph(
            {
                "x": block("Input", axes="50, 16"),
                "layer": block(kind, features=64),
                "end": block("Output"),
            },
            "x layer", "layer.out end",
        )  # fmt: skip
        network = analysed(project(drawn)).network
        assert network is not None
        return network.sample_memory / (50 * 64 * 4)

    assert 1.9 < sample("Linear") < 2.1
    assert 12 < sample("LSTM") < 24  # 17 to 21 were measured on a CPU


def test_a_second_trainer_is_a_problem() -> None:
    drawn = graph({"a": block("Supervised"), "b": block("Supervised")})
    found = ANALYST.analyse(project(drawn))
    assert any("second trainer" in each.message for each in found.problems)


def test_a_package_of_a_drawing_with_problems_is_refused_with_all_of_them() -> None:
    drawn = project(graph({"a": block("Linear"), "b": block("Linear")}))
    with pytest.raises(UserError) as refusal:
        ANALYST.package(drawn)
    lines = str(refusal.value.values["problems"]).splitlines()
    assert {line.partition(":")[0] for line in lines} == {"a", "b"}


def test_a_package_names_the_parts_of_the_runtime_that_it_needs() -> None:
    drawn = project(graph({"data": block("Input", axes="4"), "jump": block("Step")}, "data jump"))
    package = ANALYST.package(drawn, None, "jumping")
    assert package.runtime == {"layers.step"}
    assert {"__init__.py", "__main__.py", "model.py", "settings.json", "README.md"} <= set(
        package.files
    )


def test_an_empty_project_has_nothing_to_tell() -> None:
    found = ANALYST.analyse(Project())
    assert (found.nodes, found.network, found.problems, found.files) == ({}, None, (), {})


def test_a_refused_file_is_asked_again_once_it_is_granted(tmp_path: Path) -> None:
    (tmp_path / "table.csv").write_text("a,b,kind\n1,2,x\n3,4,y\n5,6,x\n7,8,y\n9,1,x\n")
    analyst = Analyst()
    drawn = table("table.csv")
    assert analyst.analyse(drawn, Permissions()).problems
    assert not analyst.analyse(drawn, Permissions(tmp_path)).problems
    assert analyst.analyse(drawn, Permissions()).problems
