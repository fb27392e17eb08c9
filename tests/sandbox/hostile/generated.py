"""Hostile submissions too long or too odd for a text file."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Hostile:
    """One submission, with the statuses it may end in (most exact first)."""

    name: str
    text: str | bytes
    status: tuple[str, ...]


HONEST = "select id, name from emp where pay > 1000 order by id"
ERROR = ("error",)
FAILED = ("failed",)
SLOW = ("failed", "timeout", "memory")
DEEP = ("error", "timeout", "memory")
MEMORY = ("memory", "timeout")
TIME = ("timeout", "memory", "failed")
"""Work that no setting of the engine ends: the process is killed, unless the machine is fast."""
BIG = ("refused",)
"""Over 1 MB: refused unread."""


def _nested(before: str, core: str, after: str, times: int) -> str:
    return before * times + core + after * times


def _ctes(times: int) -> str:
    links = ", ".join(f"t{i} as (select a.x from t{i - 1} a, t{i - 1} b)" for i in range(1, times))
    return f"with t0 as (select 1 as x), {links} select count(*) from t{times - 1}"


def _chain(times: int) -> str:
    links = ", ".join(f"t{i} as (select x + 1 as x from t{i - 1})" for i in range(1, times))
    return f"with t0 as (select 1 as x), {links} select x from t{times - 1}"


CASES: tuple[Hostile, ...] = (
    Hostile("ten thousand nested parentheses", "select " + _nested("(", "1", ")", 10_000), ERROR),
    Hostile("nested parentheses without end", "select " + "(" * 100_000, MEMORY),
    Hostile("three hundred nested parentheses", "select " + _nested("(", "1", ")", 300), ("failed", "error")),
    Hostile("three hundred nested subqueries", _nested("select * from (", "select 1 as x", ")", 300), FAILED),
    Hostile("five thousand nested subqueries", _nested("select * from (", "select 1 as x", ")", 5_000), DEEP),
    Hostile("a thousand nested scalar subqueries", "select " + _nested("(select ", "1", ")", 1_000), ERROR),
    Hostile("five thousand nested lists", "select " + _nested("[", "1", "]", 5_000), DEEP),
    Hostile("five thousand nested structs", "select " + _nested("{'a': ", "1", "}", 5_000), DEEP),
    Hostile("five thousand nested calls", "select " + _nested("abs(", "1", ")", 5_000), DEEP),
    Hostile("two thousand nested casts", "select " + _nested("cast(", "1", " as integer)", 2_000), ERROR),
    Hostile("fifty thousand casts in a row", "select 1" + "::integer" * 50_000, DEEP),
    Hostile("five thousand nested conditions", "select " + _nested("case when true then ", "1", " end", 5_000), DEEP),
    Hostile(
        "a case of thirty thousand arms",
        f"select case {' '.join(f'when {i} = 0 then {i}' for i in range(1, 30_000))} end",
        TIME,
    ),
    Hostile("a hundred thousand minus signs", "select " + "- " * 100_000 + "1", ERROR),
    Hostile("a hundred thousand nots", "select " + "not " * 100_000 + "true", ERROR),
    Hostile("three hundred additions", "select " + " + ".join(["1"] * 300), FAILED),
    Hostile("two hundred thousand additions", "select " + "+".join(["1"] * 200_000), DEEP),
    Hostile("a hundred thousand conditions", f"select id from emp where {' or '.join(['id=9'] * 100_000)}", MEMORY),
    Hostile("twenty thousand unions", " union all ".join(["select 1"] * 20_000), TIME),
    Hostile("three thousand unions that sort", " union ".join(["select 1 as x"] * 3_000), TIME),
    Hostile("twenty thousand exceptions", " except ".join(["select 1"] * 20_000), DEEP),
    Hostile(
        "a list of a hundred and forty thousand items",
        f"select id from emp where id in ({','.join(map(str, range(140_000)))})",
        TIME,
    ),
    Hostile(
        "a list of three hundred thousand items",
        f"select id from emp where id in ({','.join(map(str, range(300_000)))})",
        BIG,
    ),
    Hostile(
        "a list of four hundred thousand ones", f"select id from emp where id in ({','.join(['1'] * 400_000)})", MEMORY
    ),
    Hostile(
        "a list of a hundred thousand columns", f"select id from emp where id in ({','.join(['boss'] * 100_000)})", TIME
    ),
    Hostile("values of a hundred thousand rows", f"values {','.join(['(1,2)'] * 100_000)}", MEMORY),
    Hostile("values of a hundred and sixty thousand rows", f"values {','.join(['(1)'] * 160_000)}", MEMORY),
    Hostile("twenty thousand columns", f"select {','.join(f'{i} as c{i}' for i in range(20_000))}", SLOW),
    Hostile(
        "twenty thousand columns and many rows", f"select {','.join(['x'] * 20_000)} from range(100000) t(x)", MEMORY
    ),
    Hostile("a column for each of a hundred thousand stars", f"select {','.join(['*'] * 100_000)} from emp", TIME),
    Hostile("a name of a column of nine hundred thousand letters", f'select 1 as "{"x" * 900_000}"', FAILED),
    Hostile("a name of a column of emoji", f'select 1 as "{"👾" * 50_000}"', FAILED),
    Hostile("an unknown column of nine hundred thousand letters", f"select {'x' * 900_000} from emp", DEEP),
    Hostile("an unknown table of half a million letters", f"select * from {'x' * 500_000}", DEEP),
    Hostile("an unknown function of half a million letters", f"select {'x' * 500_000}(1)", TIME),
    Hostile("a string of nine hundred thousand letters", f"select '{'x' * 900_000}' as name", FAILED),
    Hostile("a number of nine hundred thousand digits", f"select {'9' * 900_000} as id", TIME),
    Hostile("an exponent of many digits", f"select 1e{'9' * 100_000} as id", FAILED),
    Hostile("a comment of nine hundred thousand letters", f"/*{'x' * 900_000}*/ select 1", FAILED),
    Hostile("three megabytes of comment", f"/*{'x' * 3_000_000}*/ {HONEST}", BIG),
    Hostile("three megabytes of white space", " " * 3_000_000 + HONEST, BIG),
    Hostile("a megabyte of honest text, repeated", f"{HONEST};\n" * 30_000, BIG),
    Hostile("nine hundred thousand semicolons", ";" * 900_000, ("missing", "refused", "timeout")),
    Hostile("nine hundred thousand spaces", " " * 900_000, ("missing",)),
    Hostile("a hundred thousand statements", "select 1;" * 100_000, ("refused", "timeout", "memory")),
    Hostile("two hundred thousand empty comments", "/**/" * 200_000 + "select 1", SLOW),
    Hostile("two hundred thousand nested comments", "/*" * 200_000, ("error", "missing")),
    Hostile("two hundred thousand nested comments that close", _nested("/*", "", "*/", 200_000) + "select 1", FAILED),
    Hostile("a hundred thousand open quotes", "select " + "'" * 99_999, ERROR),
    Hostile("a hundred thousand dollars", "select " + "$" * 100_000, ERROR),
    Hostile("a hundred thousand backslashes", "select e'" + "\\" * 99_999 + "'", ERROR),
    Hostile("twenty-five common table expressions that double", _ctes(25), FAILED),
    Hostile(
        "twelve materialized common table expressions that double",
        _ctes(12).replace("as (", "as materialized ("),
        FAILED,
    ),
    Hostile("three thousand common table expressions in a chain", _chain(3_000), DEEP),
    Hostile(
        "three hundred joins",
        "select count(*) from emp e0 " + " ".join(f"join emp e{i} using (id)" for i in range(1, 300)),
        TIME,
    ),
    Hostile(
        "sixty joins without a condition",
        f"select count(*) from {', '.join(f'emp e{i}' for i in range(60))}",
        ("timeout", "memory", "error"),
    ),
    Hostile(
        "two thousand joins",
        "select count(*) from emp e0 "
        + " ".join(f"left join emp e{i} on e{i}.boss = e{i - 1}.id" for i in range(1, 2_000)),
        DEEP,
    ),
    Hostile(
        "two hundred joined subqueries in every order",
        f"select count(*) from {', '.join(f'emp e{i}' for i in range(40))} where "
        + " and ".join(f"e{i}.id = e{(i * 7 + 3) % 40}.boss" for i in range(40)),
        FAILED,
    ),
    Hostile(
        "a cube of thirty columns",
        f"select count(*) from range(9) t(x) group by cube ({','.join(f'x % {i}' for i in range(2, 32))})",
        ERROR,
    ),
    Hostile(
        "grouping sets of grouping sets",
        f"select 1 from emp group by {', '.join(['cube (id, dept, boss, pay)'] * 12)}",
        ERROR,
    ),
    Hostile(
        "a hundred nested correlated subqueries",
        "select " + "(select e.id + " * 100 + "0" + " from emp e limit 1)" * 100,
        SLOW,
    ),
    Hostile(
        "two hundred lateral joins",
        "select count(*) from emp" + "".join(f", lateral (select id + {i} as y{i}) l{i}" for i in range(200)),
        (*TIME, "error"),
    ),
    Hostile(
        "five hundred windows",
        "select "
        + ", ".join(f"sum(id) over (order by id % {i}, {i} desc) w{i}" for i in range(2, 500))
        + " from emp, range(3000)",
        TIME,
    ),
    Hostile(
        "thirty nested lambdas",
        "select " + "".join(f"list_transform([1, 2, 3], lambda x{i}: " for i in range(30)) + "x0" + ")" * 30,
        MEMORY,
    ),
    Hostile(
        "eighty nested pivots", _nested("(pivot ", "emp", " on dept using count(*))", 80).join(("from ", "")), ERROR
    ),
    Hostile(
        "five hundred pivots side by side",
        "select 1 from " + ", ".join(f"(pivot emp on dept using sum(pay)) p{i}" for i in range(500)),
        TIME,
    ),
    Hostile(
        "a regular expression of deep groups", f"select regexp_matches('a', '{_nested('(', 'a', ')', 50_000)}')", FAILED
    ),
    Hostile(
        "a regular expression of nested repeats",
        f"select regexp_matches(repeat('a', 1000), '{_nested('(', 'a', '{1,9})', 9)}')",
        ERROR,
    ),
    Hostile("a pattern of like with many percents", f"select repeat('a', 30000) like '{'%a' * 5_000}%b'", FAILED),
    Hostile("a JSON path of many steps", f"select json_extract('{{}}', '${'.a' * 200_000}')", SLOW),
    Hostile("a JSON text of deep arrays", f"select json_extract('{_nested('[', '1', ']', 400_000)}', '$[0][0]')", SLOW),
    Hostile(
        "a JSON structure of deep objects", "select json_structure('" + _nested('{"a":', "1", "}", 20_000) + "')", ERROR
    ),
    Hostile(
        "a JSON text that nests, transformed",
        "select json_transform('"
        + _nested("[", "1", "]", 5_000)
        + "', '"
        + _nested("[", '"INTEGER"', "]", 5_000)
        + "')",
        MEMORY,
    ),
    Hostile("a type of deep lists", "select null::integer" + "[]" * 10_000, ERROR),
    Hostile("a type of deep structs", "select null::" + _nested("struct(a ", "integer", ")", 3_000), ERROR),
    Hostile(
        "a type of many fields", f"select null::struct({', '.join(f'c{i} integer' for i in range(40_000))})", MEMORY
    ),
    Hostile("an enum of many values", "select 'v1'::enum (" + ", ".join(f"'v{i}'" for i in range(80_000)) + ")", SLOW),
    Hostile("an enum of one value twice", "select 'a'::enum ('a', 'a')", ERROR),
    Hostile("a string of deep lists, cast", f"select '{'[' * 100_000}'::integer[]", ERROR),
    Hostile(
        "a string of deep lists, cast to deep lists",
        f"select '{_nested('[', '1', ']', 900)}'::integer{'[]' * 900}",
        TIME,
    ),
    Hostile("a format of many places", f"select format('{'{} ' * 100_000}', 1)", ERROR),
    Hostile("a date format of many places", f"select strftime(now(), '{'%c ' * 100_000}')", SLOW),
    Hostile("an order by of fifty thousand keys", f"select id from emp order by {','.join(['-id'] * 50_000)}", MEMORY),
    Hostile("thirty thousand arguments", f"select concat({','.join(['1'] * 30_000)}) as name", SLOW),
    Hostile(
        "thirty thousand arguments to greatest", f"select greatest({','.join(['id'] * 30_000)}) as name from emp", SLOW
    ),
    Hostile(
        "thirty thousand named windows",
        "select 1 from emp window " + ",".join(f"w{i} as (order by id)" for i in range(30_000)),
        SLOW,
    ),
    Hostile(
        "serialized SQL of deep parentheses",
        f"select json_serialize_sql('select {_nested('(', '1', ')', 5_000)}') as id",
        FAILED,
    ),
    Hostile(
        "a NUL byte in the middle",
        "select id, name\0 from emp where pay > 1000 order by id",
        ("error", "refused", "failed"),
    ),
    Hostile(
        "a NUL byte that hides the end", f"select 1 as x\0; drop table emp; {HONEST}", ("error", "refused", "failed")
    ),
    Hostile("a NUL byte in a string", "select 'a\0b' as name", ("failed", "error", "refused")),
    Hostile("a NUL byte in a name", 'select 1 as "a\0b"', ("failed", "error", "refused")),
    Hostile("only NUL bytes", b"\0" * 1000, ("error", "refused", "missing")),
    Hostile("bytes that are no UTF-8", b"select '\xff\xfe\x80' as name", ("error", "refused")),
    Hostile("bytes of Latin-1", "select 'é' as name".encode("latin-1"), ("error", "refused", "failed")),
    Hostile("an overlong encoding of a quote", b"select '\xc0\xa7; drop table emp; --' as name", ("error", "refused")),
    Hostile("a surrogate in UTF-8", b"select '\xed\xa0\x80' as name", ("error", "refused")),
    Hostile("half a letter at the end", "select 1 as é".encode()[:-1], ("error", "refused")),
    Hostile("UTF-16 without its mark", "select 1 as id".encode("utf-16-le"), ("error", "refused", "missing")),
    Hostile("UTF-16 with its mark", "select 1 as id".encode("utf-16"), ("failed", "error", "refused")),
    Hostile("UTF-32 with its mark", "select 1 as id".encode("utf-32"), ("error", "refused", "missing", "failed")),
    Hostile("only a byte order mark", b"\xef\xbb\xbf", ("missing", "error")),
    Hostile("two byte order marks", b"\xef\xbb\xbf\xef\xbb\xbfselect 1 as id", ("failed", "error", "refused")),
    Hostile("a byte order mark in the middle", "select\ufeff1 as id", ("failed", "error", "refused")),
    Hostile("a byte order mark in a name", "select * from emp\ufeff", ("error", "refused", "failed")),
    Hostile("no-break spaces", "select\xa01\xa0as\xa0id", ("failed", "error")),
    Hostile("white space of every kind", "select\u20031\u2028as\u2029id\u3000from\u205femp", ("failed", "error")),
    Hostile("zero-width spaces", "sel\u200bect 1", ERROR),
    *(
        Hostile(f"U+{ord(space):04X} for spaces around a forbidden {what}", text.replace(" ", space), ("refused",))
        for space in "\xa0\u2003\u3000\ufeff\u200b\u2060"
        for what, text in (("function", "select * from duckdb_settings ()"), ("view", "from sqlite_master"))
    ),
    Hostile("an ideographic space before the parenthesis", "select current_setting\u3000('threads')", ("refused",)),
    Hostile("a vertical tab before the parenthesis", "select current_setting\v('threads')", ("refused", "error")),
    Hostile("a form feed before the parenthesis", "from duckdb_settings\f()", ("refused", "error")),
    Hostile(
        "a carriage return that ends no comment",
        "select 1 as id -- x\rfrom duckdb_settings()",
        ("failed", "refused", "error"),
    ),
    Hostile(
        "a line separator that ends no comment",
        "select 1 as id -- x\u2028; drop table emp",
        ("failed", "refused", "error"),
    ),
    Hostile(
        "right-to-left override that hides code",
        "select 1 as id /*\u202e } \u2066if admin\u2069 \u2066 begin */ from duckdb_settings()",
        ("refused",),
    ),
    Hostile("the Kelvin sign in a forbidden name", 'from "duc\u212adb_settings"()', ("error", "refused")),
    Hostile("Cyrillic letters in a keyword", "s\u0435lect 1", ERROR),
    Hostile("control characters", "select \x01\x02\x1b[2J1 as id", ("error", "refused", "failed")),
    Hostile("an escape sequence in an unknown name", 'select * from "\x1b[2J\x1b[31mowned"', ERROR),
    Hostile(
        "an escape sequence in the name of a column", 'select name as "\x1b[2J\x1b[31mname\x1b[0m" from emp', FAILED
    ),
    Hostile("marks of direction in the name of a column", 'select 1 as "\u202edi", 2 as "\u200fname\u2066"', FAILED),
    Hostile("a bell and markup in an error", "select error('\x07\x1b]0;owned\x07[bold]x[/bold]<b>x</b>=1+1')", ERROR),
    Hostile("an error of a megabyte", "select error(repeat('x', 50000000))", ("error", "memory", "timeout")),
    Hostile("all the bytes", bytes(range(256)), ("error", "refused")),
)
