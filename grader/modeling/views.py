"""Contract views: where values are stored in another form, a learner says how they come back."""

from collections.abc import Sequence

from grader.modeling.column_map import ColumnMap, Ground, Home, Wanted
from grader.modeling.held import Held
from grader.modeling.restored import Restoration


def contract(held: Sequence[Held], name: str) -> Held | None:
    """The learner's view or table of that name."""
    return next((one for one in held if one.relation.name.lower() == name.lower()), None)


def restored_by_view(ground: Ground, held: Sequence[Held], wanted: Wanted) -> Restoration | None:
    """How a view named like the fact, with its columns, gives it back in every instance, if it does."""
    view = contract(held, wanted.fact.name)
    if view is None or not view.is_view:
        return None
    names = {column.name.lower(): column.name for column in view.columns}
    if not all(one.name.lower() in names for one in wanted.columns):
        return None
    homes = {one.name: Home((), 0, names[one.name.lower()]) for one in wanted.columns}
    by_view = Ground(ground.examiner, (view,), (), ground.overlaps, ground.records)
    found = Restoration(by_view, ColumnMap(wanted, 0, homes, {}, {}))
    return found if found.is_lossless else None
