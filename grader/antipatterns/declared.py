"""The tables that a script creates, with all that its CREATE TABLE and ALTER TABLE statements say of them."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlglot import exp

from grader.sql.sources import family_of
from grader.sql.words import words
from grader.values.names import folded

#: Schemas that need not be named.
_HOME = frozenset({"main", "public", "dbo"})
_KEYLESS = frozenset(
    {"athena", "bigquery", "clickhouse", "databricks", "drill", "hive", "presto", "spark", "spark2", "trino"}
)
#: What takes its columns or keys from elsewhere.
_BORROWED = (exp.LikeProperty, exp.InheritsProperty, exp.PartitionedOfProperty)
_SERIAL = frozenset({exp.DType.SERIAL, exp.DType.BIGSERIAL, exp.DType.SMALLSERIAL})
_ALTERED = re.compile(r"\s*ALTER\s+TABLE\s+(?:ONLY\s+|IF\s+EXISTS\s+)*([\w.\"`\[\]]+)", re.IGNORECASE)
_ENUM = re.compile(r"\s*CREATE\s+TYPE\s+([\w.\"]+)\s+AS\s+ENUM\s*\(((?:[^()']|'(?:[^']|'')*')*)\)", re.IGNORECASE)
_TEXT = re.compile(r"'(?:[^']|'')*'")
#: In what cannot be read of ALTER TABLE, this may be about keys and columns; a CHECK or an owner is not.
_ABOUT_KEYS = re.compile(r"\b(?:KEY|UNIQUE|REFERENCES|NULL|COLUMN|TYPE|RENAME|DROP|SWITCH|ATTACH)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class DeclaredColumn:
    name: str
    node: exp.ColumnDef
    #: None where none is given.
    type: exp.DataType | None
    not_null: bool = False
    #: From others of its row.
    calculated: bool = False

    @property
    def words(self) -> tuple[str, ...]:
        return words(self.name)

    @property
    def place(self) -> exp.Expr:
        """Its name."""
        return self.node.this if isinstance(self.node.this, exp.Expr) else self.node

    @property
    def kind(self) -> str | None:
        """Types that stand for each other, as of `Query.family`; `uuid` too. None where it is unknown."""
        if self.type is None:
            return None
        if self.type.this in _SERIAL:
            return "whole"
        return "uuid" if self.type.this == exp.DType.UUID else family_of(self.type)

    @property
    def is_text(self) -> bool:
        return self.kind == "text"


@dataclass(frozen=True, slots=True)
class DeclaredReference:
    """A foreign key."""

    node: exp.Expr
    columns: tuple[str, ...]
    table: str
    #: Empty where the other table's primary key is meant.
    referred: tuple[str, ...]
    schema: str = ""
    #: ON DELETE SET NULL: that it leads nowhere is meant.
    cleared: bool = False


@dataclass(frozen=True, slots=True)
class DeclaredTable:
    name: str
    #: The table's name in CREATE TABLE.
    node: exp.Expr
    columns: tuple[DeclaredColumn, ...]
    key: tuple[str, ...] = ()
    unique: tuple[tuple[str, ...], ...] = ()
    references: tuple[DeclaredReference, ...] = ()
    checks: tuple[exp.Expr, ...] = ()
    #: CREATE TABLE AS has columns that its text does not tell.
    by_query: bool = False
    #: Empty for the one that need not be named.
    schema: str = ""
    temporary: bool = False
    #: Its rows lie in files of somebody else's.
    external: bool = False
    #: Unique over an expression, among some rows, or with NULL for a value.
    partly_unique: bool = False
    #: Whether all that is said of it could be read.
    complete: bool = True

    def column(self, name: str) -> DeclaredColumn | None:
        return next((one for one in self.columns if folded(one.name) == folded(name)), None)

    @property
    def keys(self) -> tuple[tuple[str, ...], ...]:
        return (self.key, *self.unique) if self.key else self.unique

    @property
    def words(self) -> tuple[str, ...]:
        return words(self.name)

    def is_key(self, columns: Sequence[str]) -> bool:
        wanted = {folded(name) for name in columns}
        return any({folded(name) for name in key} == wanted for key in self.keys)

    def may_be_null(self, name: str) -> bool:
        column = self.column(name)
        in_key = folded(name) in {folded(one) for one in self.key}
        return column is not None and not (column.not_null or column.calculated or in_key)

    def reference_of(self, name: str) -> DeclaredReference | None:
        """A foreign key that a column is part of."""
        return next((one for one in self.references if folded(name) in map(folded, one.columns)), None)


@dataclass(frozen=True, slots=True)
class Declared:
    tables: tuple[DeclaredTable, ...] = field(default=())
    dialect: str = "duckdb"
    #: Types of named values, and how many each has.
    enums: Mapping[str, int] = field(default_factory=dict)

    def table(self, name: str) -> DeclaredTable | None:
        """None where tables of several schemas have this name."""
        found = [one for one in self.tables if folded(one.name) == folded(name)]
        return found[0] if len(found) == 1 else None

    def referred(self, reference: DeclaredReference) -> tuple[DeclaredTable, tuple[str, ...]] | None:
        """The table and the columns that a foreign key leads to, where they are known."""
        table = self.table(reference.table)
        if table is None or not table.complete:
            return None
        columns = reference.referred or table.key
        return (table, columns) if len(columns) == len(reference.columns) else None

    @property
    def has_keys(self) -> bool:
        """Whether keys are declared at all where the script is to run."""
        return self.dialect not in _KEYLESS


_Tables = dict[tuple[str, str], DeclaredTable]


def declared(trees: Sequence[exp.Expr], dialect: str = "duckdb", unread: Sequence[str] = ()) -> Declared:
    """What the statements of a script declare together; `unread` are the texts of those that cannot be read."""
    tables: _Tables = {}
    for tree in trees:
        if isinstance(tree, exp.Create) and tree.kind == "TABLE":
            _create(tables, tree)
        elif isinstance(tree, exp.Create) and isinstance(tree.this, exp.Index) and tree.args.get("unique"):
            _index(tables, tree.this)
        elif isinstance(tree, exp.Alter) and isinstance(tree.this, exp.Table):
            _alter(tables, tree)
        elif isinstance(tree, exp.Drop) and tree.args.get("kind") == "TABLE":
            for table in tree.args.get("tables") or (tree.this,):
                tables.pop(_address(table), None)
    for text in unread:
        found = _ALTERED.match(text) if _ABOUT_KEYS.search(text) is not None else None
        name = re.split(r"[.\"`\[\]]+", found[1].rstrip('"`]'))[-1] if found is not None else ""
        for address in [address for address in tables if address[1] == folded(name)]:
            tables[address] = replace(tables[address], complete=False)
    return Declared(tuple(tables.values()), dialect, dict(_enums(unread)))


def _enums(unread: Sequence[str]) -> Iterator[tuple[str, int]]:
    """sqlglot reads no CREATE TYPE."""
    for text in unread:
        found = _ENUM.match(text)
        if found is not None:
            yield folded(found[1].split(".")[-1].strip('"')), len(_TEXT.findall(found[2]))


def _address(table: exp.Expr | None) -> tuple[str, str]:
    if not isinstance(table, exp.Table):
        return "", ""
    return _schema(table), folded(table.name)


def _schema(table: exp.Table) -> str:
    return "" if folded(table.db) in _HOME else folded(table.db)


def _create(tables: _Tables, tree: exp.Create) -> None:
    schema = tree.this if isinstance(tree.this, exp.Schema) else None
    table = schema.this if schema is not None else tree.this
    if not isinstance(table, exp.Table) or (tree.args.get("exists") and _address(table) in tables):
        return
    items = schema.expressions if schema is not None else []
    properties = tree.args.get("properties")
    properties = properties.expressions if isinstance(properties, exp.Properties) else []
    by_query = tree.args.get("expression") is not None
    borrowed = any(isinstance(one, _BORROWED) for one in (*properties, *items)) or tree.args.get("clone") is not None
    found = DeclaredTable(
        table.name,
        table.this if isinstance(table.this, exp.Expr) else table,
        (),
        by_query=by_query,
        schema=_schema(table),
        temporary=any(isinstance(one, exp.TemporaryProperty) for one in properties),
        external=any(isinstance(one, exp.ExternalProperty) for one in properties),
        complete=schema is not None and not by_query and not borrowed,
    )
    for item in items:
        found = _with_column(found, item) if isinstance(item, exp.ColumnDef) else _with_constraint(found, item)
    tables[_address(table)] = found


def _with_column(table: DeclaredTable, node: exp.ColumnDef) -> DeclaredTable:
    if not node.name:
        return replace(table, complete=False)
    constraints = [one.kind for one in node.args.get("constraints") or () if isinstance(one, exp.ColumnConstraint)]
    type_ = node.args.get("kind")
    type_ = type_ if isinstance(type_, exp.DataType) else None
    identity = any(isinstance(one, exp.GeneratedAsIdentityColumnConstraint) for one in constraints)
    calculated = any(
        isinstance(one, exp.ComputedColumnConstraint)
        or (isinstance(one, exp.GeneratedAsIdentityColumnConstraint) and one.args.get("expression") is not None)
        for one in constraints
    )
    not_null = identity or (type_ is not None and type_.this in _SERIAL)
    not_null |= any(
        isinstance(one, exp.NotNullColumnConstraint) and not one.args.get("allow_null") for one in constraints
    )
    column = DeclaredColumn(node.name, node, type_, not_null, calculated)
    table = replace(table, columns=(*table.columns, column))
    for kind in constraints:
        if isinstance(kind, exp.PrimaryKeyColumnConstraint):
            table = replace(table, key=(node.name,))
        elif isinstance(kind, exp.UniqueColumnConstraint):
            table = replace(table, unique=(*table.unique, (node.name,)))
        elif isinstance(kind, exp.Reference):
            table = _with_reference(table, column.place, (node.name,), kind)
        elif isinstance(kind, exp.CheckColumnConstraint):
            table = replace(table, checks=(*table.checks, kind.this))
    return table


def _with_constraint(table: DeclaredTable, node: exp.Expr) -> DeclaredTable:
    if isinstance(node, exp.Constraint):
        for part in node.expressions:
            # Of CONSTRAINT c PRIMARY KEY CLUSTERED (a), the columns stand beside what they are.
            if isinstance(part, exp.PrimaryKeyColumnConstraint):
                table = replace(table, key=tuple(column.name for column in node.find_all(exp.Column, bfs=False)))
            else:
                table = _with_constraint(table, part)
    elif isinstance(node, exp.PrimaryKey):
        table = replace(table, key=_names(node.expressions))
    elif isinstance(node, exp.UniqueColumnConstraint):
        inner = node.this
        names = _names(inner.expressions) if isinstance(inner, exp.Schema) else ()
        names = names or tuple(column.name for column in node.find_all(exp.Column, bfs=False))
        table = replace(
            table, unique=(*table.unique, names), partly_unique=table.partly_unique or bool(node.args.get("nulls"))
        )
    elif isinstance(node, exp.ForeignKey):
        reference = node.args.get("reference")
        if isinstance(reference, exp.Reference):
            table = _with_reference(table, node, _names(node.expressions), reference)
    elif isinstance(node, exp.CheckColumnConstraint):
        table = replace(table, checks=(*table.checks, node.this))
    return table


def _with_reference(
    table: DeclaredTable, node: exp.Expr, columns: tuple[str, ...], reference: exp.Reference
) -> DeclaredTable:
    target = reference.this
    referred = _names(target.expressions) if isinstance(target, exp.Schema) else ()
    target = target.this if isinstance(target, exp.Schema) else target
    if not isinstance(target, exp.Table) or not target.name:
        return table
    cleared = any("SET NULL" in str(option) for option in reference.args.get("options") or ())
    found = DeclaredReference(node, columns, target.name, referred, _schema(target), cleared)
    return replace(table, references=(*table.references, found))


def _names(nodes: Sequence[exp.Expr]) -> tuple[str, ...]:
    return tuple(_names_of(nodes))


def _names_of(nodes: Sequence[exp.Expr]) -> Iterator[str]:
    for node in nodes:
        found = node.find(exp.Identifier) if isinstance(node, exp.Expr) else None
        if found is not None:
            yield found.name


def _index(tables: _Tables, index: exp.Index) -> None:
    address = _address(index.args.get("table"))
    parameters = index.args.get("params")
    if address not in tables or not isinstance(parameters, exp.IndexParameters):
        return
    terms = [term.this if isinstance(term, exp.Ordered) else term for term in parameters.args.get("columns") or ()]
    if parameters.args.get("where") is None and all(isinstance(term, exp.Column) for term in terms):
        tables[address] = replace(tables[address], unique=(*tables[address].unique, _names(terms)))
    else:
        tables[address] = replace(tables[address], partly_unique=True)


def _alter(tables: _Tables, tree: exp.Alter) -> None:
    address = _address(tree.this)
    for action in tree.args.get("actions") or ():
        table = tables.get(address)
        if table is None:
            return
        if isinstance(action, exp.AddConstraint):
            for part in action.expressions:
                table = _with_constraint(table, part)
        elif isinstance(action, exp.ColumnDef):
            table = _with_column(table, action)
        elif isinstance(action, exp.AlterColumn):
            table = _altered(table, action)
        elif isinstance(action, exp.Drop):
            gone = {folded(one.name) for one in action.args.get("tables") or (action.this,) if one is not None}
            kept = tuple(one for one in table.columns if folded(one.name) not in gone)
            # What else it took with it is not known.
            table = replace(table, columns=kept, complete=table.complete and len(kept) < len(table.columns))
        elif isinstance(action, exp.RenameColumn | exp.AlterRename):
            table = replace(table, complete=False)
        tables[address] = table


def _altered(table: DeclaredTable, action: exp.AlterColumn) -> DeclaredTable:
    def changed(column: DeclaredColumn) -> DeclaredColumn:
        if folded(column.name) != folded(action.name):
            return column
        type_, nullable = action.args.get("dtype"), action.args.get("allow_null")
        return replace(
            column,
            type=type_ if isinstance(type_, exp.DataType) else column.type,
            not_null=column.not_null if nullable is None else not nullable,
        )

    return replace(table, columns=tuple(map(changed, table.columns)))
