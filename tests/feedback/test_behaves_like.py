"""A wrong answer that does what one mistake would do is told which; anything else is told nothing."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from grader.classroom.collecting.submissions import Entry
from grader.classroom.run import graded
from grader.feedback import whereabouts
from grader.feedback.behaves_like import Mistakes, Wrong
from grader.mutants import mutants
from grader.pack import load
from grader.running import Prepared, prepared
from grader.sandbox.database import Database
from grader.sql.course import Course
from grader.values.pack import Exercise, Limits, Script
from grader.values.report import Submission
from grader.values.run import Failure
from grader.vocabulary import VOCABULARY
from grader.worlds.grounds import Grounds

SCHEMA = """
CREATE TABLE shops (shop_id INTEGER PRIMARY KEY, name VARCHAR NOT NULL, city VARCHAR);
CREATE TABLE sales (sale_id INTEGER PRIMARY KEY, shop_id INTEGER REFERENCES shops (shop_id),
    sold_on DATE NOT NULL, price INTEGER NOT NULL, tip INTEGER);
"""
OUTER = "select s.name, x.price from shops s left join sales x on x.shop_id = s.shop_id"
PER_SHOP = (
    "select s.name, count(x.sale_id) as zz_sold from shops s left join sales x using (shop_id) "
    "group by s.shop_id, s.name"
)
WITHOUT = "select name from shops s where not exists (select 1 from sales x where x.shop_id = s.shop_id)"
DEAR = "select sale_id from sales where price >= 417"
CITY = "select sale_id from sales join shops using (shop_id) where city = 'Qorvath' and price > 40"
TOTALS = "select shop_id, sum(price) as zz_total from sales group by shop_id having sum(price) > 50"
FIRST = "select name, city from shops order by city desc, name"
RUNNING = "select sale_id, sum(price) over (partition by shop_id order by sold_on, sale_id) as zz_sum from sales"
CITIES = "select distinct city from shops where city is not null"
TIPS = "select sale_id, price + coalesce(tip, 0) as zz_paid from sales"
KINDS = "select sale_id, case when price > 60 then 'dear' else 'cheap' end as zz_kind from sales"
BETWEEN = "select sale_id from sales where sold_on between date '2024-02-01' and date '2024-02-29'"

#: Solution, an answer with one mistake, written in its own way, and what is told.
ONE_MISTAKE = {
    "an inner join by commas": (
        OUTER,
        "select s.name, x.price\nfrom shops s, sales x\nwhere x.shop_id = s.shop_id",
        "`shops` without `sales` are lost: look at your WHERE in line 3",
    ),
    "an inner join by IN": (
        PER_SHOP,
        "select s.name, count(*)\nfrom shops s\njoin sales x using (shop_id)\ngroup by s.shop_id, s.name",
        "`shops` without `sales` are lost: look at your JOIN in line 3",
    ),
    "empty rows counted": (
        PER_SHOP,
        "select max(s.name), count(*)\nfrom shops s left join sales x on s.shop_id = x.shop_id group by s.shop_id",
        "`shops` without `sales` are counted, too: look at your COUNT in line 1",
    ),
    "not in a list with NULL": (
        WITHOUT,
        "select name from shops\nwhere shop_id not in (select shop_id from sales)",
        "one NULL in `shop_id` makes all rows disappear: look at your NOT IN in line 2",
    ),
    "those with a match": (
        WITHOUT,
        "select name from shops where shop_id in (select shop_id from sales)",
        "rows with a match are taken instead of those without one: look at your IN in line 1",
    ),
    "a boundary, the other way round": (
        DEAR,
        "select sale_id from sales where 417 < price",
        "rows with `price` exactly on a boundary are treated the wrong way: look at your WHERE in line 1",
    ),
    "a condition forgotten": (
        CITY,
        "select x.sale_id from shops s, sales x where s.shop_id = x.shop_id and s.city = 'Qorvath'",
        "rows are taken whatever their `price`: look at your WHERE in line 1",
    ),
    "one of two conditions": (
        CITY,
        "select sale_id from sales natural join shops where city = 'Qorvath' or price > 40",
        "rows are taken that meet only one of several conditions: look at your WHERE in line 1",
    ),
    "groups not left out": (
        TOTALS,
        "select shop_id, sum(price) from sales group by 1",
        "groups are kept that should be left out: look at your GROUP BY in line 1",
    ),
    "single rows left out": (
        TOTALS,
        "select shop_id, sum(price) from (select * from sales where price > 50) as dear group by shop_id",
        "single rows are held against a limit that is meant for whole groups: look at your WHERE in line 1",
    ),
    "the wrong direction": (
        FIRST,
        "select name, city from shops\norder by 2 asc nulls last, 1",
        "rows are sorted by `city` in the wrong direction: look at your ORDER BY in line 2",
    ),
    "a total that does not grow": (
        RUNNING,
        "select a.sale_id, (select sum(b.price) from sales b where b.shop_id is not distinct from a.shop_id) "
        "from sales a",
        "the value of all rows stands on each row, not that of the rows so far",
    ),
    "a total over all shops": (
        RUNNING,
        "select sale_id, sum(price) over w from sales window w as (order by sold_on, sale_id)",
        "rows of different `shop_id` are taken together: look at your OVER in line 1",
    ),
    "duplicates kept": (
        CITIES,
        "select city\nfrom shops\nwhere city >= ''",
        "rows that are the same are listed more than once: look at your SELECT in line 1",
    ),
    "NULL kept": (
        CITIES,
        "select city from shops group by city",
        "rows without `city` are kept",
    ),
    "NULL added": (
        TIPS,
        "select sale_id, tip + price from sales",
        "where `tip` is missing, NULL comes out: look at your SELECT in line 1",
    ),
    "the cases exchanged": (
        KINDS,
        "select sale_id, if(price > 60, 'cheap', 'dear') from sales",
        "the cases have each other's values",
    ),
    "the last day lost": (
        BETWEEN,
        "select sale_id from sales\nwhere sold_on >= '2024-02-01' and sold_on < '2024-02-29'",
        "rows with `sold_on` at the end of a range are treated the wrong way: look at your WHERE in line 2",
    ),
}
#: Two mistakes, or another idea.
NO_SINGLE_MISTAKE = {
    "inner join, and dear ones only": (
        OUTER,
        "select s.name, x.price from shops s join sales x using (shop_id) where x.price > 40",
    ),
    "inner join, and once each": (OUTER, "select distinct s.name, x.price from shops s join sales x using (shop_id)"),
    "prices for numbers": (
        PER_SHOP,
        "select s.name, max(x.price) from shops s join sales x using (shop_id) group by s.shop_id, s.name",
    ),
    "always nothing": (WITHOUT, "select name from shops where shop_id = null"),
    "another limit and another column": (DEAR, "select shop_id from sales where price > 300"),
    "both conditions lost, and one more": (CITY, "select sale_id from sales where tip > 5"),
    "means of large ones": (TOTALS, "select shop_id, avg(price) from sales group by shop_id having count(*) > 1"),
    "two directions": (FIRST, "select name, city from shops order by city, name desc"),
    "the price of the day before": (RUNNING, "select sale_id, lag(price) over (order by sold_on, sale_id) from sales"),
    "another month": (BETWEEN, "select sale_id from sales where month(sold_on) = 3"),
    "no order at all": (FIRST, "select name, city from shops"),
}
RIGHT = {
    "joined the other way round": (
        OUTER,
        "select s.name, x.price from sales x right join shops s on s.shop_id = x.shop_id",
    ),
    "an anti join": (WITHOUT, "select s.name from shops s left join sales x using (shop_id) where x.sale_id is null"),
    "an outer query": (
        TOTALS,
        "select * from (select shop_id, sum(price) as t from sales group by all) as q where t > 50",
    ),
}


class Room:
    """The schema's worlds, each solution's drawn once, and sample data without rows."""

    def __init__(self) -> None:
        schema = Script(Path("schema.sql"), SCHEMA)
        self.grounds = Grounds(schema, Limits())
        self.sample = Database(Limits(), "binary")
        self.sample.execute(SCHEMA)
        self.sample.lock()
        self.mistakes: dict[str, Mistakes] = {}

    def told(self, solution: str, text: str, dialect: str = "duckdb", sql: str | None = None) -> str | None:
        if solution not in self.mistakes:
            exercise = Exercise("x", "x", Path(), "", Script(Path("solution.sql"), solution))
            trial = self.grounds.trial(self.grounds.question(exercise, solution), (), 2000, 1)
            assert not isinstance(trial, Failure)
            self.mistakes[solution] = Mistakes(self.grounds, trial)
        mistakes = self.mistakes[solution]
        found = self.grounds.found(mistakes.trial, sql or text)
        assert not isinstance(found, Failure)
        if found.world is None:
            return None
        wrong = Wrong(text, dialect, found, False)
        explanation = mistakes.behaves_like(wrong, self.sample, lambda: True)
        return whereabouts.told(explanation, wrong.text, wrong.dialect)[0] if explanation is not None else None


@pytest.fixture(scope="module")
def room() -> Iterator[Room]:
    room = Room()
    yield room
    room.grounds.close()
    room.sample.close()


@pytest.mark.parametrize("name", ONE_MISTAKE)
def test_one_mistake_is_told(room: Room, name: str) -> None:
    solution, answer, told = ONE_MISTAKE[name]
    assert room.told(solution, answer) == told


@pytest.mark.parametrize("name", NO_SINGLE_MISTAKE)
def test_what_no_single_mistake_explains_is_not(room: Room, name: str) -> None:
    assert room.told(*NO_SINGLE_MISTAKE[name]) is None


@pytest.mark.parametrize("name", RIGHT)
def test_right_answers_are_told_nothing(room: Room, name: str) -> None:
    assert room.told(*RIGHT[name]) is None


def test_comments_and_texts_are_no_clauses(room: Room) -> None:
    text = "select s.name, x.price -- left join\nfrom shops s, sales x /* join */\n"
    text += "where x.shop_id = s.shop_id and 'join' <> ''"
    assert room.told(OUTER, text) == "`shops` without `sales` are lost: look at your WHERE in line 3"


def test_lines_are_those_of_the_learners_own_dialect(room: Room) -> None:
    text = "# join\nSELECT s.name, x.price\nFROM `shops` s\nINNER JOIN sales x ON x.shop_id = s.shop_id"
    ready = prepared(text, Course("mysql", room.grounds.stage.relations))
    assert isinstance(ready, Prepared)
    told = room.told(OUTER, text, "mysql", ready.sql)
    assert told == "`shops` without `sales` are lost: look at your JOIN in line 4"


def test_nothing_is_told_once_time_is_up(room: Room) -> None:
    solution, answer, _ = ONE_MISTAKE["an inner join by commas"]
    assert room.told(solution, answer) is not None
    mistakes = room.mistakes[solution]
    found = room.grounds.found(mistakes.trial, answer)
    assert not isinstance(found, Failure)
    assert mistakes.behaves_like(Wrong(answer, "duckdb", found, False), room.sample, lambda: False) is None


def test_a_learner_hears_it_beside_the_database() -> None:
    folder = Path(__file__).parents[2] / "exercises" / "window_fns"
    pack = load(folder, VOCABULARY)
    exercise = next(one for one in pack.exercises if one.name == "latest_order")
    wrong = next(one.script for one in exercise.reject if one.script.path.stem == "customers_without_orders_lost")
    entries = [
        Entry(pack, exercise, None, Submission(str(script.path), "", script.text), None)
        for script in (wrong, exercise.solution)
    ]
    told = [(one.status, one.behaves_like) for one in graded(pack, entries, 1, True, lambda entry: None)]
    assert told == [("failed", "`customers` without `orders` are lost: look at your JOIN in line 9"), ("passed", None)]


SOLUTIONS = sorted({solution for solution, *_ in ONE_MISTAKE.values()})


@pytest.mark.parametrize("solution", SOLUTIONS, ids=range(len(SOLUTIONS)))
def test_no_sentence_quotes_the_solution(room: Room, solution: str) -> None:
    """Each mutant of it as an answer, with all in one line and names of its own."""
    secrets = re.compile(r"zz_\w+|\d{2,}|Qorvath|dear|cheap")
    told = {one.sql: room.told(solution, one.sql) for one in mutants(solution, room.grounds.stage.relations)}
    assert any(told.values())
    for sql, sentence in told.items():
        clause = re.search(r": look at your ([A-Z ]+) in line 1$", sentence or "")
        assert not secrets.search(sentence or "")
        assert clause is None or re.search(rf"\b{clause[1]}\b", sql)
        assert sentence is None or "look at" not in sentence or clause is not None
