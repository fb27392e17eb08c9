"""Reads `<rule>.sql`: statements with what the rule finds on their lines, and near misses that it must leave alone.

    -- case: equals on the right
    SELECT name FROM cust
    WHERE region = NULL  -- finds: eq-null
    -- says: nothing is ever equal to NULL
    -- help: write `region IS NULL`

    -- case: an assignment is no comparison
    UPDATE cust SET region = NULL

`says` and `help` hold a part of the message and of the help. Cases are about the tables of `SCHEMA`, unless the file
begins with its own behind `-- given`; `-- dialect: postgres` reads a case in another dialect. Only the file's own rule
is asked for.
"""

import re
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from grader.sandbox.database import Database
from grader.values.pack import Limits
from grader.values.relation import Relation

FOLDER = Path(__file__).parent
SCHEMA = """
    CREATE TABLE cust (id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, region VARCHAR, mail VARCHAR UNIQUE);
    CREATE TABLE ord (
        id INTEGER PRIMARY KEY, cust_id INTEGER REFERENCES cust (id), amt DECIMAL(8,2) NOT NULL, ts TIMESTAMP NOT NULL,
        day DATE NOT NULL, status VARCHAR NOT NULL, note VARCHAR, weight DOUBLE);
    CREATE TABLE item (
        ord_id INTEGER REFERENCES ord (id), line INTEGER, product VARCHAR NOT NULL, qty INTEGER NOT NULL,
        price DECIMAL(8,2), PRIMARY KEY (ord_id, line));
    CREATE TABLE pay (
        id INTEGER PRIMARY KEY, ord_id INTEGER NOT NULL REFERENCES ord (id), amount DECIMAL(8,2) NOT NULL);
    CREATE TABLE log (what VARCHAR, seen TIMESTAMP, n INTEGER);
    CREATE VIEW busy AS SELECT cust_id, count(*) AS n FROM ord GROUP BY cust_id;
"""
_FINDS = re.compile(r"--\s*finds:\s*([\w-]+)")
_TOLD = re.compile(r"--\s*(says|help|dialect):\s*(.*\S)")


@dataclass(frozen=True)
class RuleCase:
    rule: str
    name: str
    sql: str
    schema: str = SCHEMA
    dialect: str = "duckdb"
    #: Lines of `sql` on which the rule finds something.
    lines: tuple[int, ...] = ()
    says: tuple[str, ...] = field(default=())
    help: tuple[str, ...] = field(default=())

    def __str__(self) -> str:
        return f"{self.rule}: {self.name}"


def cases_of(path: Path) -> list[RuleCase]:
    given, *blocks = re.split(r"^-- case: ", path.read_text(), flags=re.MULTILINE)
    schema = given.partition("-- given\n")[2] or SCHEMA
    return [_case(path.stem.replace("_", "-"), schema, block) for block in blocks]


def all_cases() -> list[RuleCase]:
    return [case for path in sorted(FOLDER.glob("*.sql")) for case in cases_of(path)]


def _case(rule: str, schema: str, block: str) -> RuleCase:
    name, _, text = block.partition("\n")
    told = [(match[1], match[2]) for line in text.splitlines() if (match := _TOLD.match(line))]
    sql = "\n".join(line for line in text.splitlines() if not _TOLD.match(line)).rstrip()
    lines = tuple(
        number for number, line in enumerate(sql.splitlines(), 1) for match in _FINDS.finditer(line) if match[1] == rule
    )
    assert len(_FINDS.findall(sql)) == len(lines), f"{rule}: {name} finds another rule than the file's"
    return RuleCase(
        rule,
        name.strip(),
        _FINDS.sub("", sql),
        schema,
        next((value for key, value in told if key == "dialect"), "duckdb"),
        lines,
        tuple(value for key, value in told if key == "says"),
        tuple(value for key, value in told if key == "help"),
    )


@cache
def relations(schema: str) -> tuple[Relation, ...]:
    database = Database(Limits())
    database.execute(schema)
    found = database.relations
    database.close()
    return found
