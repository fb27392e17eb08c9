from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredTable
from grader.antipatterns.roles import History, history, is_version_flag
from grader.values.names import folded


@rule(severity="warn")
def scd2_no_unique(script: Declared) -> Hits:
    """A table of versions has no key that a version's beginning is part of.

    A load that runs twice writes each version twice, each with an id of its own.
    From then on a join by date finds both, and sums double.

    Avoid:

        CREATE TABLE dim_cust (
            cust_key INTEGER PRIMARY KEY, cust_id INTEGER NOT NULL, region VARCHAR,
            valid_from DATE NOT NULL, valid_to DATE);

    Prefer:

        CREATE TABLE dim_cust (
            cust_key INTEGER PRIMARY KEY, cust_id INTEGER NOT NULL, region VARCHAR,
            valid_from DATE NOT NULL, valid_to DATE,
            UNIQUE (cust_id, valid_from));
    """
    for table in script.tables if script.has_keys else ():
        found = history(table) if table.complete and not table.partly_unique else None
        if found is None or _has_key(table, found):
            continue
        thing = found.natural[0].name if found.natural else None
        told = f"`{thing}`" if thing else "thing"
        yield Hit(
            found.start.place,
            f"the same {told} may have two versions from the same `{found.start.name}` on",
            f"declare `UNIQUE ({thing or 'the columns that name the thing'}, {found.start.name})`",
        )


def _has_key(table: DeclaredTable, found: History) -> bool:
    """Whether a key keeps equal versions out, or has the thing be there once."""
    flags = [one.name for one in table.columns if is_version_flag(one)]
    bounds = {folded(name) for name in (found.start.name, found.end.name, *flags)}
    things = {folded(one.name) for one in found.natural}
    keys = [{folded(name) for name in key} for key in table.keys]
    return any((len(key) > 1 and not bounds.isdisjoint(key)) or key <= things for key in keys)
