from sqlglot import exp

from grader.mutants.planting import Plants, operator, swapped
from grader.sql.query import Query

_TIES = "rows that tie take the same place"
_NO_TIES = "rows that tie take different places"
_RANKINGS: dict[str, tuple[tuple[str, str], ...]] = {
    "row_number": (("rank", _TIES), ("dense_rank", _TIES + ", and no place is left out after them")),
    "rank": (("row_number", _NO_TIES), ("dense_rank", "no place is left out after rows that tie")),
    "dense_rank": (("rank", "places are left out after rows that tie"), ("row_number", _NO_TIES)),
}


@operator()
def ranking(query: Query) -> Plants:
    """What becomes of rows that tie."""
    for call in query.find(exp.Func):
        name = call.name if isinstance(call, exp.Anonymous) else call.sql_name()
        for other, effect in _RANKINGS.get(name.lower(), ()):
            clauses = ("ROW_NUMBER", "DENSE_RANK", "RANK", "OVER")
            yield swapped(call, exp.Anonymous(this=other), effect, *clauses)
