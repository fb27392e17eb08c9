"""The columns and constraints of a table, as DuckDB has them."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from sqlglot import exp

from grader.sql.course import Course
from grader.sql.definitions.built import table_name
from grader.sql.definitions.column_types import ColumnType, column_type
from grader.sql.families import MYSQL, SQL_SERVER
from grader.sql.ledger.loss import unsupported
from grader.sql.translation import condition_rewritten, value_rewritten
from grader.values.names import quoted
from grader.values.relation import Attribute, Relation
from grader.values.run import Failure

#: How a column is kept, which changes none of its values.
_IGNORED = (
    exp.EncodeColumnConstraint, exp.CharacterSetColumnConstraint, exp.NotForReplicationColumnConstraint,
    exp.CompressColumnConstraint, exp.ClusteredColumnConstraint, exp.NonClusteredColumnConstraint,
)  # fmt: skip
_FOLLOWED = ("CASCADE", "SET NULL", "SET DEFAULT")
_NOCASE = "COLLATE NOCASE"
_IGNORES_CASE = ("case_insensitive", "nocase", "_ci", "-ci", "_ci_as")


@dataclass(slots=True)
class Draft:
    """What becomes of a table while its columns are read one by one."""

    table: str
    text: str
    course: Course
    lines: list[str] = field(default_factory=list)
    #: Column -> its type.
    types: dict[str, ColumnType] = field(default_factory=dict)
    sequences: list[str] = field(default_factory=list)
    comments: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    #: A table that is not known, which this one is like.
    unknown: str = ""
    #: The first part that cannot be had.
    failure: Failure | None = None

    def kept(self, made: str | Failure) -> str:
        if isinstance(made, Failure):
            self.failure = self.failure or made
            return ""
        return made

    def lost(self, what: str, node: exp.Expr) -> None:
        self.failure = self.failure or unsupported(what, node)

    def left_out(self, what: str) -> None:
        if what not in self.notes:
            self.notes.append(what)

    def value(self, node: exp.Expr) -> str:
        return self.kept(value_rewritten(node, self._itself(), self.text, self.course))

    def constant(self, node: exp.Expr) -> str:
        """A value by default; moments have no finer parts than microseconds."""
        node = node.copy()
        now = node.this if isinstance(node, exp.Paren) else node
        if isinstance(now, exp.CurrentTimestamp | exp.CurrentTime):
            now.set("this", None)
        elif isinstance(now, exp.Anonymous) and now.name.upper() == "NOW":
            now.set("expressions", [])
        return self.kept(value_rewritten(node, None, self.text, self.course))

    def condition(self, node: exp.Expr) -> str:
        return self.kept(condition_rewritten(node, self._itself(), self.text, self.course))

    def _itself(self) -> exp.Table:
        return exp.Table(this=exp.to_identifier(self.table, quoted=True))


def drafted(parts: Sequence[exp.Expr], table: str, text: str, course: Course) -> Draft:
    draft = Draft(table, text, course)
    for part in parts:
        if isinstance(part, exp.ColumnDef) and part.args.get("kind") is not None and not _is_index(part, course):
            made = column_type(part.args["kind"], course.dialect)
            if isinstance(made, Failure):
                draft.failure = draft.failure or made
            else:
                draft.types[part.name] = made
    draft.course = _with_itself(draft)
    for part in parts:
        if isinstance(part, exp.ColumnDef):
            _column(part, draft)
        else:
            draft.lines += _of_table(part, draft)
    return draft


def _with_itself(draft: Draft) -> Course:
    """The course with the table in it, as its conditions see it."""
    there = draft.course.relation(draft.table)
    if not draft.types and there is not None and there.schema == "main":
        return draft.course
    attributes = tuple(Attribute(name, type_.sql, True) for name, type_ in draft.types.items())
    others = tuple(one for one in draft.course.relations if (one.schema, one.name) != ("main", draft.table))
    return replace(draft.course, relations=(Relation("main", draft.table, attributes), *others))


def _is_index(part: exp.ColumnDef, course: Course) -> bool:
    """`INDEX ix (a)`, which sqlglot takes for a column of that name."""
    kind = part.args.get("kind")
    named_so = course.dialect in SQL_SERVER and part.name.lower() == "index"
    return named_so and isinstance(kind, exp.DataType) and kind.this is exp.DType.USERDEFINED


def constraint_kinds(part: exp.ColumnDef) -> list[exp.Expr]:
    """Most, though not all, are wrapped with their names."""
    told = part.args.get("constraints") or ()
    return [one.kind if isinstance(one, exp.ColumnConstraint) else one for one in told]


def _column(part: exp.ColumnDef, draft: Draft) -> None:
    if _is_index(part, draft.course):
        draft.left_out("an index changes no rows")
        return
    type_ = draft.types.get(part.name)
    kinds = constraint_kinds(part)
    made = next((kind for kind in kinds if isinstance(kind, exp.ComputedColumnConstraint)), None)
    if made is not None:
        stated = f" {type_.sql}" if type_ else ""
        draft.lines.append(f"{quoted(part.name)}{stated} GENERATED ALWAYS AS ({draft.value(made.this)}) VIRTUAL")
        return
    if type_ is None:
        draft.lost(f"the column `{part.name}` without a type", part)
        return
    words = [quoted(part.name), type_.sql]
    if _counts(part, type_, kinds, draft.course.dialect):
        words.append(f"DEFAULT nextval('{_sequence(part, kinds, draft)}')")
        if type_.counts:
            words.append("NOT NULL")
    for kind in kinds:
        words += filter(None, [_of_column(kind, part.name, draft)])
    if _NOCASE in words and not {"UNIQUE", "PRIMARY KEY"}.isdisjoint(words):
        # DuckDB's keys tell letters apart in any case.
        draft.lost("a key that ignores case", part)
    limit = type_.condition(part.name)
    draft.lines.append(" ".join([*words, *([f"CHECK ({limit})"] if limit else [])]))


def _counts(part: exp.ColumnDef, type_: ColumnType, kinds: Sequence[exp.Expr], dialect: str) -> bool:
    if type_.counts or any(
        isinstance(kind, exp.GeneratedAsIdentityColumnConstraint | exp.AutoIncrementColumnConstraint) for kind in kinds
    ):
        return True
    # https://www.sqlite.org/autoinc.html: such a column is the number of its row.
    is_key = any(isinstance(kind, exp.PrimaryKeyColumnConstraint) for kind in kinds)
    return dialect == "sqlite" and is_key and part.args["kind"].is_type("int")


def _sequence(part: exp.ColumnDef, kinds: Sequence[exp.Expr], draft: Draft) -> str:
    """Its name; one that no table of before still counts by."""
    name, number = f"{draft.table}.{part.name}", 1
    while name.lower() in {taken.lower() for taken in draft.course.sequences}:
        number += 1
        name = f"{draft.table}.{part.name} {number}"
    told = next((kind for kind in kinds if isinstance(kind, exp.GeneratedAsIdentityColumnConstraint)), None)
    start, step = (_number(told, key) for key in ("start", "increment"))
    bound = f" MINVALUE {start}" if start < 1 and step > 0 else f" MAXVALUE {max(start, -1)}" if step < 0 else ""
    draft.sequences.append(f"SEQUENCE {{}}{quoted(name)} START WITH {start} INCREMENT BY {step}{bound}")
    return quoted(name).replace("'", "''")


def _number(told: exp.Expr | None, key: str) -> int:
    value = told.args.get(key) if told is not None else None
    try:
        return int(value.sql()) if value is not None else 1
    except ValueError:
        return 1


def _of_column(kind: exp.Expr, column: str, draft: Draft) -> str:
    match kind:
        case exp.NotNullColumnConstraint():
            return "" if kind.args.get("allow_null") else "NOT NULL"
        case exp.PrimaryKeyColumnConstraint():
            return "PRIMARY KEY"
        case exp.UniqueColumnConstraint():
            return "UNIQUE"
        case exp.CheckColumnConstraint():
            return f"CHECK ({draft.condition(kind.this)})"
        case exp.DefaultColumnConstraint():
            return f"DEFAULT ({draft.constant(kind.this)})"
        case exp.Reference():
            return _reference(kind, draft)
        case exp.ForeignKey() if kind.args.get("reference") is not None:
            return _reference(kind.args["reference"], draft)
        case exp.CollateColumnConstraint():
            told = kind.this.name.lower()
            return _NOCASE if told.endswith(_IGNORES_CASE) else ""
        case exp.CommentColumnConstraint():
            draft.comments.append((column, kind.this.name))
        case exp.OnUpdateColumnConstraint():
            draft.left_out("ON UPDATE: no value changes by itself here")
        case exp.Properties():
            draft.comments += [
                (column, one.args["value"].name) for one in kind.expressions if one.name == "description"
            ]
        case exp.GeneratedAsIdentityColumnConstraint() | exp.AutoIncrementColumnConstraint():
            return ""
        case _ if not isinstance(kind, _IGNORED):
            draft.lost(f"`{kind.sql(draft.course.dialect)}`", kind)
    return ""


def _of_table(part: exp.Expr, draft: Draft) -> Iterator[str]:
    match part:
        case exp.Constraint():
            for inner in part.expressions:
                yield from _of_table(inner, draft)
        case exp.PrimaryKey():
            yield f"PRIMARY KEY ({_names(part.expressions)})"
        case exp.UniqueColumnConstraint():
            listed = part.this.expressions if isinstance(part.this, exp.Schema) else part.expressions
            yield f"UNIQUE ({_names(listed)})"
        case exp.CheckColumnConstraint():
            yield f"CHECK ({draft.condition(part.this)})"
        case exp.ForeignKey():
            _followed(part, draft)
            reference = part.args.get("reference")
            if reference is None:
                draft.lost("a foreign key to nowhere", part)
            else:
                yield f"FOREIGN KEY ({_names(part.expressions)}) {_reference(reference, draft)}"
        case exp.IndexColumnConstraint():
            draft.left_out("an index changes no rows")
        case exp.LikeProperty():
            yield from _like(part, draft)
        case _:
            draft.lost(f"`{part.sql(draft.course.dialect)}`", part)


def _names(nodes: Sequence[exp.Expr]) -> str:
    return ", ".join(quoted(_named(node)) for node in nodes)


def _named(node: exp.Expr) -> str:
    return str(node.this.name if isinstance(node, exp.Ordered) else node.name)


def _reference(reference: exp.Reference, draft: Draft) -> str:
    _followed(reference, draft)
    target = reference.this
    columns = target.expressions if isinstance(target, exp.Schema) else reference.expressions
    listed = f" ({_names(columns)})" if columns else ""
    return f"REFERENCES {table_name(target)}{listed}"


def _followed(node: exp.Expr, draft: Draft) -> None:
    """What becomes of children when their parent goes: here it cannot go."""
    told = " ".join(
        str(one) for one in [*(node.args.get("options") or ()), node.args.get("delete"), node.args.get("update")]
    )
    if any(word in told.upper() for word in _FOLLOWED):
        draft.left_out("ON DELETE and ON UPDATE: a row that others refer to cannot be removed here")


def _like(part: exp.LikeProperty, draft: Draft) -> Iterator[str]:
    """The columns of another table; what is not asked for stays behind."""
    relation = draft.course.relation(part.this.name, part.this.args["db"].name if part.this.args.get("db") else "")
    if relation is None:
        draft.unknown = table_name(part.this)
        return
    asked = {str(one.args["value"]).upper() for one in part.expressions if str(one.this).upper() == "INCLUDING"}
    everything = draft.course.dialect in MYSQL or "ALL" in asked
    if (everything or "DEFAULTS" in asked) and any(one.has_default for one in relation.attributes):
        draft.lost("LIKE a table with values by default", part)
    for attribute in relation.attributes:
        yield f"{quoted(attribute.name)} {attribute.type}{'' if attribute.nullable else ' NOT NULL'}"
    if everything or "INDEXES" in asked:
        for place, key in enumerate(relation.keys):
            listed = ", ".join(map(quoted, key))
            yield f"{'PRIMARY KEY' if place == 0 and relation.key else 'UNIQUE'} ({listed})"
