from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared


@rule(severity="error")
def fk_target_not_key(script: Declared) -> Hits:
    """A foreign key leads to columns that are no key.

    A row must refer to one other row. Where the columns referred to are neither
    PRIMARY KEY nor UNIQUE, there may be several, and most databases, DuckDB among
    them, refuse to create the table.

    Avoid:

        CREATE TABLE cust (id INTEGER, name VARCHAR);
        CREATE TABLE ord (
            id INTEGER PRIMARY KEY, cust_id INTEGER REFERENCES cust (id)
        );

    Prefer:

        CREATE TABLE cust (id INTEGER PRIMARY KEY, name VARCHAR);
        CREATE TABLE ord (
            id INTEGER PRIMARY KEY, cust_id INTEGER REFERENCES cust (id)
        );
    """
    for table in script.tables:
        for reference in table.references:
            other = script.table(reference.table)
            if other is None or not other.complete or other.partly_unique:
                continue
            if reference.referred and all(map(other.column, reference.referred)):
                named = ", ".join(reference.referred)
                if not other.is_key(reference.referred):
                    yield Hit(
                        reference.node,
                        f"several rows of `{other.name}` may have the same `{named}`, since it is no key there",
                        f"make `{named}` the PRIMARY KEY of `{other.name}`, or UNIQUE",
                    )
            elif not reference.referred and not other.key:
                yield Hit(
                    reference.node,
                    f"`{other.name}` has no PRIMARY KEY that this could refer to",
                    f"give `{other.name}` a PRIMARY KEY",
                )
