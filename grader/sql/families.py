"""Dialects that behave alike."""

POSTGRES = frozenset({"postgres", "redshift", "materialize", "risingwave"})
MYSQL = frozenset({"mysql", "doris", "singlestore", "starrocks"})
SQL_SERVER = frozenset({"tsql", "fabric"})
PRESTO = frozenset({"athena", "presto", "trino"})
SPARK = frozenset({"databricks", "hive", "spark", "spark2"})
#: 7 / 2 is 3.
TRUNCATING_DIVISION = POSTGRES | SQL_SERVER | PRESTO | {"sqlite", "teradata", "drill", "dremio"}
#: Text is read as a number where one is wanted, and the other way round.
LENIENT = MYSQL | SQL_SERVER | SPARK | {"oracle", "sqlite", "snowflake"}
