from sqlglot import exp

from grader.mutants.planting import Planted, Plants, operator
from grader.sql.query import Query


@operator()
def except_reversed(query: Query) -> Plants:
    """The first part taken away from the second."""
    for operation in query.find(exp.Except):
        one, other = operation.this, operation.expression
        names = [
            [item.output_name.lower() for item in side.selects] for side in (one, other) if isinstance(side, exp.Select)
        ]
        if len(names) == 2 and names[0] == names[1]:
            effect = "the parts are taken away from each other the wrong way round"
            yield Planted([(one, other), (other, one)], effect, ("EXCEPT",))
