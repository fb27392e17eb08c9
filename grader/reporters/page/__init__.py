"""What a page for a browser shows: made of values here, written by the templates beside."""

from grader.reporters.page.course import course_of
from grader.reporters.page.prose import as_code, counted, visible
from grader.reporters.page.sheet import sheet_of

__all__ = ["as_code", "counted", "course_of", "sheet_of", "visible"]
