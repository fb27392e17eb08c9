"""The tables that tests of keys and of NULL are about."""

import pytest

from grader.sandbox.database import Database
from grader.values.pack import Limits
from grader.values.relation import Relation

_SCHEMA = """
    CREATE TABLE cust (id INTEGER PRIMARY KEY, region VARCHAR, mail VARCHAR NOT NULL UNIQUE, alias VARCHAR UNIQUE);
    CREATE TABLE ord (id INTEGER PRIMARY KEY, cust_id INTEGER, amt INTEGER NOT NULL);
    CREATE TABLE item (ord_id INTEGER, line INTEGER, qty INTEGER NOT NULL, PRIMARY KEY (ord_id, line));
    CREATE TABLE log (what VARCHAR);
    CREATE VIEW busy AS SELECT cust_id FROM ord;
"""


@pytest.fixture(scope="module")
def relations() -> tuple[Relation, ...]:
    database = Database(Limits())
    database.execute(_SCHEMA)
    found = database.relations
    database.close()
    return found
