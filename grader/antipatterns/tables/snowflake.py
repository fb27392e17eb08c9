from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredTable
from grader.antipatterns.roles import references, role

#: One calendar serves all.
_CALENDARS = frozenset({"date", "dates", "day", "calendar", "time"})


@rule(severity="info")
def snowflake(script: Declared) -> Hits:
    """A dimension refers to another dimension, so the star has grown branches.

    Each question about the outer one takes a further join. In a star schema its
    columns are repeated in the dimension next to the fact; that takes little space,
    since dimensions are small. Where a snowflake is wanted, leave it.

    Avoid:

        CREATE TABLE dim_brand (brand_key INTEGER PRIMARY KEY, brand VARCHAR);
        CREATE TABLE dim_item (item_key INTEGER PRIMARY KEY,
                               brand_key INTEGER REFERENCES dim_brand (brand_key));
        CREATE TABLE fact_ord (item_key INTEGER REFERENCES dim_item (item_key));

    Prefer:

        CREATE TABLE dim_item (item_key INTEGER PRIMARY KEY, brand VARCHAR);
        CREATE TABLE fact_ord (item_key INTEGER REFERENCES dim_item (item_key));
    """
    near = {id(other) for fact in script.tables if role(fact) == "fact" for _, other in references(script, fact)}
    for table in script.tables:
        for column, other in references(script, table) if id(table) in near and role(table) == "dimension" else ():
            if role(other) == "dimension" and not _is_calendar(other) and id(other) not in near:
                yield Hit(
                    column.place,
                    f"questions about `{other.name}` take two joins from the fact, by way of `{table.name}`",
                    f"put the columns of `{other.name}` into `{table.name}`, if a star is wanted",
                )


def _is_calendar(table: DeclaredTable) -> bool:
    return not _CALENDARS.isdisjoint(table.words)
