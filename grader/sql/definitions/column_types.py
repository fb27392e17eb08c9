"""What a column of a dialect's type is in DuckDB, and what else its type demands of its values.

How long a text may be is no more than a remark to DuckDB; other databases refuse what is longer, so a CHECK says it.
"""

from dataclasses import dataclass

from sqlglot import exp

from grader.sql.families import MYSQL, PRESTO, SPARK, SQL_SERVER
from grader.sql.ledger.loss import unsupported
from grader.values.names import quoted
from grader.values.run import Failure

_D = exp.DType
_TEXTS = (_D.BPCHAR, _D.CHAR, _D.NCHAR, _D.NVARCHAR, _D.TEXT, _D.VARCHAR, _D.LONGTEXT, _D.MEDIUMTEXT, _D.TINYTEXT)
_SERIALS = {_D.SERIAL: "INTEGER", _D.BIGSERIAL: "BIGINT", _D.SMALLSERIAL: "SMALLINT"}
_INTEGERS = {
    _D.BIGINT: "BIGINT", _D.INT: "INTEGER", _D.MEDIUMINT: "INTEGER", _D.SMALLINT: "SMALLINT", _D.TINYINT: "TINYINT",
    _D.UBIGINT: "UBIGINT", _D.UINT: "UINTEGER", _D.UMEDIUMINT: "UINTEGER", _D.USMALLINT: "USMALLINT",
    _D.UTINYINT: "UTINYINT", _D.YEAR: "INTEGER",
}  # fmt: skip
_OTHERS = {
    _D.BINARY: "BLOB", _D.BOOLEAN: "BOOLEAN", _D.DATETIME: "TIMESTAMP", _D.DATETIME2: "TIMESTAMP",
    _D.DOUBLE: "DOUBLE", _D.HLLSKETCH: "BLOB", _D.IMAGE: "BLOB", _D.JSONB: "JSON", _D.LONGBLOB: "BLOB",
    _D.MEDIUMBLOB: "BLOB", _D.OBJECT: "JSON", _D.SMALLDATETIME: "TIMESTAMP", _D.SUPER: "JSON",
    _D.TIMESTAMPNTZ: "TIMESTAMP", _D.TINYBLOB: "BLOB", _D.VARBINARY: "BLOB",
    _D.VARIANT: "JSON", _D.XML: "VARCHAR", _D.INET: "VARCHAR", _D.NAME: "VARCHAR",
}  # fmt: skip
_NOT_HERE = (_D.SET, _D.ROWVERSION, _D.HSTORE, _D.GEOMETRY, _D.GEOGRAPHY, _D.INT4RANGE, _D.TSRANGE, _D.DATERANGE)
#: Types of PostgreSQL's and Oracle's that sqlglot takes for those of the learner.
_STRANGE = frozenset(
    {"box", "circle", "citext", "line", "lseg", "ltree", "path", "point", "tsquery", "tsvector", "xmltype"}
)
#: Texts without a length have one nevertheless: Redshift's https://docs.aws.amazon.com/redshift/latest/dg/r_Character_types.html
_LENGTHS = {
    "redshift": {_D.CHAR: 1, _D.NCHAR: 1, _D.BPCHAR: 256, _D.VARCHAR: 256, _D.NVARCHAR: 256, _D.TEXT: 256},
    "postgres": {_D.CHAR: 1},
    "mysql": {_D.CHAR: 1},
    "oracle": {_D.CHAR: 1, _D.NCHAR: 1},
    "tsql": {_D.CHAR: 1, _D.NCHAR: 1, _D.VARCHAR: 1, _D.NVARCHAR: 1},
}
#: Of decimals that name none.
_DIGITS = {"bigquery": (38, 9), "mysql": (10, 0), "redshift": (18, 0), "snowflake": (38, 0), "tsql": (18, 0)}
#: Where numbers may have any number of digits: enough of them.
_ANY_DIGITS = (38, 10)
_MOST_DIGITS = 38
#: Where FLOAT has four bytes.
_SHORT_FLOATS = MYSQL | SPARK | PRESTO


@dataclass(frozen=True, slots=True)
class ColumnType:
    sql: str
    #: Numbers are given by the database where a row names none.
    counts: bool = False
    #: The most characters, or bytes.
    length: int | None = None
    in_bytes: bool = False

    def condition(self, column: str) -> str | None:
        """What must hold of the column's values; blanks at their ends do not count."""
        if self.length is None:
            return None
        return f"{'strlen' if self.in_bytes else 'length'}(rtrim({quoted(column)}, ' ')) <= {self.length}"


def column_type(kind: exp.Expr, dialect: str) -> ColumnType | Failure:
    if not isinstance(kind, exp.DataType) or kind.this in _NOT_HERE or str(kind.args.get("kind")).lower() in _STRANGE:
        return unsupported(f"the type `{kind.sql(dialect)}`", kind)
    type_ = kind.this
    if type_ in _TEXTS:
        return _text(kind, dialect)
    if type_ in _SERIALS:
        return ColumnType(_SERIALS[type_], counts=True)
    if type_ in (_D.DECIMAL, _D.BIGDECIMAL):
        return _decimal(kind, dialect)
    if type_ in (_D.MONEY, _D.SMALLMONEY):
        return ColumnType("DECIMAL(19, 4)" if dialect in SQL_SERVER else "DECIMAL(19, 2)")
    if type_ is _D.FLOAT:
        return ColumnType("FLOAT" if dialect in _SHORT_FLOATS else "DOUBLE")
    if type_ is _D.BIT:
        width = _parameters(kind)
        return ColumnType("BOOLEAN" if dialect in SQL_SERVER | MYSQL and (width or [1]) == [1] else "BIT")
    if type_ is _D.BOOLEAN and dialect in MYSQL:
        return ColumnType("TINYINT")
    if type_ is _D.TIMESTAMPTZ and dialect in SPARK | MYSQL | PRESTO:
        return ColumnType("TIMESTAMP")
    if type_ in _INTEGERS:
        return ColumnType(_integer(type_, dialect))
    if type_ in _OTHERS:
        return ColumnType(_OTHERS[type_])
    return _as_written(kind, dialect)


def _as_written(kind: exp.DataType, dialect: str) -> ColumnType | Failure:
    kind = kind.copy()
    for inner in list(kind.find_all(exp.DataType)):
        if inner.this in (_D.TIMESTAMPTZ, _D.TIMESTAMPLTZ) and dialect in SPARK | PRESTO:
            inner.set("this", _D.TIMESTAMP)
        elif inner.this in _TEXTS or inner.this in _INTEGERS or inner.this is _D.TIME:
            inner.set("expressions", [])
        elif inner.this in (_D.TIMESTAMP, _D.TIMESTAMPTZ, _D.TIMESTAMPLTZ):
            # Microseconds are the finest that are kept.
            inner.set("expressions", [])
    return ColumnType(kind.sql("duckdb", identify=True))


def _parameters(kind: exp.DataType) -> list[int]:
    """Those that are numbers: MAX is none."""
    values = [one.this if isinstance(one, exp.DataTypeParam) else one for one in kind.expressions]
    return [int(one.name) for one in values if isinstance(one, exp.Literal) and one.is_int]


def _text(kind: exp.DataType, dialect: str) -> ColumnType:
    if dialect == "sqlite":
        return ColumnType("VARCHAR")
    numbers = _parameters(kind)
    told = numbers[0] if numbers else None
    length = told if kind.expressions else _LENGTHS.get(dialect, {}).get(kind.this)
    return ColumnType("VARCHAR", length=length, in_bytes=dialect == "redshift")


def _decimal(kind: exp.DataType, dialect: str) -> ColumnType | Failure:
    numbers = _parameters(kind)
    if dialect == "sqlite":
        return ColumnType("DOUBLE")
    if numbers:
        precision, scale = (*numbers, 0)[:2]
    elif dialect in SPARK | PRESTO:
        precision, scale = 10, 0
    else:
        precision, scale = _DIGITS.get(dialect, _ANY_DIGITS)
    if precision > _MOST_DIGITS:
        return unsupported(f"a number of {precision} digits", kind)
    return ColumnType(f"DECIMAL({precision}, {scale})")


def _integer(type_: exp.DType, dialect: str) -> str:
    if dialect in SQL_SERVER and type_ is _D.TINYINT:
        # Without a sign: 0 to 255.
        return "UTINYINT"
    if dialect in ("sqlite", "bigquery", "snowflake", "oracle"):
        return "BIGINT"
    return _INTEGERS[type_]
