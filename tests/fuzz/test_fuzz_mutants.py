"""Whatever a solution's file holds, planting mistakes in it comes to mutants, or to none."""

import sqlglot
from hypothesis import example, given, settings
from mangled import mangled, real_sql

from grader.mutants import mutants
from grader.sandbox.database import Database

FUZZ = settings.get_profile("fuzz")


@settings(FUZZ)
@given(mangled(real_sql()))
@example(text="SELECT * FROM (SELECT id, a, b FROM t) AS s UNPIVOT (n FOR kind IN (a, b)) AS u")
def test_no_text_breaks_the_planting(club: Database, text: str) -> None:
    for mutant in mutants(text, club.relations):
        assert mutant.effect
        assert len(sqlglot.parse(mutant.sql, read="duckdb")) == 1
