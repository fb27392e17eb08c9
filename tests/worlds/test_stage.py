"""Where worlds are set up one after the other."""

from pathlib import Path

from grader.values.pack import Limits, Script
from grader.worlds.stage import Stage

SCHEMA = 'CREATE TABLE "the ""Best""" (a INTEGER); CREATE TABLE others (a INTEGER);'


def test_a_world_has_no_row_of_the_one_before() -> None:
    stage = Stage(Script(Path("schema.sql"), SCHEMA), Limits(), "binary")
    for statement, rows in {
        'INSERT INTO "THE ""best""" VALUES (1)': ([("1",)], []),
        "insert into OTHERS values (2)": ([], [("2",)]),
        "": ([], []),
    }.items():
        assert stage.fill(statement) == ""
        world = stage.world()
        assert {one.name: [*found] for one, found in zip(world.relations, world.rows, strict=True)} == dict(
            zip(('the "Best"', "others"), rows, strict=True)
        )
