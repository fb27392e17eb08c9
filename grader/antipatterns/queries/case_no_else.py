import re

from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query

_FEWEST = 2
_TEXTS = re.compile(r"'((?:[^']|'')*)'")


@rule(severity="info")
def case_no_else(query: Query) -> Hits:
    """Rows that fit no WHEN get NULL.

    A CASE without ELSE gives NULL where no condition holds, also where a condition
    is unknown since a value is NULL. Among labels, such a gap is seldom meant.

    Avoid:

        SELECT CASE status WHEN 'new' THEN 'to do' WHEN 'paid' THEN 'done' END
        FROM ord

    Prefer:

        SELECT CASE status WHEN 'new' THEN 'to do' WHEN 'paid' THEN 'done'
            ELSE 'other' END FROM ord
    """
    for select in query.find(exp.Select):
        for item in select.expressions:
            case = item.unalias()
            if not isinstance(case, exp.Case) or case.args.get("default") is not None:
                continue
            branches = case.args["ifs"]
            labels = [branch.args["true"] for branch in branches]
            if len(labels) < _FEWEST or not all(isinstance(one, exp.Literal) for one in labels):
                continue
            if not _has_both_ends(branches) and not _names_all(query, case):
                effect = "what fits none of these conditions becomes NULL"
                yield Hit(case, effect, "add ELSE, even if it is ELSE NULL")


def _has_both_ends(branches: list[exp.Expr]) -> bool:
    """Whether conditions reach down as well as up, or are about NULL as well: all is thought of."""
    kinds = {type(branch.this) for branch in branches}
    down, up = {exp.LT, exp.LTE}, {exp.GT, exp.GTE}
    return bool(kinds & down and kinds & up) or exp.Is in kinds or {exp.EQ, exp.NEQ} <= kinds


def _names_all(query: Query, case: exp.Case) -> bool:
    """Whether the table's CHECK lets no other values in."""
    tested = [case.this] if case.this is not None else [branch.this.find(exp.Column) for branch in case.args["ifs"]]
    found = query.resolved(tested[0]) if isinstance(tested[0], exp.Column) else None
    relation = found[0].relation if found is not None else None
    if found is None or relation is None:
        return True
    given = {one.name for branch in case.args["ifs"] for one in branch.this.find_all(exp.Literal)}
    if found[1].family == "truth":
        return True
    allowed = [set(_TEXTS.findall(one.sql)) for one in relation.conditions if one.columns == (found[1].home,)]
    return any(texts and texts <= given for texts in allowed)
