"""What other engines have, and what to write in its stead: facts, looked up by `foreign`."""

from dataclasses import dataclass

LEFT_OUT = "nothing"
#: Engine -> sqlglot's names of its dialects.
ENGINES = {
    "Oracle": ("oracle",),
    "SQL Server": ("tsql", "fabric"),
    "MySQL": ("mysql", "doris", "starrocks", "singlestore"),
    "PostgreSQL": ("postgres", "redshift", "materialize", "risingwave"),
    "SQLite": ("sqlite",),
    "Snowflake": ("snowflake",),
    "BigQuery": ("bigquery",),
}


@dataclass(frozen=True, slots=True)
class Foreign:
    """Something that only some engines know."""

    #: Of `ENGINES`.
    engines: tuple[str, ...]
    duckdb: str
    postgres: str
    #: What does it anywhere; empty where each dialect has its own way.
    anywhere: str = ""

    def instead(self, dialect: str) -> str:
        own = {"duckdb": self.duckdb, "postgres": self.postgres}
        return own.get(dialect) or self.anywhere

    def is_at_home(self, dialect: str) -> bool:
        return any(dialect in ENGINES[engine] for engine in self.engines)


def _foreign(engines: str, duckdb: str, postgres: str = "", anywhere: str = "") -> Foreign:
    return Foreign(tuple(engines.split(" and ")), duckdb, postgres or duckdb, anywhere)


_COALESCE = _foreign("Oracle", "coalesce(x, y)", anywhere="coalesce(x, y)")
_CASE = "CASE WHEN … THEN … ELSE … END"
_ADD = "`+ INTERVAL 1 DAY`"
_PG_ADD = "`+ INTERVAL '1 day'`"
_SUBTRACT = "`- INTERVAL 1 DAY`"
_PG_SUBTRACT = "`- INTERVAL '1 day'`"
_DIFFERENCE = "date_diff('day', start, end)"
_PG_DIFFERENCE = "one date minus the other, or age(end, start)"

#: Function -> whose it is. None of them exists in DuckDB.
FUNCTIONS: dict[str, Foreign] = {
    "nvl": _COALESCE,
    "nvl2": _foreign("Oracle", _CASE, anywhere=_CASE),
    "isnull": _foreign("SQL Server", "coalesce(x, y)", anywhere="coalesce(x, y)"),
    "iif": _foreign("SQL Server", _CASE, anywhere=_CASE),
    "getdate": _foreign("SQL Server", "current_date or now()"),
    "sysdatetime": _foreign("SQL Server", "now()"),
    "getutcdate": _foreign("SQL Server", "now()"),
    "curdate": _foreign("MySQL", "current_date", anywhere="CURRENT_DATE"),
    "curtime": _foreign("MySQL", "current_time", anywhere="CURRENT_TIME"),
    "sysdate": _foreign("Oracle and MySQL", "current_date or now()"),
    "dateadd": _foreign("SQL Server and Snowflake", _ADD, _PG_ADD),
    "timestampadd": _foreign("MySQL", _ADD, _PG_ADD),
    "adddate": _foreign("MySQL", _ADD, _PG_ADD),
    "subdate": _foreign("MySQL", _SUBTRACT, _PG_SUBTRACT),
    "add_months": _foreign("Oracle", "`+ INTERVAL 1 MONTH`", "`+ INTERVAL '1 month'`"),
    "months_between": _foreign("Oracle", "date_diff('month', start, end)", "age(end, start)"),
    "timestampdiff": _foreign("MySQL", _DIFFERENCE, _PG_DIFFERENCE),
    "eomonth": _foreign("SQL Server", "last_day(x)", "date_trunc('month', x) + INTERVAL '1 month' - INTERVAL '1 day'"),
    "datename": _foreign("SQL Server", "strftime(x, '%B')", "to_char(x, 'Month')"),
    "datefromparts": _foreign("SQL Server", "make_date(year, month, day)"),
    "to_date": _foreign("Oracle and PostgreSQL", "strptime(text, '%d.%m.%Y')", "to_date(text, 'DD.MM.YYYY')"),
    "to_char": _foreign("Oracle and PostgreSQL", "strftime(x, '%Y-%m')", "to_char(x, 'YYYY-MM')"),
    "to_number": _foreign("Oracle and PostgreSQL", "CAST(x AS INTEGER)", anywhere="CAST"),
    "str_to_date": _foreign("MySQL", "strptime(text, '%d.%m.%Y')", "to_date(text, 'DD.MM.YYYY')"),
    "date_format": _foreign("MySQL", "strftime(x, '%Y-%m')", "to_char(x, 'YYYY-MM')"),
    "unix_timestamp": _foreign("MySQL", "epoch(x)", "extract(epoch FROM x)"),
    "from_unixtime": _foreign("MySQL", "to_timestamp(seconds)"),
    "charindex": _foreign("SQL Server", "position(part IN text)", anywhere="POSITION"),
    "locate": _foreign("MySQL", "position(part IN text)", anywhere="POSITION"),
    "patindex": _foreign("SQL Server", "regexp_matches(text, pattern)", "`~` with a pattern"),
    "stuff": _foreign("SQL Server", "substr(…) and `||`", "overlay(text PLACING … FROM … FOR …)"),
    "replicate": _foreign("SQL Server", "repeat(text, n)"),
    "space": _foreign("SQL Server and MySQL", "repeat(' ', n)"),
    "substring_index": _foreign("MySQL", "split_part(text, mark, n)"),
    "convert": _foreign("SQL Server and MySQL", "CAST(x AS type)", anywhere="CAST(x AS type)"),
    "try_convert": _foreign("SQL Server", "TRY_CAST(x AS type)", "CAST(x AS type)"),
    "wm_concat": _foreign("Oracle", "string_agg(x, ', ')"),
    "regexp_like": _foreign("Oracle and MySQL", "regexp_matches(text, pattern)", "`~` with a pattern"),
    "regexp_substr": _foreign("Oracle and MySQL", "regexp_extract(text, pattern)", "substring(text FROM pattern)"),
    "newid": _foreign("SQL Server", "uuid()", "gen_random_uuid()"),
    "rand": _foreign("SQL Server and MySQL", "random()"),
    "top": _foreign("SQL Server", "LIMIT 3 at the end of the query", anywhere="the dialect's LIMIT"),
    "julianday": _foreign("SQLite", "julian(x)", "extract(julian FROM x)"),
    "initcap": _foreign("Oracle and PostgreSQL", "upper(…) and lower(…) of parts", "initcap(x)"),
    "safe_divide": _foreign("BigQuery", "x / nullif(y, 0)", anywhere="x / nullif(y, 0)"),
    "format_date": _foreign("BigQuery", "strftime(x, '%Y-%m')", "to_char(x, 'YYYY-MM')"),
    "parse_date": _foreign("BigQuery", "strptime(text, '%d.%m.%Y')", "to_date(text, 'DD.MM.YYYY')"),
    "div0": _foreign("Snowflake", "x / nullif(y, 0)", anywhere="x / nullif(y, 0)"),
    "zeroifnull": _foreign("Snowflake", "coalesce(x, 0)", anywhere="coalesce(x, 0)"),
}
#: Functions that DuckDB has as well, but with other arguments.
OTHER_ARGUMENTS: dict[str, Foreign] = {
    "datediff": _foreign("MySQL", _DIFFERENCE, _PG_DIFFERENCE),
    "date_add": _foreign("MySQL and BigQuery", _ADD, _PG_ADD),
    "date_sub": _foreign("MySQL and BigQuery", _SUBTRACT, _PG_SUBTRACT),
    "decode": _foreign("Oracle", "CASE x WHEN … THEN … END", anywhere="CASE x WHEN … THEN … END"),
    "trunc": _foreign("Oracle", "date_trunc('month', x)"),
    "format": _foreign("SQL Server and MySQL", "round(x, 2), or strftime(x, '%Y-%m') for dates", "to_char(x, …)"),
    "str": _foreign("SQL Server", "CAST(x AS VARCHAR)", anywhere="CAST(x AS VARCHAR)"),
}
#: Names that work without brackets where they come from.
WORDS: dict[str, Foreign] = {
    "sysdate": _foreign("Oracle", "current_date or now()"),
    "systimestamp": _foreign("Oracle", "now()"),
    "rownum": _foreign("Oracle", "LIMIT, or row_number() OVER (…)"),
    "level": _foreign("Oracle", "a column of your own that counts up in WITH RECURSIVE"),
    "dual": _foreign("Oracle", "no FROM at all"),
}
TYPES: dict[str, Foreign] = {
    "varchar2": _foreign("Oracle", "VARCHAR", anywhere="VARCHAR"),
    "nvarchar2": _foreign("Oracle", "VARCHAR", anywhere="VARCHAR"),
    "nvarchar": _foreign("SQL Server", "VARCHAR", anywhere="VARCHAR"),
    "nchar": _foreign("SQL Server", "VARCHAR", anywhere="VARCHAR"),
    "number": _foreign("Oracle", "DECIMAL(10, 2) or INTEGER", anywhere="DECIMAL or INTEGER"),
    "money": _foreign("SQL Server and PostgreSQL", "DECIMAL(10, 2)", anywhere="DECIMAL(10, 2)"),
    "smallmoney": _foreign("SQL Server", "DECIMAL(10, 2)", anywhere="DECIMAL(10, 2)"),
    "datetime2": _foreign("SQL Server", "TIMESTAMP", anywhere="TIMESTAMP"),
    "smalldatetime": _foreign("SQL Server", "TIMESTAMP", anywhere="TIMESTAMP"),
    "unsigned": _foreign("MySQL", "INTEGER", anywhere="INTEGER"),
    "bit": _foreign("SQL Server", "BOOLEAN", anywhere="BOOLEAN"),
    "clob": _foreign("Oracle", "VARCHAR", "TEXT"),
    "mediumint": _foreign("MySQL", "INTEGER", anywhere="INTEGER"),
    "mediumtext": _foreign("MySQL", "VARCHAR", "TEXT"),
    "longtext": _foreign("MySQL", "VARCHAR", "TEXT"),
    "serial": _foreign("PostgreSQL", "INTEGER"),
    "jsonb": _foreign("PostgreSQL", "JSON"),
}
#: Words and signs in a row -> whose they are; `#` is a number, `@` a name, `$` a text, each any.
SHAPES: dict[str, Foreign] = {
    "top #": _foreign("SQL Server", "LIMIT 3 at the end of the query"),
    "limit # , #": _foreign("MySQL", "LIMIT count OFFSET skipped"),
    "( + )": _foreign("Oracle", "LEFT JOIN … ON …", anywhere="LEFT JOIN … ON …"),
    "connect by": _foreign("Oracle", "WITH RECURSIVE", anywhere="a recursive WITH"),
    "start with": _foreign("Oracle", "WITH RECURSIVE", anywhere="a recursive WITH"),
    "minus select": _foreign("Oracle", "EXCEPT", anywhere="EXCEPT"),
    "minus (": _foreign("Oracle", "EXCEPT", anywhere="EXCEPT"),
    "rlike": _foreign("MySQL", "regexp_matches(text, pattern)", "`~` with a pattern"),
    "regexp": _foreign("MySQL and SQLite", "regexp_matches(text, pattern)", "`~` with a pattern"),
    "with ( nolock": _foreign("SQL Server", LEFT_OUT, anywhere=LEFT_OUT),
    "with rollup": _foreign("MySQL", "GROUP BY ROLLUP (…)", anywhere="GROUP BY ROLLUP (…)"),
    "cross apply": _foreign("SQL Server", "CROSS JOIN LATERAL (…)"),
    "outer apply": _foreign("SQL Server", "LEFT JOIN LATERAL (…) ON true"),
    "div": _foreign("MySQL", "`//`, which drops the remainder", "div(x, y)"),
    "mod #": _foreign("MySQL", "`%`, or mod(x, y)"),
    "xor": _foreign("MySQL", "`<>` between two conditions in brackets", anywhere="`<>` between two conditions"),
    "for update": _foreign("PostgreSQL and MySQL", LEFT_OUT, anywhere=LEFT_OUT),
    "for xml": _foreign("SQL Server", "string_agg(x, ', ')"),
    "use index": _foreign("MySQL", LEFT_OUT, anywhere=LEFT_OUT),
    "force index": _foreign("MySQL", LEFT_OUT, anywhere=LEFT_OUT),
    "with ties": _foreign("PostgreSQL and Oracle", "QUALIFY rank() OVER (ORDER BY …) <= 3"),
    "select unique": _foreign("Oracle", "SELECT DISTINCT", anywhere="SELECT DISTINCT"),
    "separator": _foreign("MySQL", "string_agg(x, ', ')"),
    "against": _foreign("MySQL", "LIKE or regexp_matches(text, pattern)", "LIKE or `~`"),
    "# @": _foreign("MySQL", "-- before a comment", anywhere="-- before a comment"),
    "# #": _foreign("MySQL", "-- before a comment", anywhere="-- before a comment"),
    "[ @ ]": _foreign("SQL Server", '"double quotes" around names'),
    "[ @ @ ]": _foreign("SQL Server", '"double quotes" around names'),
    "declare": _foreign("SQL Server", "a WITH, or the value itself", anywhere="a WITH, or the value itself"),
    "@ :=": _foreign("MySQL", "a window function", anywhere="a window function"),
    "sounds like": _foreign("MySQL", "jaro_winkler_similarity(x, y)", "LIKE"),
}
