import re
from collections import defaultdict
from collections.abc import Iterator

from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredColumn, DeclaredTable
from grader.antipatterns.roles import is_staging
from grader.sql.words import words
from grader.values.names import folded

_NUMBERED = re.compile(r"(\D*[^\W\d]_?)(\d{1,2})(\D*)")
_MONTHS = words("jan feb mar apr may jun jul aug sep oct nov dec")
_FEWEST_MONTHS = 6
#: Parts of one value: lines of an address, points, levels of a hierarchy.
_PARTS = frozenset(
    words("address addr street line lat lon lng long latitude longitude x y z level lvl tier sha md int v col")
)
#: Two of these are the beginning of a list; two players or nodes are not.
_LISTS = frozenset(
    words(
        "phone tel telephone mobile email mail contact product item tag author skill hobby child category keyword "
        "image photo picture course subject choice note comment genre ingredient language interest score grade test "
        "exam"
    )
)


@rule(severity="error")
def repeating_group(script: Declared) -> Hits:
    """Numbered columns are a list that should be rows.

    Who has more than the columns foresee finds no place, who has fewer leaves them
    NULL, and each search asks every column. A table of its own has room for any
    number, and one column to ask.

    Avoid:

        CREATE TABLE cust (
            id INTEGER PRIMARY KEY, phone1 VARCHAR, phone2 VARCHAR, phone3 VARCHAR
        );

    Prefer:

        CREATE TABLE cust (id INTEGER PRIMARY KEY);
        CREATE TABLE cust_phone (
            cust_id INTEGER REFERENCES cust (id), phone VARCHAR,
            PRIMARY KEY (cust_id, phone)
        );
    """
    for table in script.tables:
        for group in (*_numbered(table), *_months(table)) if not is_staging(table) else ():
            last, several = group[-1].name, len(group)
            yield Hit(
                group[0].place,
                f"`{group[0].name}` to `{last}` are {several} places for any number, and each must be searched",
                f"make a table with one row for each, which refers to `{table.name}`",
            )


def _numbered(table: DeclaredTable) -> Iterator[list[DeclaredColumn]]:
    groups: dict[tuple[str, str], dict[int, DeclaredColumn]] = defaultdict(dict)
    for column in table.columns:
        found = _NUMBERED.fullmatch(column.name)
        if found is not None:
            groups[folded(found[1]), folded(found[3])][int(found[2])] = column
    told: set[str] = set()
    for (stem, _), group in groups.items():
        numbers = sorted(group)
        columns = [group[number] for number in numbers]
        if numbers not in (list(range(len(group))), list(range(1, len(group) + 1))) or stem in told:
            continue
        if _is_a_list(stem, columns, table):
            told.add(stem)
            yield columns


def _is_a_list(stem: str, columns: list[DeclaredColumn], table: DeclaredTable) -> bool:
    named = set(re.split(r"[\W_]+", stem)) - {""}
    if not named.isdisjoint(_PARTS) or len({column.kind for column in columns}) > 1:
        return False
    if len(columns) == 2:
        return not named.isdisjoint(_LISTS) and not any(table.reference_of(column.name) for column in columns)
    return len(columns) > 2


def _months(table: DeclaredTable) -> Iterator[list[DeclaredColumn]]:
    """One column for each month of the year."""
    by_rest: dict[tuple[str, ...], dict[str, DeclaredColumn]] = defaultdict(dict)
    for column in table.columns:
        months = [word for word in column.words if word[:3] in _MONTHS and _is_month(word)]
        if len(months) == 1:
            rest = tuple(word for word in column.words if word != months[0])
            by_rest[rest][months[0][:3]] = column
    for group in by_rest.values():
        if len(group) >= _FEWEST_MONTHS:
            yield [group[month] for month in _MONTHS if month in group]


def _is_month(word: str) -> bool:
    full = (
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november",
        "december", "sept",
    )  # fmt: skip
    return word in _MONTHS or word in full
