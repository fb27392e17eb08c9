"""What a statement of a model's script comes to."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from sqlglot import exp

from grader.values.names import quoted
from grader.values.run import Failure

#: Of a table, in lower case: `distkey` -> `customer_id`.
Storage = Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Built:
    """DuckDB's statements, to be run in this order as one: none where there is nothing to run."""

    sql: tuple[str, ...]
    #: Table -> what its dialect said of how it is stored; names in lower case.
    storage: Mapping[str, Storage] = field(default_factory=dict)
    #: What was left out, in words.
    notes: tuple[str, ...] = ()


#: Of a statement that breaks off, which sqlglot lets pass.
CUT_OFF = Failure("error", "syntax-error", "syntax error at the end of the statement: its query is missing")


def table_name(table: exp.Expr) -> str:
    """As DuckDB's SQL names a table of the model, whatever database or schema its learner keeps it in."""
    return quoted(bare_name(table))


def bare_name(table: exp.Expr) -> str:
    """
    >>> import sqlglot
    >>> bare_name(sqlglot.parse_one("SELECT 1 FROM #t", read="tsql").find(exp.Table))
    '#t'
    """
    named = table.this if isinstance(table, exp.Schema) else table
    marked = isinstance(named.this, exp.Identifier) and named.this.args.get("temporary")
    return f"#{named.name}" if marked else str(named.name)
