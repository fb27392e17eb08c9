"""A data model as a picture, for a terminal and for a browser."""

from grader.reporters.diagram.text import diagram_lines

__all__ = ["diagram_lines"]
