from sqlglot import exp

from grader.mutants.planting import Plants, clauses_of, made, operator, swapped
from grader.sql.query import Query


@operator(endless=True)
def sign(query: Query) -> Plants:
    """A sum for a difference, or the reverse."""
    for node in query.find(exp.Add, exp.Sub):
        numbers = query.is_number(node.left) and query.is_number(node.right)
        if not numbers and not isinstance(node.right, exp.Interval):
            continue
        kind: type[exp.Binary] = exp.Sub if isinstance(node, exp.Add) else exp.Add
        effects = {exp.Sub: "is taken away that should be added", exp.Add: "is added that should be taken away"}
        what = query.told(node.right, "something")
        effect = f"{what} {effects[kind]}" if numbers else "a span of time runs in the wrong direction"
        yield swapped(node, made(kind, this=node.this, expression=node.expression), effect, *clauses_of(node))
