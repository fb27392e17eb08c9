"""The JSON Schemas for editors are made of the keys, take what the grader takes, and refuse what it refuses."""

import json
import tomllib
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft7Validator

from grader.errors import PackError
from grader.pack import load
from grader.pack.json_schema import json_schema, path_of
from grader.pack.meanings import MEANINGS
from grader.vocabulary import VOCABULARY

ROOT = Path(__file__).parents[2]
WRITTEN = sorted(
    path for name in MEANINGS for folder in ("exercises", "fixtures") for path in (ROOT / folder).rglob(name)
)


def validator(file: str) -> Draft7Validator:
    return Draft7Validator(json.loads(path_of(file).read_text("utf-8")))


def as_json(value: Any) -> Any:
    """As an editor sees it: days are texts."""
    if isinstance(value, dict):
        return {name: as_json(one) for name, one in value.items()}
    if isinstance(value, list):
        return list(map(as_json, value))
    return value.isoformat() if isinstance(value, date) else value


@pytest.mark.parametrize("file", MEANINGS)
def test_the_schema_is_that_of_the_keys(file, update):
    made = json_schema(file, VOCABULARY)
    Draft7Validator.check_schema(made)
    text = json.dumps(made, indent=1, ensure_ascii=False) + "\n"
    if update:
        path_of(file).write_text(text, "utf-8")
    assert path_of(file).read_text("utf-8") == text, "pytest tests/pack --update writes it"


def test_every_pack_is_taken():
    validators = {file: validator(file) for file in MEANINGS}
    assert len(WRITTEN) > 50
    for path in WRITTEN:
        wrong = list(validators[path.name].iter_errors(as_json(tomllib.loads(path.read_text("utf-8")))))
        assert not wrong, f"{path}: {wrong[0].message}"


PACK = 'format = 1\ntitle = "Joins"\nfixture = "retail"\n'
BAD = [
    ("pack.toml", 'title = "Joins"\nfixture = "retail"\n'),
    ("pack.toml", PACK.replace("1", "2")),
    ("pack.toml", PACK.replace('"Joins"', '" "')),
    ("pack.toml", PACK + 'dialekt = "mysql"\n'),
    ("pack.toml", PACK + 'dialect = "mysq"\n'),
    ("pack.toml", PACK.replace("retail", "../retail")),
    ("pack.toml", PACK + "exercises = []\n"),
    ("pack.toml", PACK + 'exercises = ["first", "first"]\n'),
    ("pack.toml", PACK + "[limits]\nseconds = 0\n"),
    ("pack.toml", PACK + "[limits]\nrows = 1.5\n"),
    ("pack.toml", PACK + '[limits]\nmemory = "much"\n'),
    ("pack.toml", PACK + "[rubric]\nresults = 100\n"),
    ("pack.toml", PACK + "[rubric]\nresult = 101\n"),
    ("pack.toml", PACK + '[style]\nmute = ["select-stars"]\n'),
    ("pack.toml", PACK + '[style]\nseverity = { select-star = "fatal" }\n'),
    ("pack.toml", PACK + '[style]\nrequire = ["windows"]\n'),
    ("pack.toml", PACK + "[plan]\nfactor = 0\n"),
    ("pack.toml", PACK + '[plan]\ngrowth = "slow"\n'),
    ("exercise.toml", "points = 0\n"),
    ("exercise.toml", 'points = "10"\n'),
    ("exercise.toml", 'kind = "quiz"\n'),
    ("exercise.toml", 'topics = "joins"\n'),
    ("exercise.toml", '[feedback]\nreveal = "all"\n'),
    ("exercise.toml", "[compare]\ntolerance = 1\n"),
    ("exercise.toml", "[compare]\ndecimals = 16\n"),
    ("exercise.toml", "[credit]\nno-such-finding = 0.5\n"),
    ("exercise.toml", "[credit]\nwrong-order = 1.5\n"),
    ("exercise.toml", "[worlds]\ncount = -1\n"),
    ("exercise.toml", '[worlds]\nassume = [{ sql = "true" }]\n'),
    ("exercise.toml", "[rubric]\nresult = 100\n"),
    ("exercise.toml", '[model]\nshape = "star"\n'),
    ("exercise.toml", 'kind = "change"\n[plan]\n'),
    ("exercise.toml", 'kind = "model"\n[compare]\n'),
    ("exercise.toml", 'kind = "model"\n[pipeline]\nfeed = "changes"\n'),
    ("exercise.toml", 'kind = "model"\n[rubric]\nresult = 100\n'),
    ("exercise.toml", 'kind = "model"\n[model]\nshape = "ring"\n'),
    ("exercise.toml", 'kind = "model"\n[model]\nbad = [{}]\n'),
    ("exercise.toml", 'kind = "pipeline"\n[model.history.orders]\nkey = ["id"]\n'),
    ("fixture.toml", 'collation = "german"\n'),
    ("fixture.toml", '[lake]\nclicks = "day"\n'),
    ("fixture.toml", "[batches]\nfirst_day = 1\n"),
]
HOMES = {"pack.toml": "packs/joins", "exercise.toml": "packs/joins/first", "fixture.toml": "fixtures/retail"}


@pytest.mark.parametrize(("file", "text"), BAD)
def test_both_refuse_what_is_wrong(build, file, text):
    assert not validator(file).is_valid(as_json(tomllib.loads(text)))
    with pytest.raises(PackError) as told:
        load(build({f"{HOMES[file]}/{file}": text}), VOCABULARY)
    assert any(mistake.path.name == file for mistake in told.value.mistakes)


def test_editors_are_told_of_every_key():
    properties = json.loads(path_of("exercise.toml").read_text("utf-8"))["properties"]
    assert properties["points"]["default"] == 10
    assert properties["worlds"]["properties"]["assume"]["items"]["properties"]["say"]["description"]
