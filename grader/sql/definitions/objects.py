"""What else a script makes and takes away: views, indexes, sequences, types, functions, remarks."""

from collections.abc import Callable

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.definitions.built import CUT_OFF, Built, bare_name, table_name
from grader.sql.ledger.loss import unsupported
from grader.sql.translation import condition_rewritten, rewritten, value_rewritten
from grader.values.names import quoted
from grader.values.run import Failure

_NO_ROWS = ("an index changes no rows",)
#: What may stand beside a view and says nothing of its rows.
_BESIDE_VIEW = (
    exp.AlgorithmProperty, exp.CopyGrantsProperty, exp.DefinerProperty, exp.SchemaCommentProperty, exp.SecureProperty,
    exp.SqlSecurityProperty, exp.TemporaryProperty,
)  # fmt: skip
_DROPPED = ("INDEX", "MACRO", "SEQUENCE", "TABLE", "TYPE", "VIEW")


def created(tree: exp.Create, text: str, course: Course) -> Built | Failure:
    kind = str(tree.args.get("kind") or "").split(" ")[-1]
    make = _KINDS.get(kind)
    return unsupported(f"CREATE {kind}", tree) if make is None else make(tree, text, course)


def _head(tree: exp.Create, kind: str) -> str:
    replaced = "OR REPLACE " if tree.args.get("replace") else ""
    return f"CREATE {replaced}{kind} {'IF NOT EXISTS ' if tree.args.get('exists') else ''}"


def _view(tree: exp.Create, text: str, course: Course) -> Built | Failure:
    properties = tree.args.get("properties")
    for one in properties.expressions if properties is not None else ():
        if isinstance(one, exp.MaterializedProperty):
            return unsupported("a materialized view", tree)
        if not isinstance(one, _BESIDE_VIEW):
            return unsupported(f"`{one.sql(course.dialect)}`", one)
    if not isinstance(tree.expression, exp.Query):
        return CUT_OFF
    sql = rewritten(tree.expression.copy(), text, course)
    if isinstance(sql, Failure):
        return sql
    columns = tree.this.expressions if isinstance(tree.this, exp.Schema) else []
    listed = f" ({', '.join(quoted(one.name) for one in columns)})" if columns else ""
    temporary = "TEMP " if properties is not None and properties.find(exp.TemporaryProperty) else ""
    return Built((f"{_head(tree, f'{temporary}VIEW')}{table_name(tree.this)}{listed} AS {sql}",))


def _index(tree: exp.Create, text: str, course: Course) -> Built | Failure:
    """Only what it forbids counts; to forbid only some rows what others do is to leave the others out of it."""
    if not tree.args.get("unique"):
        return Built((), notes=_NO_ROWS)
    index = tree.this
    table, parameters = index.args["table"], index.args.get("params")
    if parameters is None or not parameters.args.get("columns"):
        return unsupported("an index without columns", tree)
    plain = exp.Table(this=table.this.copy())
    where = parameters.args.get("where")
    condition = condition_rewritten(where.this, plain.copy(), text, course) if where is not None else ""
    if isinstance(condition, Failure):
        return condition
    parts = []
    for column in parameters.args["columns"]:
        value = column.this if isinstance(column, exp.Ordered) else column
        sql = value_rewritten(value, plain.copy(), text, course)
        if isinstance(sql, Failure):
            return sql
        bare = isinstance(value, exp.Column | exp.Identifier) and not condition
        parts.append(sql if bare else f"(CASE WHEN {condition} THEN {sql} END)" if condition else f"({sql})")
    name = index.name or f"{bare_name(table)} {' '.join(part.name or 'of' for part in parameters.args['columns'])}"
    exists = "IF NOT EXISTS " if tree.args.get("exists") else ""
    return Built((f"CREATE UNIQUE INDEX {exists}{quoted(name)} ON {table_name(table)} ({', '.join(parts)})",))


def _sequence(tree: exp.Create, text: str, course: Course) -> Built | Failure:
    words = []
    properties = tree.args.get("properties")
    for one in properties.expressions if properties is not None else ():
        if not isinstance(one, exp.SequenceProperties):
            if not isinstance(one, exp.TemporaryProperty):
                return unsupported(f"`{one.sql(course.dialect)}`", one)
            continue
        for key, said in (
            ("start", "START WITH"),
            ("increment", "INCREMENT BY"),
            ("minvalue", "MINVALUE"),
            ("maxvalue", "MAXVALUE"),
        ):
            value = one.args.get(key)
            if value is not None:
                words.append(f"{said} {value.sql('duckdb')}")
        if any(str(option).upper() == "CYCLE" for option in one.args.get("options") or ()):
            words.append("CYCLE")
    return Built((" ".join([f"{_head(tree, 'SEQUENCE')}{table_name(tree.this)}", *words]),))


def _type(tree: exp.Create, text: str, course: Course) -> Built | Failure:
    if not isinstance(tree.expression, exp.DataType) or not tree.expression.is_type("enum"):
        return unsupported("a type of this kind", tree)
    return Built((f"{_head(tree, 'TYPE')}{table_name(tree.this)} AS {tree.expression.sql('duckdb')}",))


_KINDS: dict[str, Callable[[exp.Create, str, Course], Built | Failure]] = {
    "INDEX": _index,
    "SEQUENCE": _sequence,
    "TYPE": _type,
    "VIEW": _view,
}


def dropped(tree: exp.Drop, text: str, course: Course) -> Built | Failure:
    kind = str(tree.args.get("kind") or "").upper()
    if kind in ("SCHEMA", "DATABASE"):
        return unsupported(f"DROP {kind}", tree)
    if kind not in _DROPPED or tree.args.get("materialized"):
        return unsupported(f"DROP {kind}", tree)
    named = tree.args.get("tables") or ([tree.this] if tree.this else [])
    # An index that changes no rows was never made.
    exists = "IF EXISTS " if tree.args.get("exists") or kind == "INDEX" else ""
    cascade = " CASCADE" if tree.args.get("cascade") else ""
    return Built(tuple(f"DROP {kind} {exists}{table_name(one)}{cascade}" for one in named))


def remarked(tree: exp.Comment, text: str, course: Course) -> Built | Failure:
    kind = str(tree.args.get("kind") or "").upper()
    told = tree.expression.sql("duckdb") if tree.expression is not None else "NULL"
    if kind == "COLUMN" and isinstance(tree.this, exp.Column):
        return Built((f"COMMENT ON COLUMN {quoted(tree.this.table)}.{quoted(tree.this.name)} IS {told}",))
    if kind in ("TABLE", "VIEW"):
        return Built((f"COMMENT ON {kind} {table_name(tree.this)} IS {told}",))
    return Built((), notes=("COMMENT: nothing to run here",))
