"""What each key of `pack.toml`, `exercise.toml` and `fixture.toml` means: a sentence each, for authors and editors."""

from collections.abc import Mapping
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Meaning:
    #: In Markdown.
    says: str
    #: As it would be written; empty where the key must be given, or `says` tells what it means to leave it out.
    default: str = ""


_STYLE = {
    "style": Meaning("What is asked of the way SQL is written; in `exercise.toml` for one exercise, over the pack's."),
    "style.mute": Meaning("Rules that are not asked for; an exercise adds to those of its pack.", "[]"),
    "style.severity": Meaning("Rule → the severity it has here: `error`, `warn` or `info`.", "{}"),
    "style.points": Meaning("What each broken rule costs, in points of the exercise; left out: a part of the share."),
    "style.ignore": Meaning("Whether comments `-- grade: ignore RULE` in answers count.", "false"),
    "style.require": Meaning("Constructs, or functions such as `coalesce()`, that an answer must use.", "[]"),
    "style.forbid": Meaning("Constructs, or functions, that an answer must not use.", "[]"),
}
_PLAN = {
    "plan": Meaning("With this table, empty or not, it counts how a query is carried out, too."),
    "plan.forbid": Meaning("Plan rules that count; left out: all of them."),
    "plan.factor": Meaning("How many times the solution's rows an answer may read and make.", "2.0"),
    "plan.growth": Meaning(
        'The power of the data\'s size by which work may grow, such as 1.5, or `"linear"`; left out: it is not asked.'
    ),
}
_ASSUME = {
    "assume": Meaning("What holds on every database that answers are tried on, beside keys and constraints.", "[]"),
    "assume.sql": Meaning("A query that gives true where it holds."),
    "assume.say": Meaning("The sentence that tells learners."),
}
_PACK = {
    "format": Meaning("The version of the format; 1."),
    "title": Meaning("The name that learners see."),
    "fixture": Meaning(
        "The data: a folder in the nearest `fixtures/` upward, or in the pack; left out: its folder `fixture`."
    ),
    "dialect": Meaning("What solutions and answers are written in: any of sqlglot's dialects.", '"duckdb"'),
    "exercises": Meaning("Folders in their order; left out: all that are exercises, by name."),
    "limits": Meaning("What one run of an answer may take."),
    "limits.seconds": Meaning("By the clock; beyond, it is tried once more, alone.", "5"),
    "limits.memory": Meaning('A size such as `"512MB"` or `"1GiB"`.', '"512MB"'),
    "limits.rows": Meaning("A larger result is `too_large`.", "100_000"),
    "rubric": Meaning(
        "Check → its share of the points, of 100; that of a check which an exercise does not have goes to the others.",
        "{ result = 70, plan = 15, style = 15 }",
    ),
    **_PLAN,
    **_STYLE,
}
_OF_RESULTS = {
    "compare": Meaning("How a result is held against the solution's."),
    "compare.columns": Meaning(
        "By `position`, by `name` in any order and case, or `exact`: the same names in the same order.", '"position"'
    ),
    "compare.order": Meaning("As far as the `solution` is ordered, or in `any` order, whatever it does.", '"solution"'),
    "compare.tolerance": Meaning("How far FLOAT and DOUBLE may be apart, relative and absolute.", "1e-9"),
    "compare.decimals": Meaning("Numbers are equal within half a unit of this digit; left out: exactly."),
    "credit": Meaning("Finding → share kept of what `result` is worth when it is the only kind of finding.", "{}"),
    "worlds": Meaning("The small databases that answers are tried on beside the data."),
    "worlds.count": Meaning("How many; 0: none.", "2000"),
    "worlds.seed": Meaning("Another seed makes other databases.", "1"),
    **{f"worlds.{key}": meaning for key, meaning in _ASSUME.items()},
}
_MODEL = {
    "model": Meaning("What is asked of a model, in columns of its facts; what is left out is not asked."),
    "model.grain": Meaning("Columns that tell a fact's rows apart; of several facts, a table with a list for each."),
    "model.dependencies": Meaning('What depends on what, as `"customer_id -> name, city"`.', "[]"),
    "model.bad": Meaning("Rows that must be refused: column → value, or SQL over the row's own.", "[]"),
    "model.legal": Meaning("Rows that are near misses of these, and must be accepted.", "[]"),
    "model.measures": Meaning('What may be summed; `{ shipping = ["order_id"] }` says what it belongs to.', "[]"),
    "model.shape": Meaning("`star`, or `snowflake`, where dimensions refer to others; left out: any."),
    "model.surrogates": Meaning("Natural keys in place of which facts refer to keys of the model's own.", "[]"),
    "model.orphans": Meaning("Natural keys that facts may lack, or name before they are there.", "[]"),
    "model.weights": Meaning("Share → the columns within each of whose values it sums to 1.", "{}"),
    "model.dense": Meaning("Days, of which the table that lists them leaves out none.", "[]"),
    "model.history": Meaning("Fact whose rows are versions → how they follow each other.", "{}"),
    "model.history.key": Meaning("Columns that tell whose version it is."),
    "model.history.from": Meaning("The column of the first day that it is in force."),
    "model.history.to": Meaning("The column of the day on which the next one begins, NULL where none does."),
    "pipeline": Meaning("How the source of a pipeline arrives."),
    "pipeline.feed": Meaning(
        "A batch holds `changes`: what is new or has changed; or a `snapshot`: all there is.", '"changes"'
    ),
    "pipeline.any_order": Meaning("Whether the last two batches may come the other way round.", "false"),
}
_EXERCISE = {
    "points": Meaning("What it is worth.", "10"),
    "kind": Meaning(
        "A `query`; a `change` by INSERT, UPDATE, DELETE, MERGE or TRUNCATE; a `model`; or a `pipeline`.", '"query"'
    ),
    "statements": Meaning("How many a change may take: `one` or `many`.", '"one"'),
    "topics": Meaning("What it is about, for `grade show`.", "[]"),
    "hints": Meaning("What helps a learner on, the gentlest first.", "[]"),
    "feedback": Meaning("What learners are told."),
    "feedback.reveal": Meaning(
        "`full`; `counterexample`: no rows of the data; `names`: of findings alone; `verdict`: whether it passed.",
        '"full"',
    ),
    "rubric": Meaning(
        "Of a model or a pipeline: check → its share of the points, of 100; left out: all that have something to judge."
    ),
    **_OF_RESULTS,
    **_PLAN,
    **_STYLE,
    **_MODEL,
}
_FIXTURE = {
    **_ASSUME,
    "collation": Meaning("`binary`, or `nocase`: text compares ignoring case.", '"binary"'),
    "lake": Meaning("Table that is stored as Parquet → columns by which its files lie in folders.", "{}"),
    "batches": Meaning("What arrives one after the other, in `batches/1/`, `2/` and so on."),
    "batches.first_day": Meaning("The day of the first; each comes a day after the one before.", "2024-01-01"),
}

#: File -> key, dotted -> what it means. Keys of tables in a list, and of those named by their author, are dotted as if
#: they stood in the table itself.
MEANINGS: Mapping[str, Mapping[str, Meaning]] = {
    "pack.toml": _PACK,
    "exercise.toml": _EXERCISE,
    "fixture.toml": _FIXTURE,
}
