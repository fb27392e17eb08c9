"""Which columns tell the rows of a query apart, whatever the data.

The keys of the tables are carried through joins, GROUP BY, DISTINCT, CTEs and derived tables by functional
dependencies (Armstrong's axioms; Klug, "Calculating constraints on relational expressions", ACM TODS 5(3), 1980).
"""

from collections.abc import Collection, Iterator, Sequence
from itertools import islice, product

from sqlglot import exp

from grader.sql.conditions import equalities
from grader.sql.shape import bare, group_terms, is_aggregating, is_single
from grader.sql.sources import Source, Sources
from grader.values.names import folded

#: A column of a source: its place in FROM, and its name.
Item = tuple[int, str]
#: Columns that tell rows apart; the empty set where there is at most one row.
Key = frozenset[str]
_MOST_KEYS = 32


class Keys:
    """None stands for what is not known, as of views and functions."""

    def __init__(self, sources: Sources) -> None:
        self._sources = sources
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
            nullable = {folded(one.name) for one in relation.attributes if one.nullable}
            found = [frozenset(map(folded, key)) for key in relation.keys]
            # Rows with NULL in a UNIQUE are as many as they like.
            return frozenset(key for key in found if not key & nullable)
        query = self._sources.query_of(source)
        if query is None:
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
        start |= {item for one in by if (item := self._item(one, select)) is not None}
        known = self._closure(select, start)
        return any({(place, name) for name in key} <= known for key in keys)

    def is_unique(self, select: exp.Select, by: Collection[exp.Expr]) -> bool | None:
        """Whether no two rows, as FROM and WHERE make them or as GROUP BY leaves them, are equal in these columns."""
        group = self._terms(select)
        if is_aggregating(select):
            if group is None:
                return None
            known = self._closure(select, {item for one in by if (item := self._item(one, select)) is not None})
            texts = {one.sql() for one in by}
            return all(
                term.sql() in texts or ((item := self._item(term, select)) is not None and item in known)
                for term in group
            )
        known = self._closure(select, {item for one in by if (item := self._item(one, select)) is not None})
        unknown = False
        for place, source in self._counted(select):
            keys = self.of(source)
            if keys is None:
                unknown = True
            elif not any({(place, name) for name in key} <= known for key in keys):
                return False
        return None if unknown else True

    def _of_set(self, query: exp.SetOperation) -> frozenset[Key] | None:
        if query.args.get("distinct"):
            names = self._named_outputs(query)
            return frozenset({frozenset(names)}) if names else None
        return frozenset() if isinstance(query, exp.Union) else self.of_query(query.left)

    def _of_select(self, select: exp.Select) -> frozenset[Key] | None:
        if is_single(select):
            return frozenset({frozenset[str]()})
        outputs = self._outputs(select)
        if outputs is None:
            return None
        found: set[Key] = set()
        distinct = select.args.get("distinct")
        if isinstance(distinct, exp.Distinct) and not distinct.args.get("on"):
            found.add(frozenset(outputs))
        chosen = self._chosen(select)
        if is_aggregating(select):
            terms = self._terms(select)
            if terms is None:
                return frozenset(found) or None
            key = self._named(terms, select, outputs)
        elif chosen is not None:
            key = self._named(chosen, select, outputs)
        else:
            joined = self._joined(select, outputs)
            return frozenset(found) or None if joined is None else frozenset(found | joined)
        return frozenset(found if key is None else found | {key})

    @staticmethod
    def _chosen(select: exp.Select) -> list[exp.Expr] | None:
        """What `DISTINCT ON` or `QUALIFY row_number() … = 1` leaves one row of each of."""
        distinct = select.args.get("distinct")
        on = distinct.args.get("on") if isinstance(distinct, exp.Distinct) else None
        if isinstance(on, exp.Tuple):
            return list(on.expressions)
        qualify = select.args.get("qualify")
        for left, right in equalities(qualify.this if qualify is not None else None):
            numbered = isinstance(left, exp.Window) and isinstance(left.this, exp.RowNumber)
            if numbered and right.name == "1" and not left.args.get("alias"):
                return list(left.args.get("partition_by") or ())
        return None

    def _named(self, terms: Sequence[exp.Expr], select: exp.Select, outputs: dict[str, exp.Expr]) -> Key | None:
        """The outputs that are these expressions; None where one of them is not put out."""
        names: set[str] = set()
        constant = self._closure(select, set())
        for term in terms:
            item = self._item(term, select)
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
        item = self._item(value, select)
        return self._closure(select, {item}, equal_only=True) if item is not None else set()

    def _terms(self, select: exp.Select) -> list[exp.Expr] | None:
        return group_terms(select, lambda column: self._item(column, select) is not None)

    def _joined(self, select: exp.Select, outputs: dict[str, exp.Expr]) -> set[Key] | None:
        """Keys of FROM and WHERE that are put out."""
        all_keys: list[list[frozenset[Item]]] = []
        for place, source in self._counted(select):
            keys = self.of(source)
            if keys is None:
                return None
            all_keys.append([frozenset((place, name) for name in key) for key in sorted(keys, key=sorted)])
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
            if item in self._closure(select, key - {item}):
                key -= {item}
        return key

    def _outputs(self, select: exp.Select) -> dict[str, exp.Expr] | None:
        """Name -> what it is; None where a star hides it."""
        found: dict[str, exp.Expr] = {}
        for item in select.expressions:
            if item.is_star:
                if any(item.args.get(name) for name in ("except_", "replace", "rename")):
                    return None
                table = folded(item.table) if isinstance(item, exp.Column) else ""
                for source in self._sources.of(select):
                    if not source.outputs:
                        return None
                    if table in ("", folded(source.alias)):
                        for output in source.outputs:
                            found.setdefault(folded(output.name), source.column(output))
            else:
                found.setdefault(folded(item.alias_or_name), item.unalias())
        return found

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

    def _item(self, node: exp.Expr, select: exp.Select) -> Item | None:
        node = node.unnest() if isinstance(node, exp.Paren) else node
        if not isinstance(node, exp.Column):
            return None
        sources = self._sources.of(select)
        own = [one for one in sources if not node.table or folded(one.alias) == folded(node.table)]
        found = [one for one in own if one.output(node.name) is not None]
        return (sources.index(found[0]), folded(node.name)) if found else None

    def _closure(self, select: exp.Select, start: Collection[Item], equal_only: bool = False) -> set[Item]:
        """What has one value only, wherever the columns given have one."""
        sources = self._sources.of(select)
        rules = [*self._equated(select)]
        if not equal_only:
            for place, source in enumerate(sources):
                columns = {(place, folded(output.name)) for output in source.outputs}
                rules += [({(place, name) for name in key}, columns) for key in self.of(source) or ()]
        known, grown = set(start), True
        while grown:
            grown = False
            for given, comes in rules:
                if (given or not equal_only) and given <= known and not comes <= known:
                    known |= comes
                    grown = True
        return known

    def _equated(self, select: exp.Select) -> Iterator[tuple[set[Item], set[Item]]]:
        """What the joins and WHERE make equal, as far as it holds behind outer joins too."""
        joins = select.args.get("joins") or ()
        outer = any(join.side in ("LEFT", "RIGHT", "FULL") for join in joins)
        where = select.args.get("where")
        for left, right in equalities(where.this if where is not None else None):
            yield from self._pair(left, right, select)
        sources = self._sources.of(select)
        for join in joins:
            place = next((number for number, one in enumerate(sources) if one.node is join.this), None)
            pairs = list(equalities(join.args.get("on"))) + list(self._using(join, select))
            for left, right in pairs:
                found = list(self._pair(left, right, select))
                if not outer or join.side == "":
                    yield from found
                elif join.side == "LEFT":
                    # A row on the left decides what it meets; not the reverse, for it may meet nothing.
                    yield from (rule for rule in found if all(item[0] == place for item in rule[1]))

    def _using(self, join: exp.Join, select: exp.Select) -> Iterator[tuple[exp.Expr, exp.Expr]]:
        sources = self._sources.of(select)
        right = next((one for one in sources if one.node is join.this), None)
        names = [using.name for using in join.args.get("using") or ()]
        if right is not None and join.method == "NATURAL":
            before = sources[: sources.index(right)]
            names = [one.name for one in right.outputs if any(other.output(one.name) for other in before)]
        for name in names:
            left = next((one for one in sources if one is not right and one.output(name) is not None), None)
            if left is not None and right is not None and right.output(name) is not None:
                yield exp.column(name, left.alias), exp.column(name, right.alias)

    def _pair(self, left: exp.Expr, right: exp.Expr, select: exp.Select) -> Iterator[tuple[set[Item], set[Item]]]:
        one, other = self._item(left, select), self._item(right, select)
        if one is not None and other is not None:
            yield {one}, {other}
            yield {other}, {one}
        for item, value in ((one, right), (other, left)):
            if item is not None and self._is_fixed(value, select):
                yield set(), {item}

    def _is_fixed(self, value: exp.Expr, select: exp.Select) -> bool:
        """Whether a value is the same for all rows of a query: a constant, or a column of one around it."""
        if value.find(exp.Query, exp.AggFunc, exp.Rand):
            return False
        return all(self._item(column, select) is None for column in value.find_all(exp.Column))
