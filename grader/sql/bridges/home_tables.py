"""Tables named by project, catalog or dataset where the fixture has no such schema: they mean the fixture's own.

https://cloud.google.com/bigquery/docs/reference/standard-sql/lexical#table_names
"""

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.families import PRESTO, SPARK

DIALECTS = PRESTO | SPARK | {"bigquery", "redshift", "snowflake"}
_DEFAULT = "main"


def bridge(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    schemas = {relation.schema.lower() for relation in course.relations}
    ctes = {cte.alias.lower() for cte in tree.find_all(exp.CTE)}
    home = set()
    for table in tree.find_all(exp.Table):
        relation = course.relation(table.name, table.db)
        if relation is None or not (table.args.get("db") or table.catalog) or _is_part_of_row(table):
            continue
        table.set("catalog", None)
        home.add(table.name.lower())
        if table.db.lower() not in schemas:
            # Within WITH, the bare name may be that of the common table expression.
            bare = relation.schema.lower() == _DEFAULT and table.name.lower() not in ctes
            table.set("db", None if bare else exp.to_identifier(relation.schema))
    for column in tree.find_all(exp.Column):
        if column.args.get("db") and column.table.lower() in home:
            column.set("catalog", None)
            if column.db.lower() not in schemas:
                column.set("db", None)
    return tree


def _is_part_of_row(table: exp.Table) -> bool:
    """Whether it is a list in another table of the query: `FROM t, t.list`."""
    select = table.find_ancestor(exp.Select)
    sources = [select.args.get("from_"), *select.args.get("joins", [])] if select is not None else []
    return any(
        source is not None and source.this is not table and source.this.alias_or_name.lower() == table.db.lower()
        for source in sources
    )
