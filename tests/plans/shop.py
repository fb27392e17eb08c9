"""The shop's databases: at several sizes, and with a table that is stored in files."""

from functools import cache
from pathlib import Path

from plan_cases import SCHEMA

from grader.sandbox.database import Database
from grader.values.pack import Limits

_CLICKS = """
CREATE TABLE made AS
    SELECT DATE '2024-01-01' + (i % 30)::INTEGER AS day, i AS id, 'page ' || i % 9 AS page, i % 400 AS reader,
        'Mozilla ' || i % 50 AS agent, hash(i) AS session
    FROM range(30000) AS t (i);
COPY made TO '{lake}/clicks' (FORMAT parquet, PARTITION_BY (day));
DROP TABLE made;
CREATE VIEW clicks AS
    SELECT day, id, page, reader, agent, session
    FROM read_parquet('{lake}/clicks/**/*.parquet', hive_partitioning = true, hive_types = {{'day': DATE}});
SET GLOBAL allowed_directories = ['{lake}/'];
"""


def opened(scale: int = 1, lake: Path | None = None) -> Database:
    database = Database(Limits(seconds=60))
    database.execute(f"SET VARIABLE scale = {scale}")
    database.execute(SCHEMA.read_text())
    if lake is not None:
        database.execute(_CLICKS.format(lake=lake))
    database.lock()
    return database


@cache
def of_scale(scale: int) -> Database:
    return opened(scale)
