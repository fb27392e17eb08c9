"""What is said of the keys of a pack's files is said of all of them, and the defaults are those that hold."""

from collections.abc import Iterator
from dataclasses import replace

import pytest

from grader.pack import load
from grader.pack.fields import Table
from grader.pack.keys import exercise_table, fixture_table, pack_table
from grader.pack.meanings import MEANINGS
from grader.plans import FACTOR
from grader.values.pack import Style
from grader.vocabulary import VOCABULARY


def keys_of(table: Table, above: str = "") -> Iterator[str]:
    for name, converter in table.fields.items():
        yield f"{above}{name}"
        if isinstance(converter, Table):
            yield from keys_of(converter, f"{above}{name}.")


KEYS = {
    "pack.toml": set(keys_of(pack_table(VOCABULARY, [], [], names_fixture=True))),
    "exercise.toml": {
        key for kind in ("query", "change", "pipeline") for key in keys_of(exercise_table(VOCABULARY, kind, []))
    },
    "fixture.toml": set(keys_of(fixture_table())),
}


@pytest.mark.parametrize("file", MEANINGS)
def test_every_key_has_a_meaning_and_no_other(file):
    meant, keys = set(MEANINGS[file]), KEYS[file]
    assert keys <= meant
    # Beneath a list of tables, or a table whose keys its author names, no table tells the keys.
    assert {key.rpartition(".")[0] for key in meant - keys} <= {"assume", "worlds.assume", "model.history"}


PACK = 'format = 1\ntitle = "Joins"\nfixture = "retail"\n'
PIPELINE = {
    "packs/joins/first/solution.sql": None,
    "packs/joins/first/solution/load.sql": "SELECT 1",
    "packs/joins/first/facts/orders.sql": "SELECT id FROM stg.orders",
    "fixtures/retail/batches/1/orders.csv": "id\n2\n",
}


@pytest.mark.parametrize("kind", ["query", "change", "pipeline"])
def test_who_writes_all_defaults_gets_what_who_writes_none_does(build, kind):
    files = PIPELINE if kind == "pipeline" else {}
    exercise = f'kind = "{kind}"\n'
    bare = load(build({**files, "packs/joins/first/exercise.toml": exercise}), VOCABULARY)
    of_kind = set(keys_of(exercise_table(VOCABULARY, kind, ["orders"]))) - {"kind"}
    written = {
        "packs/joins/pack.toml": PACK + defaults("pack.toml", KEYS["pack.toml"]),
        "packs/joins/first/exercise.toml": exercise + defaults("exercise.toml", of_kind),
        "fixtures/retail/fixture.toml": defaults("fixture.toml", KEYS["fixture.toml"]),
    }
    told = load(build({**files, **written}), VOCABULARY)
    (first,) = told.exercises
    told = replace(told, sha256=bare.sha256, digests=bare.digests)
    assert replace(told, exercises=(replace(first, options={}),)) == bare
    # Tables of options are kept as they are written.
    assert kind == "pipeline" or Style(**first.options["style"]) == Style()
    assert kind != "query" or first.options["plan"] == {"factor": FACTOR}


def defaults(file: str, known: set[str]) -> str:
    return "".join(f"{key} = {one.default}\n" for key, one in MEANINGS[file].items() if one.default and key in known)
