"""A pack with a mistake in nearly every line is told about all of them in one go."""

MISTAKEN = {
    "packs/joins/pack.toml": """\
formt = 1
title = ""
fixture = "retail"
dialect = "mysq"
exercises = ["first", "secnd", "first", "second"]

[limits]
secnods = 5
seconds = "five"
memory = "half a GB"

[rubric]
result = 70
plan = 20
style = 15

[style]
mute = [
    "eq-null",
    "select-stra",
]
""",
    "packs/joins/first/prompt.md": "Just do it.\n",
    "packs/joins/first/exercise.toml": '''\
points = 0
hints = ["""
[compare]
order = "no key, but text"
""", 5]
[compare]
order = "none"
reveal = "names"
[[worlds.assume]]
sql = "SELECT true"
say = "Fine."
[[worlds.assume]]
sql = "SELECT true"
''',
    "packs/joins/first/solution.sql": None,
    "packs/joins/first/solutions.sql": "SELECT 1",
    "packs/joins/first/accept/a.txt": "",
    "packs/joins/first/reject/a.sql": "-- expect: wrong-ordr\nSELECT 1\n",
    "packs/joins/second/prompt.md": "# Second\n",
    "packs/joins/second/solution.sql": "-- to be written\n",
    "packs/joins/second/exercise.toml": """\
kind = "pipelines"
[credit]
missing-rows = 60
[plan]
forbid = "cross-product"
[feedback
""",
    "fixtures/retail/schema.sql": b"CREATE TABLE orders (\n  caf\xe9 TEXT\n);\n",
    "fixtures/retail/Orders.sql": "INSERT INTO orders VALUES ('x');\n",
    "fixtures/retail/fixture.toml": "collation = true\n",
}

TOLD = """\
fixtures/retail/fixture.toml:1: collation: must be "binary" or "nocase", got true
fixtures/retail/orders.csv: a second file for table `orders`, beside `Orders.sql`
    keep one of them
fixtures/retail/schema.sql:2: byte 0xE9 is not UTF-8
    save the file as UTF-8
packs/joins/first/accept/a.txt: not an .sql file
    `accept/` takes one .sql file for each answer
packs/joins/first/exercise.toml:1: points: must be a number above 0 and at most 1000000, got 0
packs/joins/first/exercise.toml:5: hints: must be text in quotes, got 5
packs/joins/first/exercise.toml:7: compare.order: must be "solution" or "any", got "none"
packs/joins/first/exercise.toml:8: compare.reveal: unknown key
    `reveal` belongs under [feedback]
packs/joins/first/exercise.toml:12: worlds.assume.say: missing
    each table needs sql and say
packs/joins/first/prompt.md: has no heading
    begin it with `# ` and the title of the exercise
packs/joins/first/reject/a.sql:1: expect: no check or finding is named "wrong-ordr"
    did you mean `wrong-order`? known: cross-product, eq-null, missing-rows, plan, result, \
select-star, style, wrong-order
packs/joins/first/solutions.sql: not a name the grader knows
    did you mean `solution.sql`?
packs/joins/pack.toml: format: missing
    write `format = 1`
packs/joins/pack.toml:1: formt: unknown key
    did you mean `format`? allowed: format, title, fixture, dialect, exercises, limits, rubric, plan, style
packs/joins/pack.toml:2: title: must not be empty
packs/joins/pack.toml:4: dialect: no dialect is named "mysq"
    did you mean `mysql`?
packs/joins/pack.toml:5: exercises: "first" is listed twice
packs/joins/pack.toml:5: exercises: no folder in the pack is named "secnd"
    did you mean `second`? known: first, second
packs/joins/pack.toml:8: limits.secnods: unknown key
    did you mean `seconds`? allowed: seconds, memory, rows
packs/joins/pack.toml:9: limits.seconds: must be a number above 0 and at most 600, got "five"
packs/joins/pack.toml:10: limits.memory: must be a size such as "512MB" or "1GiB", got "half a GB"
packs/joins/pack.toml:12: rubric: the shares must sum to 100, not 105
packs/joins/pack.toml:20: style.mute: no rule is named "select-stra"
    did you mean `select-star`? known: eq-null, select-star
packs/joins/second/exercise.toml:1: kind: must be "query", "change", "model" or "pipeline", got "pipelines"
    did you mean `pipeline`?
packs/joins/second/exercise.toml:3: credit.missing-rows: must be a number of at least 0 and at most 1, got 60
packs/joins/second/exercise.toml:5: plan.forbid: must be a list in [ ], got "cross-product"
packs/joins/second/exercise.toml:6: not valid TOML: expected ']' at the end of a table declaration at column 10
packs/joins/second/solution.sql: holds no SQL
    write a query that answers the prompt
"""


def test_every_mistake_is_told_at_once(complaints):
    assert "\n".join(complaints(MISTAKEN)) + "\n" == TOLD
