"""Which columns of a query's sources have one value only wherever others have: functional dependencies.

They follow from the keys of the sources and from what joins and WHERE make equal (Armstrong's axioms; Klug,
"Calculating constraints on relational expressions", ACM TODS 5(3), 1980).
"""

from collections.abc import Callable, Collection, Iterator

from sqlglot import exp

from grader.sql.conditions import equalities
from grader.sql.nullability import Nullability
from grader.sql.sources import Source, Sources, family_of, is_merged, joins_of
from grader.values.names import folded

#: A column of a source: its place in FROM, and its name.
Item = tuple[int, str]
#: Columns that tell rows apart; the empty set where there is at most one row.
Key = frozenset[str]
#: What has one value -> what then has one too.
Rule = tuple[set[Item], set[Item]]


class Dependencies:
    def __init__(
        self, sources: Sources, nullability: Nullability, keys_of: Callable[[Source], frozenset[Key] | None]
    ) -> None:
        self._sources = sources
        self._nullability = nullability
        self._keys_of = keys_of

    def item(self, node: exp.Expr, select: exp.Select) -> Item | None:
        node = node.unnest() if isinstance(node, exp.Paren) else node
        if not isinstance(node, exp.Column):
            return None
        sources = self._sources.of(select)
        own = [one for one in sources if not node.table or folded(one.alias) == folded(node.table)]
        found = [one for one in own if one.output(node.name) is not None]
        if not found or any(not one.outputs for one in own):
            return None
        if len(found) > 1 and (node.table or not self._is_left(select, node.name)):
            return None
        return sources.index(found[0]), folded(node.name)

    def closure(
        self, select: exp.Select, start: Collection[Item], equal_only: bool = False, found: Source | None = None
    ) -> set[Item]:
        """What has one value only, wherever the columns given have one.

        Of all rows, or of those for which the outer joins have found a row of a source.
        """
        real = self._real(select, found) if found is not None else set()
        rules = [*self._equated(select, real)]
        if not equal_only:
            for place, source in enumerate(self._sources.of(select)):
                columns = {(place, folded(output.name)) for output in source.outputs}
                keys = self._keys_of(source) or ()
                rules += [
                    ({(place, name) for name in key}, columns) for key in keys if self._tells(key, source, select)
                ]
        known, grown = set(start), True
        while grown:
            grown = False
            for given, comes in rules:
                if (given or not equal_only) and given <= known and not comes <= known:
                    known |= comes
                    grown = True
        return known

    def is_covered(self, place: int, select: exp.Select, known: Collection[Item]) -> bool | None:
        """Whether what is known tells the rows of one source apart, those that no join has found included."""
        source = self._sources.of(select)[place]
        keys = self._keys_of(source)
        if keys is None:
            return None
        return any({(place, name) for name in key} <= set(known) for key in self.usable(keys, source, select))

    def usable(self, keys: frozenset[Key], source: Source, select: exp.Select) -> list[Key]:
        """Those that tell rows apart beside the rows that FULL JOIN adds, which are NULL."""
        full = any(join.side == "FULL" or join.method == "POSITIONAL" for join in joins_of(select))
        return [key for key in sorted(keys, key=sorted) if not full or self._is_filled(key, source)]

    def _tells(self, key: Key, source: Source, select: exp.Select) -> bool:
        return not self._nullability.is_null_supplied(source, select) or self._is_filled(key, source, select)

    def _is_filled(self, key: Key, source: Source, select: exp.Select | None = None) -> bool:
        """Whether a column of a key is never NULL in a row that is there, so that no row looks like none."""
        if any(self._nullability.stored(source, name) is False for name in key):
            return True
        join = source.node.parent
        if select is None or not isinstance(join, exp.Join) or join.side != "LEFT":
            return False
        place = self._sources.of(select).index(source)
        met = {self.item(side, select) for pair in equalities(join.args.get("on")) for side in pair}
        met |= {(place, folded(name.name)) for name in join.args.get("using") or ()}
        return any((place, name) in met for name in key)

    @staticmethod
    def _is_left(select: exp.Select, name: str) -> bool:
        """Whether a column merged by USING is that of the first source, which RIGHT and FULL JOIN may lack."""
        joins = joins_of(select)
        return is_merged(select, name) and not any(join.side in ("RIGHT", "FULL") for join in joins)

    def _real(self, select: exp.Select, found: Source) -> set[int]:
        """The sources that must have a row too, by the conditions of outer joins."""
        sources = self._sources.of(select)
        real, grown = {sources.index(found)}, True
        while grown:
            grown = False
            for join in joins_of(select):
                if join.side != "LEFT" or self._place(join, select) not in real or isinstance(join.parent, exp.Table):
                    continue
                pairs = (*equalities(join.args.get("on")), *self._using(join, select))
                met = {item[0] for pair in pairs for side in pair if (item := self.item(side, select)) is not None}
                grown, real = grown or not met <= real, real | met
        return real

    def _equated(self, select: exp.Select, real: Collection[int] = ()) -> Iterator[Rule]:
        """What the joins and WHERE make equal, as far as it holds behind outer joins too."""
        where = select.args.get("where")
        for left, right in equalities(where.this if where is not None else None):
            yield from self._pair(left, right, select)
        joins = joins_of(select)
        for number, join in enumerate(joins):
            nested = isinstance(join.parent, exp.Table)
            if join.side == "FULL" or join.kind == "ANTI" or (nested and join.side):
                continue
            later = nested or any(one.side in ("RIGHT", "FULL") for one in joins[number + 1 :])
            for left, right in (*equalities(join.args.get("on")), *self._using(join, select)):
                # Behind these a constant may be NULL, as what it equals.
                found = [one for one in self._pair(left, right, select) if one[0] or not later]
                held = not join.side or (join.side == "LEFT" and self._place(join, select) in real)
                yield from found if held else self._of_outer(found, join, select)

    def _place(self, join: exp.Join, select: exp.Select) -> int | None:
        return next((number for number, one in enumerate(self._sources.of(select)) if one.node is join.this), None)

    def _of_outer(self, found: list[Rule], join: exp.Join, select: exp.Select) -> Iterator[Rule]:
        """A row that is kept decides what it meets, by all its columns in the condition; not the reverse."""
        place = self._place(join, select)
        on = join.args.get("on")
        columns = list(on.find_all(exp.Column)) if isinstance(on, exp.Expr) else []
        columns += [side for pair in self._using(join, select) for side in pair if isinstance(side, exp.Column)]
        items = [item for column in columns if (item := self.item(column, select)) is not None]
        if len(items) < len(columns) or (isinstance(on, exp.Expr) and on.find(exp.Query, exp.Rand, exp.Anonymous)):
            return

        def is_kept(item: Item) -> bool:
            return (item[0] != place) is (join.side == "LEFT")

        kept = set(filter(is_kept, items))
        for given, comes in found:
            if not any(map(is_kept, comes)):
                yield (given if given and not any(map(is_kept, given)) else kept), comes

    def _using(self, join: exp.Join, select: exp.Select) -> Iterator[tuple[exp.Expr, exp.Expr]]:
        sources = self._sources.of(select)
        right = next((one for one in sources if one.node is join.this), None)
        if right is None:
            return
        before = sources[: sources.index(right)]
        names = [using.name for using in join.args.get("using") or ()]
        if join.method == "NATURAL":
            names = [one.name for one in right.outputs if any(other.output(one.name) for other in before)]
        for name in names:
            left = next((one for one in before if one.output(name) is not None), None)
            if left is not None and right.output(name) is not None:
                yield exp.column(name, left.alias), exp.column(name, right.alias)

    def _pair(self, left: exp.Expr, right: exp.Expr, select: exp.Select) -> Iterator[Rule]:
        one, other = self.item(left, select), self.item(right, select)
        if one is not None and other is not None:
            if self._is_text(one, select) == self._is_text(other, select):
                yield {one}, {other}
                yield {other}, {one}
            return
        for item, value in ((one, right), (other, left)):
            if item is not None and self._is_fixed(value, select, self._is_text(item, select)):
                yield set(), {item}

    def _is_text(self, item: Item, select: exp.Select) -> bool:
        """What is compared with a number is read as one: '1' and '01' are then equal."""
        output = self._sources.of(select)[item[0]].output(item[1])
        return output is not None and output.family == "text"

    def _is_fixed(self, value: exp.Expr, select: exp.Select, is_text: bool) -> bool:
        """Whether a value is the same for all rows of a query: a constant, or a column of one around it."""
        if value.find(exp.Query, exp.AggFunc, exp.Rand, exp.Anonymous, exp.Window):
            return False
        family = family_of(value.type) if isinstance(value.type, exp.DataType) else None
        if is_text and family not in ("text", None):
            return False
        homes = [self._sources.home_of(column) for column in value.find_all(exp.Column)]
        return all(home is not None and home is not select for home in homes)
