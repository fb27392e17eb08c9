"""A bare name in ORDER BY is a column of the output first; DuckDB finds it ambiguous where two tables have one."""

from sqlglot import exp

from grader.sql.course import Course

DIALECTS: frozenset[str] = frozenset()


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for select in tree.find_all(exp.Select):
        order = select.args.get("order")
        terms = [term.this for term in order.expressions if isinstance(term, exp.Ordered)] if order is not None else []
        bare = {term.name.lower() for term in terms if isinstance(term, exp.Column) and not term.table}
        for item in list(select.expressions):
            if isinstance(item, exp.Column) and item.table and item.name.lower() in bare and not item.is_star:
                item.replace(exp.alias_(item.copy(), item.name))
    return tree
