"""Repairs for the frequent problems, each tried before it is offered."""

from app.compiler.report import Problem
from app.compiler.shapes import Context, Walked, Walker
from app.graph.graph import Project


class Repairer:
    """Finds what would put a problem right."""

    def __init__(self, walker: Walker) -> None:
        self._walker = walker

    def with_fixes(
        self, project: Project, context: Context, problem: Problem, walked: Walked
    ) -> Problem:
        """Give the problem with the repairs that work."""
        return problem
