from sqlglot import exp

from grader.antipatterns import Hit, Hits, rule
from grader.sql.query import Query
from grader.sql.ties import conditions, spoken_of

_KINDS = {"whole": "a number", "decimal": "a number", "float": "a number", "text": "text", "date": "a day",
          "moment": "a day", "truth": "true or false"}  # fmt: skip


@rule(severity="warn")
def join_type_mismatch(query: Query) -> Hits:
    """Columns of different types are held against each other in a join.

    One of them is converted for each row, which fails as soon as a text is no
    number, and never matches where texts are written in another way. Most often the
    wrong column is named.

    Avoid:

        SELECT c.name FROM cust c JOIN ord o ON o.status = c.id

    Prefer:

        SELECT c.name FROM cust c JOIN ord o ON o.cust_id = c.id
    """
    for select in query.find(exp.Select):
        for part in conditions(select):
            if not isinstance(part, exp.EQ):
                continue
            sides = [side for side in (part.left, part.right) if isinstance(side, exp.Column)]
            kinds = [kind for side in sides if (kind := _KINDS.get(query.family(side) or "")) is not None]
            named = spoken_of(query, part, select)
            if len(kinds) == 2 and kinds[0] != kinds[1] and named is not None and len(named) == 2:
                one, other = (f"`{query.written(side)}` is {kind}" for side, kind in zip(sides, kinds, strict=True))
                yield Hit(
                    part,
                    f"{one}, and {other}: they hardly ever belong together",
                    "join by the columns that refer to each other, or convert one of them by CAST",
                )
