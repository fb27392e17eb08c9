"""A small locked database of staff, departments and sales, which wrong statements are tried on."""

from grader.sandbox.database import Database
from grader.values.pack import Limits

_SCRIPT = """
    CREATE TABLE dept (id INTEGER PRIMARY KEY, title VARCHAR NOT NULL, city VARCHAR);
    CREATE TABLE emp (
        id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, dept_id INTEGER, boss_id INTEGER, pay DECIMAL(10, 2),
        hired DATE, active BOOLEAN, city VARCHAR
    );
    CREATE TABLE sale (id INTEGER PRIMARY KEY, emp_id INTEGER, day DATE, amount DOUBLE, note VARCHAR);
    INSERT INTO dept VALUES (1, 'Lab', 'York'), (2, 'Office', NULL);
    INSERT INTO emp
    SELECT i, 'Secret ' || i, 1 + i % 2, nullif(i // 3, 0), i * 100, DATE '2020-01-01' + i::INTEGER, i % 2 = 0,
        CASE WHEN i % 3 > 0 THEN 'York' END
    FROM range(1, 10) AS t(i);
    INSERT INTO sale
    SELECT i, 1 + i % 9, DATE '2021-01-01' + i::INTEGER, i * 1.5, 'Secret ' || i
    FROM range(1, 20) AS t(i);
"""
#: In every text of the data; nothing that is told may hold it.
SECRET = "Secret"


def staff() -> Database:
    database = Database(Limits(seconds=10))
    database.execute(_SCRIPT)
    database.lock()
    return database
