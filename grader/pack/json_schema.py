"""The JSON Schemas of `pack.toml`, `exercise.toml` and `fixture.toml`, made of their keys: editors complete by them.

They are of draft 7, which editors know. What takes more than one key to tell, or the folder around the file, they leave
to the grader.
"""

import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Any, get_args

from grader.pack.fields import Schema
from grader.pack.keys import exercise_table, fixture_table, pack_table
from grader.pack.meanings import MEANINGS, Meaning
from grader.pack.vocabulary import Vocabulary
from grader.values.pack import Kind

#: What JSON has, too; a day it has not.
_PLAIN = (bool, int, float, str, list, dict)
_DRAFT = "http://json-schema.org/draft-07/schema#"


def path_of(file: str) -> Path:
    """Where the schema of `pack.toml`, `exercise.toml` or `fixture.toml` is kept."""
    return Path(__file__).with_name(file.replace(".toml", ".schema.json"))


def json_schema(file: str, vocabulary: Vocabulary) -> Schema:
    made: dict[str, Any] = {
        "pack.toml": lambda: pack_table(vocabulary, (), (), names_fixture=False).schema,
        "exercise.toml": lambda: _of_exercise(vocabulary),
        "fixture.toml": lambda: fixture_table().schema,
    }
    told = _described(made[file](), MEANINGS[file])
    return {"$schema": _DRAFT, "title": file, **told}


def _of_exercise(vocabulary: Vocabulary) -> Schema:
    """Every key that an exercise of any kind has, and of each kind those that mean nothing there."""
    whole = exercise_table(vocabulary, None, ()).schema
    return {**whole, "allOf": [_of_kind(vocabulary, kind) for kind in get_args(Kind)]}


def _of_kind(vocabulary: Vocabulary, kind: Kind) -> Schema:
    table = exercise_table(vocabulary, kind, ())
    own: dict[str, Any] = dict.fromkeys(table.idle, False)
    if "rubric" in table.fields:
        own["rubric"] = {"propertyNames": table.fields["rubric"].schema["propertyNames"]}
    # Whoever names no kind means a query.
    asks: Schema = {} if kind == "query" else {"required": ["kind"]}
    return {"if": {"properties": {"kind": {"const": kind}}, **asks}, "then": {"properties": own}}


def _described(schema: Schema, meanings: Mapping[str, Meaning], above: str = "") -> Schema:
    """With what is said of each key, and its default."""
    described = dict(schema)
    if "properties" in schema:
        described["properties"] = {
            name: {**_told(meanings[f"{above}{name}"]), **_described(one, meanings, f"{above}{name}.")}
            for name, one in schema["properties"].items()
        }
    for inner in ("items", "additionalProperties"):
        if isinstance(schema.get(inner), Mapping):
            described[inner] = _described(schema[inner], meanings, above)
    return described


def _told(meaning: Meaning) -> Schema:
    if not meaning.default:
        return {"description": meaning.says}
    value = tomllib.loads(f"value = {meaning.default}")["value"]
    return {"description": meaning.says, "default": value if isinstance(value, _PLAIN) else str(value)}
