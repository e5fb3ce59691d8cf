"""A drawing that trains in a second."""

from pathlib import Path

from app.graph import edits
from app.graph.graph import Project, Use
from app.project import file
from tests.graph.drawings import drawing, scaled


def digits(epochs: int = 1) -> Project:
    """Make a small network that reads digits, with its trainer."""
    graph = drawing(
        {
            "note": "Note",
            "digits": "Digits",
            "flat": "Flatten",
            "head": "Linear",
            "loss": "CrossEntropy",
            "accuracy": "Accuracy",
            "trainer": "Supervised",
        },
        *("digits.image flat.x", "flat.out head.x", "head.out loss.scores"),
        *("digits.label loss.target", "head.out accuracy.scores"),
        *("digits.label accuracy.target", "loss.loss trainer.losses[0]"),
        "accuracy.value trainer.metrics[0]",
    )
    graph = edits.configure(graph, "note", text="A small one\nReads digits.")
    graph = edits.configure(graph, "head", features=10)
    graph = edits.configure(graph, "trainer", epochs=epochs, batch_size=256)
    return Project(graph)


def nested() -> Project:
    """Make a drawing with two places of one composite, which holds another."""
    project = edits.define(Project(), "Inner", scaled())
    project = edits.define(project, "Outer")
    project, _ = edits.place(project, "Outer", Use("Inner"), (0, 0), "inner")
    for name in ("one", "two"):
        project, _ = edits.place(project, "", Use("Outer"), (0, 0), name)
    return project


def saved(folder: Path, project: Project, name: str = "small") -> Path:
    """Save a project into a folder and give its path."""
    path = folder / f"{name}.netwright"
    file.save(project, path)
    return path
