"""Scripts of other dialects are run as one program: what a statement leaves to the next is there."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from model_cases import HERE, exercise, fixture

from grader.appraising import appraise
from grader.modeling.workroom import Workroom
from grader.values.pack import Limits, Pack
from grader.values.report import Submission

GIVEN: dict[str, Any] = {
    "source": {
        "schema": "CREATE TABLE orders (id INTEGER PRIMARY KEY, city VARCHAR, amount INTEGER);",
        "rows": {"orders": "id,city,amount\n5001,York,701\n5002,Leeds,702\n5003,York,703\n"},
    },
    "facts": {"orders": "SELECT id, city, amount FROM stg.orders"},
    "model": {"grain": ["id"]},
    "pipeline": {},
}
OF_REDSHIFT = "CREATE TABLE sales (id INT PRIMARY KEY, city VARCHAR(20) DISTKEY, amount INT) SORTKEY (id);"
OF_SPARK = "CREATE TABLE sales (id INT, amount INT, city STRING) USING parquet PARTITIONED BY (city);"
SCRIPTS = {
    "a table for the session, in a transaction": (
        "redshift",
        f"{OF_REDSHIFT} BEGIN; CREATE TEMP TABLE st (LIKE stg.orders); INSERT INTO st SELECT * FROM stg.orders; "
        "DELETE FROM sales USING st WHERE st.id = sales.id; INSERT INTO sales SELECT id, city, amount FROM st; COMMIT;",
    ),
    "a commit of nothing": ("redshift", f"{OF_REDSHIFT} INSERT INTO sales SELECT * FROM stg.orders; COMMIT;"),
    "a constraint that comes later": (
        "redshift",
        f"CREATE TABLE cities (city VARCHAR(20) PRIMARY KEY); {OF_REDSHIFT} "
        "ALTER TABLE sales ADD CONSTRAINT fk FOREIGN KEY (city) REFERENCES cities (city); "
        "INSERT INTO cities SELECT DISTINCT city FROM stg.orders; INSERT INTO sales SELECT * FROM stg.orders;",
    ),
    "partitions that are replaced": (
        "spark",
        f"{OF_SPARK} INSERT INTO sales VALUES (1, 2, 'York'); CREATE TEMPORARY VIEW v AS SELECT * FROM stg.orders; "
        "INSERT OVERWRITE sales PARTITION (city) SELECT id, amount, city FROM v;",
    ),
}


@pytest.mark.parametrize("title", SCRIPTS)
def test_what_a_statement_leaves_to_the_next_is_there(title: str, tmp_path: Path) -> None:
    dialect, text = SCRIPTS[title]
    given = fixture(GIVEN["source"], tmp_path / "source")
    pack = replace(Pack("cases", "Cases", HERE, given, (), ""), dialect=dialect)
    room = tmp_path / "room"
    room.mkdir()
    workroom = Workroom(given, Limits(), room)
    try:
        asked = exercise("lossless", GIVEN)
        outcome = appraise(workroom, pack, asked, workroom.sources(asked), Submission("lossless", "", text))
    finally:
        workroom.close()
    assert outcome.status == "passed", outcome
