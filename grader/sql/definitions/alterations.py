"""ALTER TABLE, one action after the other."""

from sqlglot import Token, exp

from grader.sql.course import Course
from grader.sql.definitions.built import Built, bare_name, table_name
from grader.sql.definitions.clauses import Clause, Parted
from grader.sql.definitions.column_types import column_type
from grader.sql.definitions.columns import Draft, constraint_kinds, drafted
from grader.sql.definitions.layout import storage, value
from grader.sql.definitions.loads import partition_condition
from grader.sql.ledger.loss import unsupported
from grader.sql.translation import read, value_rewritten
from grader.values.names import folded, quoted
from grader.values.relation import Relation
from grader.values.run import Failure

#: What DuckDB adds to no table that is there.
_NOT_LATER = (exp.CheckColumnConstraint, exp.PrimaryKeyColumnConstraint, exp.Reference)
#: Words behind ALTER TABLE t that are about how it is stored.
_LAYOUTS = frozenset({"diststyle", "distkey", "sortkey", "compound", "encode"})


def altered(text: str, tokens: list[Token], course: Course) -> Built | Failure:
    special = _of_redshift(tokens) if course.dialect == "redshift" else _of_storage(tokens)
    if special is not None:
        return special
    tree = read(text, course)
    if isinstance(tree, Failure):
        return tree
    if "change" in _words(tokens) or tree.find(exp.ColumnPosition):
        # Columns stand at the end in DuckDB, and sqlglot reads one of CHANGE's two names.
        return unsupported("ALTER TABLE with the place or the name of a column", tree)
    if not isinstance(tree, exp.Alter) or tree.args.get("kind") not in ("TABLE", "VIEW"):
        return unsupported("a statement of this kind", tree)
    statements: list[str] = []
    notes: list[str] = []
    actions = tree.args["actions"]
    if len(actions) > 1 and all(isinstance(action, exp.AddConstraint) for action in actions):
        # A table is made anew once.
        actions = [exp.AddConstraint(expressions=[inner for action in actions for inner in action.expressions])]
    for action in actions:
        made = _action(action, tree, text, course)
        if isinstance(made, Failure):
            return made
        statements += made.sql
        notes += made.notes
    return Built(tuple(statements), notes=tuple(notes))


def _words(tokens: list[Token]) -> list[str]:
    return [token.text.lower() for token in tokens if token.text != ";"]


def _named(tokens: list[Token], at: int) -> tuple[str, int]:
    """The table named there, without its schema, and what is behind it."""
    at += 2 if tokens[at : at + 2] and _words(tokens[at : at + 2]) == ["if", "exists"] else 0
    while at + 1 < len(tokens) and tokens[at + 1].text == ".":
        at += 2
    return (tokens[at].text if at < len(tokens) else ""), at + 1


def _of_redshift(tokens: list[Token]) -> Built | None:
    """https://docs.aws.amazon.com/redshift/latest/dg/r_ALTER_TABLE.html"""
    table, at = _named(tokens, 2)
    words = _words(tokens[at:])
    if words[:2] == ["append", "from"]:
        source, _ = _named(tokens, at + 2)
        moved = (f"INSERT INTO {quoted(table)} BY NAME SELECT * FROM {quoted(source)}", f"DELETE FROM {quoted(source)}")
        return Built(moved)
    if words[:1] != ["alter"] or len(words) < 3:
        return None
    if words[1] == "column" and len(words) > 4 and words[3] == "encode":
        return Built((), {table.lower(): {f"encode {words[2]}": words[4]}})
    if words[1] not in _LAYOUTS:
        return None
    told: dict[str, str] = {}
    rest = [token for token in tokens[at + 1 :] if token.text != ";"]
    if words[1] == "diststyle":
        told["diststyle"] = words[2]
        if words[3:4] == ["distkey"]:
            told["distkey"] = value(rest[3:]).strip("()")
    elif words[1] == "distkey":
        told |= {"distkey": value(rest[1:]).strip("()"), "diststyle": "key"}
    elif words[1] == "encode":
        told["encode"] = words[2]
    else:
        place = 1 if words[1] == "sortkey" else 2
        told["sortkey"] = value(rest[place:]).strip("()")
        if place == 2:
            told["sortstyle"] = "compound"
    return Built((), {table.lower(): told})


def _of_storage(tokens: list[Token]) -> Built | None:
    """SET TBLPROPERTIES (…), SET LOCATION '…', CLUSTER BY (…)."""
    table, at = _named(tokens, 2)
    words = " ".join(_words(tokens[at:])).split()
    if words[:1] == ["set"] and words[1:2] in (["tblproperties"], ["location"], ["serdeproperties"], ["options"]):
        called, at = words[1], at + 2
    elif words[:2] == ["cluster", "by"]:
        # One token or two.
        called, at = "cluster by", at + (1 if " " in tokens[at].text else 2)
    else:
        return None
    clause = Clause(called, tuple(token for token in tokens[at:] if token.text != ";"))
    return Built((), {table.lower(): storage(Parted("", (clause,)))})


def _action(action: exp.Expr, tree: exp.Alter, text: str, course: Course) -> Built | Failure:
    head = f"ALTER {tree.args['kind']} {'IF EXISTS ' if tree.args.get('exists') else ''}{table_name(tree.this)}"
    match action:
        case exp.ColumnDef():
            return _added(action, head, tree, text, course)
        case exp.Schema():
            return _all([_added(one, head, tree, text, course) for one in action.expressions])
        case exp.AlterRename():
            return Built((f"{head} RENAME TO {table_name(action.this)}",))
        case exp.RenameColumn():
            return Built((f"{head} RENAME COLUMN {quoted(action.this.name)} TO {quoted(action.args['to'].name)}",))
        case exp.Drop() if action.args.get("kind") == "COLUMN":
            exists = "IF EXISTS " if action.args.get("exists") else ""
            return Built(tuple(f"{head} DROP COLUMN {exists}{quoted(one.name)}" for one in action.args["tables"]))
        case exp.DropPartition():
            return _all([_removed(one, tree, text, course) for one in action.expressions])
        case exp.AlterColumn():
            return _changed(action, head, text, course)
        case exp.ModifyColumn():
            return _modified(action.this, head, tree, text, course)
        case exp.AddConstraint():
            draft = drafted(action.expressions, bare_name(tree.this), text, course)
            return _constrained(draft, head, action, course)
    return unsupported("ALTER TABLE of this kind", action if action.find(exp.Identifier) else tree)


def _all(made: list[Built | Failure]) -> Built | Failure:
    statements: tuple[str, ...] = ()
    for one in made:
        if isinstance(one, Failure):
            return one
        statements += one.sql
    return Built(statements)


def _removed(partition: exp.Expr, tree: exp.Alter, text: str, course: Course) -> Built | Failure:
    condition = partition_condition(partition, text, course)
    if isinstance(condition, Failure):
        return condition
    return Built((f"DELETE FROM {table_name(tree.this)} WHERE {condition}",))


def _added(column: exp.Expr, head: str, tree: exp.Alter, text: str, course: Course) -> Built | Failure:
    if not isinstance(column, exp.ColumnDef):
        return unsupported("ALTER TABLE of this kind", column)
    draft = drafted([column], bare_name(tree.this), text, course)
    if draft.failure is not None:
        return draft.failure
    kinds = constraint_kinds(column)
    if draft.sequences or any(isinstance(kind, _NOT_LATER) for kind in kinds):
        return unsupported("ALTER TABLE with a column of this kind", column)
    exists = "IF NOT EXISTS " if column.args.get("exists") else ""
    # A length that cannot be asked of a column that is added later is not asked.
    line = draft.lines[0].partition(" CHECK (")[0] if draft.types[column.name].length else draft.lines[0]
    return Built((f"{head} ADD COLUMN {exists}{line}",))


def _changed(action: exp.AlterColumn, head: str, text: str, course: Course) -> Built | Failure:
    column = f"{head} ALTER COLUMN {quoted(action.this.name)}"
    if action.args.get("dtype") is not None:
        type_ = column_type(action.args["dtype"], course.dialect)
        if isinstance(type_, Failure):
            return type_
        relation = course.relation(bare_name(action.parent.this)) if action.parent is not None else None
        if relation and any(action.this.name in one.columns for one in relation.conditions):
            # The length that a text had is a CHECK, and stays.
            return unsupported("another type for a column that a condition is about", action)
        using = action.args.get("using")
        sql = value_rewritten(using, None, text, course) if isinstance(using, exp.Expr) else ""
        if isinstance(sql, Failure):
            return sql
        return Built((f"{column} SET DATA TYPE {type_.sql}{f' USING {sql}' if sql else ''}",))
    default = action.args.get("default")
    if default is not None:
        sql = value_rewritten(default, None, text, course)
        return sql if isinstance(sql, Failure) else Built((f"{column} SET DEFAULT ({sql})",))
    allowed = action.args.get("allow_null")
    if allowed is False:
        return Built((f"{column} SET NOT NULL",))
    if action.args.get("drop"):
        return Built((f"{column} DROP {'NOT NULL' if allowed else 'DEFAULT'}",))
    return unsupported("ALTER COLUMN of this kind", action)


def _modified(column: exp.Expr, head: str, tree: exp.Alter, text: str, course: Course) -> Built | Failure:
    """MODIFY states a column anew."""
    if not isinstance(column, exp.ColumnDef) or column.args.get("kind") is None:
        return unsupported("MODIFY of this kind", column)
    type_ = column_type(column.args["kind"], course.dialect)
    if isinstance(type_, Failure):
        return type_
    altered_column = f"{head} ALTER COLUMN {quoted(column.name)}"
    statements = [f"{altered_column} SET DATA TYPE {type_.sql}"]
    for kind in constraint_kinds(column):
        if isinstance(kind, exp.NotNullColumnConstraint):
            statements.append(f"{altered_column} {'DROP' if kind.args.get('allow_null') else 'SET'} NOT NULL")
        else:
            return unsupported("MODIFY of this kind", column)
    return Built(tuple(statements))


def _constrained(draft: Draft, head: str, action: exp.Expr, course: Course) -> Built | Failure:
    if draft.failure is not None:
        return draft.failure
    if all(line.startswith(("PRIMARY KEY", "UNIQUE")) for line in draft.lines):
        return Built(tuple(f"{head} ADD {line}" for line in draft.lines), notes=tuple(draft.notes))
    relation = course.relation(draft.table)
    made = next((sql for name, sql in course.made if folded(name) == folded(draft.table)), "").rstrip("; \n")
    referred = any(folded(one.table) == folded(draft.table) for each in course.relations for one in each.references)
    alone = action.parent is None or len(action.parent.args["actions"]) == 1
    if relation is None or referred or not made.endswith(")") or not alone:
        return unsupported("a FOREIGN KEY or CHECK that is added later, and not in CREATE TABLE,", action)
    return _made_anew(relation, f"{made[:-1]}, {', '.join(draft.lines)})", draft)


def _made_anew(relation: Relation, sql: str, draft: Draft) -> Built:
    """DuckDB adds no other constraints to a table that is there."""
    table, before = quoted(relation.name), quoted(f"{relation.name} before")
    columns = ", ".join(quoted(attribute.name) for attribute in relation.writable)
    return Built(
        (
            f"ALTER TABLE {table} RENAME TO {before}",
            sql,
            f"INSERT INTO {table} ({columns}) SELECT {columns} FROM {before}",
            f"DROP TABLE {before}",
        ),
        notes=tuple(draft.notes),
    )
