"""Which columns tell the rows of a query apart, whatever the data.

The keys of the tables are carried through joins, GROUP BY, DISTINCT, CTEs and derived tables.
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice, product

from sqlglot import exp

from grader.sql.conditions import equalities
from grader.sql.dependencies import Dependencies, Item, Key
from grader.sql.nullability import Nullability
from grader.sql.shape import bare, group_terms, is_aggregating, is_single
from grader.sql.sources import Source, Sources, is_merged
from grader.values.names import folded

_MOST_KEYS = 32


class Keys:
    """None stands for what is not known, as of views and functions."""

    def __init__(self, sources: Sources, nullability: Nullability) -> None:
        self._sources = sources
        self._dependencies = Dependencies(sources, nullability, self.of)
        self._found: dict[int, frozenset[Key] | None] = {}

    def of(self, source: Source) -> frozenset[Key] | None:
        """Of the rows that a source gives, by the names it goes by here."""
        if id(source) not in self._found:
            # What a recursion gives is not known while it is looked at.
            self._found[id(source)] = None
            self._found[id(source)] = self._of_source(source)
        return self._found[id(source)]

    def _of_source(self, source: Source) -> frozenset[Key] | None:
        relation = source.relation
        if relation is not None:
            if relation.is_view:
                return None
            # Rows with NULL in a UNIQUE are as many as they like.
            filled = {folded(one.home): folded(one.name) for one in source.outputs if one.home and not one.nullable}
            found = [frozenset(map(folded, key)) for key in relation.keys]
            return frozenset(frozenset(filled[name] for name in key) for key in found if key <= filled.keys())
        query = self._sources.query_of(source)
        if query is None or self._is_lateral(source, query):
            return None
        keys = self.of_query(query)
        if keys is None:
            return None
        own = self._named_outputs(query)
        called = [folded(output.name) for output in source.outputs]
        if own is None or len(own) != len(called):
            return keys if any(not key for key in keys) else None
        renamed = dict(zip(own, called, strict=True))
        return frozenset(frozenset(renamed[name] for name in key if name in renamed) for key in keys)

    def _is_lateral(self, source: Source, query: exp.Expr) -> bool:
        """Whether it asks for each row of what stands before it in FROM."""
        select = self._sources.select_of(source.node)
        return select is not None and any(
            self._sources.home_of(column) is select for column in query.find_all(exp.Column)
        )

    def of_query(self, query: exp.Expr) -> frozenset[Key] | None:
        """Of a query's own rows, by the names of its columns."""
        query = bare(query)
        if isinstance(query, exp.SetOperation):
            return self._of_set(query)
        return self._of_select(query) if isinstance(query, exp.Select) else None

    def determined(self, select: exp.Select, source: Source, by: Collection[exp.Expr], given: Source) -> bool | None:
        """Whether each row of `given`, together with the columns `by`, meets at most one row of `source`.

        Of the rows that the joins and WHERE of a query let through.
        """
        sources = self._sources.of(select)
        keys = self.of(source)
        if keys is None:
            return None
        place = sources.index(source)
        start = {(sources.index(given), folded(output.name)) for output in given.outputs}
        known = self._dependencies.closure(select, start | self._items(by, select), found=given)
        return any({(place, name) for name in key} <= known for key in keys)

    def is_unique(self, select: exp.Select, by: Collection[exp.Expr]) -> bool | None:
        """Whether no two rows, as FROM and WHERE make them or as GROUP BY leaves them, are equal in these columns."""
        known = self._dependencies.closure(select, self._items(by, select))
        if is_aggregating(select):
            group = self.terms(select)
            texts = {one.sql() for one in by}
            return (
                None
                if group is None
                else all(term.sql() in texts or self._dependencies.item(term, select) in known for term in group)
            )
        found = [self._dependencies.is_covered(place, select, known) for place, _ in self._counted(select)]
        return False if False in found else None if None in found else True

    def is_one(self, select: exp.Select, source: Source, by: Collection[exp.Expr] = ()) -> bool | None:
        """Whether WHERE and the joins leave one row of a source at most, for each value of some columns."""
        keys, place = self.of(source), self._sources.of(select).index(source)
        known = self._dependencies.closure(select, self._items(by, select))
        return None if keys is None else any({(place, name) for name in key} <= known for key in keys)

    def _items(self, nodes: Collection[exp.Expr], select: exp.Select) -> set[Item]:
        return {item for one in nodes if (item := self._dependencies.item(one, select)) is not None}

    def _of_set(self, query: exp.SetOperation) -> frozenset[Key] | None:
        if query.args.get("by_name"):
            return None
        if query.args.get("distinct"):
            names = self._named_outputs(query)
            return frozenset({frozenset(names)}) if names else None
        return frozenset() if isinstance(query, exp.Union) else self.of_query(query.left)

    def _of_select(self, select: exp.Select) -> frozenset[Key] | None:
        if is_single(select):
            return frozenset({frozenset[str]()})
        outputs = self._outputs(select)
        if outputs is None or any(value.find(exp.Explode, exp.Unnest) for value in outputs.values()):
            return None
        found = set(self._numbered(select, outputs))
        distinct = select.args.get("distinct")
        if isinstance(distinct, exp.Distinct) and not distinct.args.get("on"):
            found.add(frozenset(outputs))
        chosen = self._chosen(select)
        if is_aggregating(select):
            terms = self.terms(select)
            if terms is None:
                return frozenset(found) or None
            key = self._named(terms, select, outputs)
        elif chosen is not None:
            key = self._named(chosen, select, outputs)
        else:
            joined = self._joined(select, outputs)
            return frozenset(found) or None if joined is None else frozenset(found | joined)
        return frozenset(found if key is None else found | {key})

    def _numbered(self, select: exp.Select, outputs: dict[str, exp.Expr]) -> Iterator[Key]:
        """`row_number()` tells the rows of its partition apart."""
        for name, value in outputs.items():
            if isinstance(value, exp.Window) and isinstance(value.this, exp.RowNumber) and not value.args.get("alias"):
                parts = self._named(value.args.get("partition_by") or (), select, outputs)
                if parts is not None:
                    yield parts | {name}

    @staticmethod
    def _chosen(select: exp.Select) -> list[exp.Expr] | None:
        """What `DISTINCT ON` or `QUALIFY row_number() … = 1` leaves one row of each of."""
        distinct = select.args.get("distinct")
        on = distinct.args.get("on") if isinstance(distinct, exp.Distinct) else None
        if isinstance(on, exp.Tuple):
            return list(on.expressions)
        qualify = select.args.get("qualify")
        named = {folded(item.alias): item.unalias() for item in select.expressions if item.alias}
        for left, right in equalities(qualify.this if qualify is not None else None):
            left = named.get(folded(left.name), left) if isinstance(left, exp.Column) else left
            numbered = isinstance(left, exp.Window) and isinstance(left.this, exp.RowNumber)
            if numbered and right.name == "1" and not left.args.get("alias"):
                return list(left.args.get("partition_by") or ())
        return None

    def _named(self, terms: Sequence[exp.Expr], select: exp.Select, outputs: dict[str, exp.Expr]) -> Key | None:
        """The outputs that are these expressions; None where one of them is not put out."""
        names: set[str] = set()
        constant = self._dependencies.closure(select, set())
        for term in terms:
            item = self._dependencies.item(term, select)
            if item is not None and item in constant:
                continue
            same = [name for name, value in outputs.items() if value is term or value.sql() == term.sql()]
            if not same and item is not None:
                same = [name for name, value in outputs.items() if item in self._alike(value, select)]
            if not same:
                return None
            names.add(same[0])
        return frozenset(names)

    def _alike(self, value: exp.Expr, select: exp.Select) -> set[Item]:
        """The column that an expression is, and those that are equal to it in every row."""
        item = self._dependencies.item(value, select)
        return self._dependencies.closure(select, {item}, equal_only=True) if item is not None else set()

    def terms(self, select: exp.Select) -> list[exp.Expr] | None:
        """What a query groups by; None where it groups in several ways at once."""
        return group_terms(select, lambda column: self._dependencies.item(column, select) is not None)

    def _joined(self, select: exp.Select, outputs: dict[str, exp.Expr]) -> set[Key] | None:
        """Keys of FROM and WHERE that are put out."""
        all_keys: list[list[frozenset[Item]]] = []
        for place, source in self._counted(select):
            keys = self.of(source)
            if keys is None:
                return None
            usable = self._dependencies.usable(keys, source, select)
            all_keys.append([frozenset((place, name) for name in key) for key in usable])
        named: dict[Item, str] = {}
        for name, value in outputs.items():
            for item in self._alike(value, select):
                named.setdefault(item, name)
        found: set[Key] = set()
        for keys_of_each in islice(product(*all_keys), _MOST_KEYS):
            key = self._least(select, frozenset().union(*keys_of_each))
            if all(item in named for item in key):
                found.add(frozenset(named[item] for item in key))
        return found

    def _least(self, select: exp.Select, key: frozenset[Item]) -> frozenset[Item]:
        for item in sorted(key, reverse=True):
            if item in self._dependencies.closure(select, key - {item}):
                key -= {item}
        return key

    def _outputs(self, select: exp.Select) -> dict[str, exp.Expr] | None:
        """Name -> what it is; None where a star hides it, or two columns have one name."""
        found: dict[str, exp.Expr] = {}
        for item in select.expressions:
            values = [item.unalias()]
            if item.is_star:
                stars = self._starred(select, item)
                if stars is None:
                    return None
                values = stars
            for value in values:
                name = folded(value.name if item.is_star else item.alias_or_name)
                if name in found or isinstance(value, exp.Columns):
                    return None
                found[name] = value
        return found

    def _starred(self, select: exp.Select, star: exp.Expr) -> list[exp.Expr] | None:
        inner = star.this if isinstance(star, exp.Column) else star
        if any(inner.args.values()):
            return None
        found: dict[str, exp.Expr] = {}
        sources = [source for _, source in self._counted(select)]
        if isinstance(star, exp.Column):
            sources = [source for source in sources if folded(source.alias) == folded(star.table)]
        for source in sources:
            if not source.outputs:
                return None
            for output in source.outputs:
                merged = not isinstance(star, exp.Column) and is_merged(select, output.name)
                if output.name in found and not merged:
                    return None
                column = exp.column(exp.to_identifier(output.name, quoted=True)) if merged else source.column(output)
                found.setdefault(folded(output.name), column)
        return list(found.values()) or None

    def _named_outputs(self, query: exp.Expr) -> list[str] | None:
        """The names of a query's columns, in order."""
        while isinstance(query := bare(query), exp.SetOperation):
            query = query.left
        outputs = self._outputs(query) if isinstance(query, exp.Select) else None
        return list(outputs) if outputs is not None else None

    def _counted(self, select: exp.Select) -> Iterator[tuple[int, Source]]:
        """The sources whose rows make a query's rows; a semi join only keeps some."""
        for place, source in enumerate(self._sources.of(select)):
            join = source.node.parent
            if not (isinstance(join, exp.Join) and join.kind in ("SEMI", "ANTI")):
                yield place, source
