"""What a window is made of, whether it says so itself or names one of the WINDOW clause."""

from dataclasses import dataclass

from sqlglot import exp

from grader.values.names import folded


@dataclass(frozen=True, slots=True)
class Frame:
    partition: tuple[exp.Expr, ...]
    order: exp.Expr | None
    #: ROWS, RANGE or GROUPS; None for the default.
    spec: exp.Expr | None


def frame_of(window: exp.Window, select: exp.Select | None) -> Frame:
    """Of several that build on each other, the nearest that says something."""
    partition: tuple[exp.Expr, ...] = ()
    order: exp.Expr | None = None
    spec: exp.Expr | None = None
    current: exp.Expr | None = window
    # A name leads to another one at most as often as there are names.
    for _ in range(1 + len(select.args.get("windows") or () if select is not None else ())):
        if current is None:
            break
        partition = partition or tuple(current.args.get("partition_by") or ())
        order = order or current.args.get("order")
        spec = spec or current.args.get("spec")
        current = _named(current.args.get("alias"), select)
    return Frame(partition, order, spec)


def call_of(window: exp.Window) -> exp.Expr:
    """The function, without FILTER and IGNORE NULLS around it."""
    call: exp.Expr = window.this
    while isinstance(call, exp.Filter | exp.IgnoreNulls | exp.RespectNulls):
        call = call.this
    return call


def _named(name: object, select: exp.Select | None) -> exp.Expr | None:
    if not isinstance(name, exp.Expr) or select is None:
        return None
    known: list[exp.Expr] = select.args.get("windows") or []
    return next((one for one in known if folded(one.this.name) == folded(name.name)), None)
