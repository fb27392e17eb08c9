from collections.abc import Iterator

from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredColumn, DeclaredTable
from grader.antipatterns.roles import history, is_staging, role
from grader.values.names import folded


@rule(severity="warn")
def natural_key_fact(script: Declared) -> Hits:
    """A fact refers to a thing, not to the version of it that held at the time.

    A table with history has several rows for the same thing. A join by what they
    have in common finds all of them, so that sums multiply; the key of the version
    finds the one that was valid.

    Avoid:

        CREATE TABLE dim_cust (cust_key INTEGER PRIMARY KEY, cust_id INTEGER,
                               valid_from DATE, valid_to DATE);
        CREATE TABLE fact_ord (ord_id INTEGER PRIMARY KEY, cust_id INTEGER);

    Prefer:

        CREATE TABLE dim_cust (cust_key INTEGER PRIMARY KEY, cust_id INTEGER,
                               valid_from DATE, valid_to DATE);
        CREATE TABLE fact_ord (ord_id INTEGER PRIMARY KEY,
                               cust_key INTEGER REFERENCES dim_cust (cust_key));
    """
    for fact in script.tables:
        for column, versions in _by_nature(script, fact) if role(fact) == "fact" and not is_staging(fact) else ():
            yield Hit(
                column.place,
                f"a join by `{column.name}` finds every version in `{versions.name}`, and sums multiply",
                f"keep `{versions.key[0]}` of the version that was valid",
            )


def _by_nature(script: Declared, fact: DeclaredTable) -> Iterator[tuple[DeclaredColumn, DeclaredTable]]:
    for versions in script.tables:
        found = history(versions) if versions is not fact and versions.complete and len(versions.key) == 1 else None
        if found is None or _knows(fact, versions):
            continue
        for natural in found.natural:
            column = fact.column(natural.name) if not versions.is_key((natural.name,)) else None
            if column is not None and fact.reference_of(column.name) is None and not _is_key_of_another(script, column):
                yield column, versions


def _knows(fact: DeclaredTable, versions: DeclaredTable) -> bool:
    named = any(folded(one.table) == folded(versions.name) for one in fact.references)
    return named or any(one.words[-len(key) :] == key for key in (_words(versions),) for one in fact.columns)


def _words(versions: DeclaredTable) -> tuple[str, ...]:
    key = versions.column(versions.key[0])
    return key.words if key is not None else ()


def _is_key_of_another(script: Declared, column: DeclaredColumn) -> bool:
    return any(len(one.key) == 1 and folded(one.key[0]) == folded(column.name) for one in script.tables)
