"""What packs and exercises are called on a page."""

from collections import Counter
from collections.abc import Mapping

from grader.values.report import Report

#: (pack, exercise) -> its title.
Titles = Mapping[tuple[str, str], str]


def titles_of(report: Report) -> Titles:
    """In the order of the packs; with the pack's where two are the same."""
    titles = {(task.pack, task.exercise): task.title or task.exercise for task in report.tasks}
    for outcome in report.outcomes:
        titles.setdefault((outcome.pack, outcome.exercise), outcome.exercise)
    times = Counter(titles.values())
    return {
        (pack, exercise): f"{report.titles.get(pack, pack)}: {title}" if times[title] > 1 else title
        for (pack, exercise), title in titles.items()
    }
