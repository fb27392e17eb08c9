"""A number that may be summed must give the right sum."""

from grader.checks.of_models import check_of_model
from grader.modeling.column_map import ColumnMap
from grader.modeling.judgement import SHOWN, Fault, Judgement, UnjudgedError, witness
from grader.modeling.paths import joined
from grader.modeling.subject import Subject
from grader.values.names import quoted


@check_of_model(weight=4, asked=lambda exercise: bool(exercise.design.measures))
def additive(subject: Subject) -> Judgement:
    """Whether a plain SUM of each measure, where you store it, is right.

    A number belongs to a grain: the shipping costs to an order, the quantity to
    a line. Stored with every line, the shipping costs of an order of three
    lines are summed three times, and no reader of the table can see it.

        CREATE TABLE sale (order_id INTEGER, line_no INTEGER, shipping INTEGER)
        CREATE TABLE shipment (order_id INTEGER PRIMARY KEY, shipping INTEGER)

    The second is right: what is paid for an order is stored once for it.
    """
    faults, right = list[Fault](), list[str]()
    for name, belongs in subject.exercise.design.measures.items():
        maps = [one for one in subject.maps.values() if one and name in one.homes]
        if not maps:
            continue
        fault = _of_measure(subject, maps[0], name, belongs)
        if fault is None:
            right.append(name)
        else:
            faults.append(fault)
    if not faults and not right:
        raise UnjudgedError("waits for lossless")
    message = f"the sum of {', '.join(right)} is right where it is stored"
    return Judgement(message, tuple(faults), len(right) / len(subject.exercise.design.measures))


def _of_measure(subject: Subject, found: ColumnMap, name: str, belongs: tuple[str, ...]) -> Fault | None:
    home = found.homes[name]
    grain = belongs or found.wanted.grain
    if any(one not in found.homes for one in grain):
        return None
    source, aliases = joined(found.root, [home.way], subject.tables, "record0")
    alias = aliases[home.way]
    value = f"CAST({alias}.{quoted(home.column)} AS DOUBLE)"
    # Of what it refers to a table may have more than facts do.
    ((mine,),) = subject.examiner.execute(
        f"SELECT sum(v) FROM (SELECT DISTINCT {alias}.rowid, {value} AS v {source} WHERE {alias}.rowid IS NOT NULL)"
    )
    listed = ", ".join(map(quoted, grain))
    true = f"SELECT DISTINCT {listed}, CAST({quoted(name)} AS DOUBLE) AS v FROM {found.wanted.tables[0]}"
    ((yours,),) = subject.examiner.execute(f"SELECT sum(v) FROM ({true})")
    mine, yours = mine or 0.0, yours or 0.0
    if abs(mine - yours) <= max(0.005, 1e-6 * abs(yours)):
        return None
    called, key = subject.tables[home.table].called, ", ".join(grain)
    factor = f", {mine / yours:.2f} times as much" if yours else ""
    message = f"the sum of {name} in `{called}` is {mine:,.2f}, and {yours:,.2f} in the source{factor}"
    rows = subject.examiner.execute(
        f"SELECT {quoted(home.column)}, count(*) AS times FROM record0.{subject.tables[home.table].table} "
        f"GROUP BY ALL ORDER BY times DESC, 1 LIMIT {SHOWN}"
    )
    shown = witness(
        f"how often {called} has it", [home.column, "times"], rows, subject.ground.overlaps.rows[home.table]
    )
    return Fault(message, f"{name} belongs to {key}: store it in a table with one row for each", (shown,))
