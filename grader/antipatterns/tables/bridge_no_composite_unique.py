from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared
from grader.antipatterns.roles import is_staging, link, own_id


@rule(severity="error")
def bridge_no_composite_unique(script: Declared) -> Hits:
    """A table that links two others lets the same two be linked twice.

    Each link that is there twice doubles what is joined through it. A key over both
    columns lets it in once; an `id` of its own does not.

    Avoid:

        CREATE TABLE cust (id INTEGER PRIMARY KEY);
        CREATE TABLE tag (id INTEGER PRIMARY KEY);
        CREATE TABLE cust_tag (cust_id INTEGER REFERENCES cust (id),
                               tag_id INTEGER REFERENCES tag (id));

    Prefer:

        CREATE TABLE cust (id INTEGER PRIMARY KEY);
        CREATE TABLE tag (id INTEGER PRIMARY KEY);
        CREATE TABLE cust_tag (cust_id INTEGER REFERENCES cust (id),
                               tag_id INTEGER REFERENCES tag (id),
                               PRIMARY KEY (cust_id, tag_id));
    """
    for table in script.tables if script.has_keys else ():
        found = link(script, table) if not is_staging(table) else None
        if found is not None and not found.unique:
            pair = f"{found.left}, {found.right}"
            yield Hit(
                table.node,
                f"`{table.name}` may link the same `{found.left}` and `{found.right}` twice, which doubles joins",
                f"declare `{'UNIQUE' if own_id(table) or table.key else 'PRIMARY KEY'} ({pair})`",
            )
