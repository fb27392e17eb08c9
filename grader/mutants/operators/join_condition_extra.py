from sqlglot import exp

from grader.mutants.planting import Plants, both, operator, swapped
from grader.sql.query import Query


@operator()
def join_condition_extra(query: Query) -> Plants:
    """Tables joined by all that has the same name, as NATURAL JOIN does."""
    for join in query.find(exp.Join):
        on = join.args.get("on")
        left, right = query.sides(join)
        if not isinstance(on, exp.EQ | exp.And) or left is None or right is None or join.method:
            continue
        told = {column.name.lower() for column in on.find_all(exp.Column)}
        for output in left.outputs:
            other = right.output(output.name)
            if other is not None and other.family == output.family is not None and output.name.lower() not in told:
                same = query.called(output, "more")
                effect = query.told_pair(
                    left, right, f"{{}} and {{}} meet only where {same} is the same, too", _OTHERWISE
                )
                extra = exp.EQ(this=left.column(output), expression=right.column(other))
                yield swapped(on, both(on, extra), effect, "NATURAL JOIN", "ON", "USING", "JOIN")
                break


_OTHERWISE = "rows are joined only where still more values are the same"
