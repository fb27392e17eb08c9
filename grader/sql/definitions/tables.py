"""CREATE TABLE: with its columns, as a query gives them, or like another table."""

from dataclasses import dataclass

from sqlglot import Token, exp

from grader.sql.course import Course
from grader.sql.definitions.built import Built, Storage, bare_name, table_name
from grader.sql.definitions.clauses import Parted, parted, says_all
from grader.sql.definitions.columns import Draft, drafted
from grader.sql.definitions.layout import storage
from grader.sql.definitions.names_there import at_home
from grader.sql.families import SPARK
from grader.sql.ledger.loss import unsupported
from grader.sql.translation import read, rewritten
from grader.values.names import quoted
from grader.values.run import Failure

#: Formats that leave columns in their order, whichever of them a table is partitioned by.
_KEEPING_ORDER = frozenset({"delta", "hudi", "iceberg"})


@dataclass(frozen=True, slots=True)
class _Made:
    """A CREATE TABLE that was read, and what stood around it."""

    tree: exp.Create
    parted: Parted
    told: Storage
    course: Course

    @property
    def table(self) -> str:
        return bare_name(self.tree.this)

    @property
    def is_there(self) -> bool:
        relation = self.course.relation(self.table)
        return relation is not None and relation.schema == "main"

    @property
    def head(self) -> str:
        replaced = "OR REPLACE " if self.tree.args.get("replace") else ""
        exists = "IF NOT EXISTS " if self.tree.args.get("exists") else ""
        return f"CREATE {replaced}{self._temporary}TABLE {exists}{table_name(self.tree.this)}"

    @property
    def _temporary(self) -> str:
        properties = self.tree.args.get("properties")
        return "TEMP " if properties is not None and properties.find(exp.TemporaryProperty) else ""

    def built(self, sql: tuple[str, ...], notes: tuple[str, ...] = ()) -> Built:
        return Built(sql, {self.table.lower(): self.told} if self.told else {}, notes)


def create_table(text: str, tokens: list[Token], course: Course) -> Built | Failure:
    cut = parted(text, tokens, course.dialect)
    if cut.stray is not None:
        return _stray(cut.stray, course.dialect)
    told = storage(cut)
    if told.get("on commit", "preserve rows") != "preserve rows":
        return unsupported(f"ON COMMIT {told['on commit'].upper()}", None)
    tree = read(cut.text, course)
    if isinstance(tree, Failure):
        return tree
    if not isinstance(tree, exp.Create) or tree.args.get("kind") != "TABLE":
        return unsupported("a statement of this kind", tree)
    at_home(tree, course)
    made = _Made(tree, cut, told, course)
    properties = tree.args.get("properties")
    for one in properties.expressions if properties is not None else ():
        if not isinstance(one, exp.TemporaryProperty | exp.LikeProperty):
            return unsupported(f"`{one.sql(course.dialect)}`", one)
    if tree.expression:
        return _of_query(made, text)
    if isinstance(tree.this, exp.Schema):
        return _of_columns(made, text)
    like = properties.find(exp.LikeProperty) if properties is not None else None
    if like is not None:
        return _in_words(made, drafted([like], made.table, text, course))
    clone = tree.args.get("clone")
    if clone is not None and not clone.args.get("shallow"):
        return made.built(
            (f"{made.head} AS FROM {table_name(clone.this)}",), ("CLONE: rows without their constraints",)
        )
    return unsupported("a table without columns", tree)


def _stray(token: Token, dialect: str) -> Failure:
    span = (token.start, token.end + 1)
    if says_all(dialect):
        return Failure("error", "syntax-error", f'syntax error at or near "{token.text}"', span=span)
    failure = unsupported(f"`{token.text}`", None)
    return Failure(failure.status, failure.name, failure.message, failure.help, span)


def _of_columns(made: _Made, text: str) -> Built | Failure:
    parts = list(made.tree.this.expressions)
    behind = _columns_behind(made)
    parts.sort(key=lambda part: behind.index(part.name.lower()) + 1 if part.name.lower() in behind else 0)
    return _in_words(made, drafted(parts, made.table, text, made.course))


def _in_words(made: _Made, draft: Draft) -> Built | Failure:
    if draft.failure is not None:
        return draft.failure
    if draft.unknown and not draft.lines:
        return made.built((f"{made.head} AS FROM {draft.unknown} WITH NO DATA",))
    if draft.unknown:
        return unsupported(f"LIKE {draft.unknown}", None)
    table = table_name(made.tree.this)
    head, before = made.head, []
    if draft.sequences and made.tree.args.get("replace"):
        # A sequence that a table counts by cannot be replaced.
        before = [f"DROP TABLE IF EXISTS {table}"]
        head = head.replace("OR REPLACE ", "", 1)
    for sequence in draft.sequences:
        kept = made.is_there and not before
        words = sequence.format("IF NOT EXISTS " if kept else "")
        before.append(f"CREATE {'' if kept else 'OR REPLACE '}{words}")
    comments = [f"COMMENT ON COLUMN {table}.{quoted(name)} IS {_text(told)}" for name, told in draft.comments]
    if "comment" in made.told:
        comments.append(f"COMMENT ON TABLE {table} IS {_text(made.told['comment'])}")
    return made.built((*before, f"{head} ({', '.join(draft.lines)})", *comments), tuple(draft.notes))


def _text(value: str) -> str:
    doubled = value.replace("'", "''")
    return f"'{doubled}'"


def _of_query(made: _Made, text: str) -> Built | Failure:
    query = made.tree.expression
    sql = rewritten(query.copy(), text, made.course)
    if isinstance(sql, Failure):
        return sql
    names = [part.name for part in made.tree.this.expressions] if isinstance(made.tree.this, exp.Schema) else []
    listed = f" ({', '.join(map(quoted, names))})" if names else ""
    behind = _columns_behind(made)
    if behind:
        last = ", ".join(map(quoted, behind))
        sql = f"SELECT * EXCLUDE ({last}), {last} FROM ({sql}) AS query"
    empty = " WITH NO DATA" if made.parted.is_empty else ""
    return made.built((f"{made.head}{listed} AS {sql}{empty}",))


def _columns_behind(made: _Made) -> list[str]:
    """Columns that Spark moves to the end, as those that a table is partitioned by are names of folders."""
    if made.course.dialect not in SPARK or "partitioned by" not in made.told:
        return []
    usual = "delta" if made.course.dialect == "databricks" else "parquet"
    if made.told.get("format", usual) in _KEEPING_ORDER or "(" in made.told["partitioned by"]:
        return []
    return made.told["partitioned by"].split(", ")
