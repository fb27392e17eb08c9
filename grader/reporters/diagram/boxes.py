"""What a table's box says, in lines: its name, its role and rows, keys, references, and a few of the other columns."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from grader.reporters.parts.tables import clean, printed_width
from grader.values.model import Entity, Field, Link

_NAME_LINES = 3
#: Columns that are shown, keys and references not counted.
_OTHERS = 8
#: What stands before a column's name, and at least behind it.
_MARKS, _BETWEEN = 3, 1


@dataclass(frozen=True, slots=True)
class BoxLine:
    text: str
    #: Stands at the right.
    type: str = ""
    #: Of which column; None where it is about the table.
    field: str | None = None
    is_name: bool = False


def box_lines(entity: Entity, room: int, others: int = _OTHERS) -> tuple[list[BoxLine], int]:
    """Those above the line below the table's name, and how many they are."""
    head = [BoxLine(part, is_name=True) for part in folded(clean(entity.name), room, _NAME_LINES)]
    head += [BoxLine(shortened(part, room)) for part in _kind(entity, room)]
    head += [BoxLine(shortened(clean(f"{key} {value}"), room)) for key, value in entity.storage.items()]
    return [*head, *_field_lines(entity.fields, room, others)], len(head)


def _kind(entity: Entity, room: int) -> list[str]:
    parts = [role_of(entity), counted(entity.rows, "row")]
    return [" · ".join(parts)] if len(" · ".join(parts)) <= room else parts


def role_of(entity: Entity) -> str:
    return "on its own" if entity.role == "alone" else entity.role


def counted(count: int, noun: str) -> str:
    return f"{count:,} {noun}{'' if count == 1 else 's'}"


def _field_lines(fields: Sequence[Field], room: int, others: int) -> Iterator[BoxLine]:
    sorted_ = sorted(fields, key=lambda one: (not one.is_key, not one.is_reference))
    marked = [one for one in sorted_ if one.is_key or one.is_reference]
    rest = sorted_[len(marked) :]
    # A line that says there is one more takes as much room as that one.
    shown = rest if len(rest) <= others + 1 else rest[:others]
    lines = [(f"{'◆' if one.is_key else ' '}{'→' if one.is_reference else ' '} ", one) for one in [*marked, *shown]]
    types = _types([one for _, one in lines], room)
    for mark, one in lines:
        yield BoxLine(mark + shortened(clean(one.name), room - len(mark)), types.get(one.name, ""), one.name)
    if more := len(rest) - len(shown):
        yield BoxLine(shortened(f"   … {more} more", room))


def _types(fields: Sequence[Field], room: int) -> dict[str, str]:
    """Of all columns or of none: without its digits, if need be, a type still tells a number from a text."""
    types = {one.name: clean(one.type) for one in fields}
    for one in fields:
        left = room - _MARKS - _BETWEEN - printed_width(clean(one.name))
        if left < printed_width(types[one.name]):
            types[one.name] = types[one.name].partition("(")[0]
        if left < printed_width(types[one.name]):
            return {}
    return types


def folded(name: str, room: int, most: int) -> list[str]:
    """A long name on several lines, broken behind an underscore where there is one."""
    lines: list[str] = []
    while printed_width(name) > room and len(lines) < most - 1:
        fitting = _fitting(name, room)
        at = max(fitting.rfind("_"), fitting.rfind(" ")) + 1
        at = at if at > room // 2 else len(fitting)
        lines.append(name[:at])
        name = name[at:]
    return [*lines, shortened(name, room)]


def wrapped(words: Iterable[str], room: int, between: str = " ") -> list[str]:
    lines: list[str] = []
    for word in words:
        if lines and printed_width(lines[-1] + between + word) <= room:
            lines[-1] += between + word
        else:
            lines += folded(word, room, 1 + len(word))
    return lines


def shortened(text: str, room: int) -> str:
    """Without its middle, since names that begin alike often end differently."""
    if printed_width(text) <= room:
        return text
    end = _fitting(text[::-1], (room - 1) // 2)[::-1]
    return f"{_fitting(text, room - 1 - printed_width(end))}…{end}"


def _fitting(text: str, room: int) -> str:
    taken = 0
    for at, sign in enumerate(text):
        taken += printed_width(sign)
        if taken > room:
            return text[:at]
    return text


def reference(link: Link) -> str:
    """`order_lines.customer_key >── customer.customer_key`."""
    line = "──" if link.declared else "╌╌"
    start = ("○" if link.optional else "") + line
    return (
        f"{_end(link.child, link.columns)} {'>' if link.cardinality == 'many' else '1'}{start} "
        f"{_end(link.parent, link.referred)}"
    )


def told(link: Link) -> str:
    """`many to one, may be missing, no foreign key`."""
    return ", ".join(
        [
            f"{link.cardinality} to one",
            *(["may be missing"] if link.optional else []),
            "declared" if link.declared else "no foreign key",
        ]
    )


def _end(table: str, columns: Sequence[str]) -> str:
    names = ", ".join(clean(column) for column in columns)
    return f"{clean(table)}.{names}" if len(columns) == 1 else f"{clean(table)} ({names})"
