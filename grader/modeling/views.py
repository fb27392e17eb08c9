"""Contract views: where values are stored in another form, a learner says how they come back."""

from typing import TYPE_CHECKING

from grader.modeling.column_map import ColumnMap, Ground, Home
from grader.modeling.held import Held
from grader.modeling.restored import Restoration
from grader.values.pack import Fact

if TYPE_CHECKING:
    from grader.modeling.subject import Subject


def contract(subject: "Subject", name: str) -> Held | None:
    """The learner's view or table of that name."""
    held = subject.builds[0].last.all
    return next((one for one in held if one.relation.name.lower() == name.lower()), None)


def restored_by_view(subject: "Subject", fact: Fact) -> Restoration | None:
    """How a view named like the fact, with its columns, gives it back in every instance, if it does."""
    view = contract(subject, fact.name)
    wanted = subject.wanted(fact)
    if view is None or not view.is_view:
        return None
    names = {column.name.lower(): column.name for column in view.columns}
    if not all(one.name.lower() in names for one in wanted.columns):
        return None
    homes = {one.name: Home((), 0, names[one.name.lower()]) for one in wanted.columns}
    ground = Ground(subject.examiner, (view,), (), subject.ground.overlaps, subject.ground.records)
    found = Restoration(ground, ColumnMap(wanted, 0, homes, {}, {}))
    return found if found.is_lossless else None
