"""What `load` tells authors: every mistake by its sentence, its line and its remedy."""

from dataclasses import replace

import pytest

from grader.errors import PackError
from grader.pack import load

PACK = "packs/joins/pack.toml"
EXERCISE = "packs/joins/first/exercise.toml"
HEAD = 'format = 1\ntitle = "J"\nfixture = "retail"\n'
HUGE = "1" + "0" * 400


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (
            "[limits]\nsecnods = 5",
            "limits.secnods: unknown key\n    did you mean `seconds`? allowed: seconds, memory, rows",
        ),
        ("[limits]\nseconds = 'five'", 'limits.seconds: must be a number above 0 and at most 600, got "five"'),
        ("[limits]\nseconds = true", "limits.seconds: must be a number above 0 and at most 600, got true"),
        ("[limits]\nseconds = 0", "limits.seconds: must be a number above 0 and at most 600, got 0"),
        ("[limits]\nseconds = 601", "limits.seconds: must be a number above 0 and at most 600, got 601"),
        ("[limits]\nseconds = inf", "limits.seconds: must be a number above 0 and at most 600, got inf"),
        ("[limits]\nseconds = nan", "limits.seconds: must be a number above 0 and at most 600, got nan"),
        (f"[limits]\nseconds = {HUGE}", "limits.seconds: must be a number above 0 and at most 600, got a huge number"),
        ("[limits]\nmemory = 512", 'limits.memory: must be a size such as "512MB" or "1GiB", got 512'),
        ("[limits]\nmemory = '512'", 'limits.memory: must be a size such as "512MB" or "1GiB", got "512"'),
        ("[limits]\nmemory = '63.9MB'", 'limits.memory: must be at least "64MB", got "63.9MB"'),
        ("[limits]\nrows = 1.0", "limits.rows: must be a whole number from 1 to 1000000, got 1.0"),
        ("[limits]\nrows = true", "limits.rows: must be a whole number from 1 to 1000000, got true"),
        ("[limits]\nrows = 1_000_001", "limits.rows: must be a whole number from 1 to 1000000, got 1000001"),
        ("[limits]\nreveal = 'full'", "limits.reveal: unknown key"),
        ("[limits]\ndialect = 'mysql'", "`dialect` belongs at the top of the file, above the first [table]"),
        ("\nseconds = 5", "seconds: unknown key\n    `seconds` belongs under [limits]"),
        ("\nforbid = []", "forbid: unknown key\n    `forbid` belongs under [plan] or under [style]"),
        ("\nlimits = 5", "limits: must be a table with the keys seconds, memory, rows, got 5"),
        ("\ndialect = 'postgers'", 'dialect: no dialect is named "postgers"\n    did you mean `postgres`?'),
        ("\ndialect = ''", "dialect: must not be empty"),
        ("\nexercises = 'first'", 'exercises: must be a list in [ ], got "first"'),
        ("\nexercises = []", "exercises: must not be empty"),
        ("\nexercises = ['frist']", 'exercises: no folder in the pack is named "frist"\n    did you mean `first`?'),
        ("\nexercises = ['first', 'first']", 'exercises: "first" is listed twice'),
        ("\nexercises = ['../joins/first']", 'exercises: must be the plain name of a folder, got "../joins/first"'),
        ("\nexercises = ['.git']", 'exercises: must be the plain name of a folder, got ".git"'),
        ("\nexercises = [1]", "exercises: must be text in quotes, got 1"),
        ("[rubric]\nresults = 100", 'rubric.results: no check is named "results"\n    did you mean `result`?'),
        ("[rubric]\nresult = -1", "rubric.result: must be a number of at least 0 and at most 100, got -1"),
        ("\nrubric = 70", "rubric: must be a table, got 70"),
        (
            "[style]\nmute = ['select_stars']",
            'style.mute: no rule is named "select_stars"\n    did you mean `select-star`?',
        ),
        (
            "[style]\nforbid = ['sub query']",
            'style.forbid: no construct is named "sub query"\n    did you mean `subquery`? allowed: case, cte',
        ),
        ("[style]\nrequire = ['coalesce']", "window function; or a function, such as `coalesce()`"),
        ("[style]\nrequire = ['9x()']", 'style.require: no construct is named "9x()"'),
        ("[style]\nignore = ['select-star']", "style.ignore: must be true or false, got a list"),
        ("[style]\nignore = 1", "style.ignore: must be true or false, got 1"),
        ("[style.severity]\nselect-star = 'off'", 'style.severity.select-star: must be "error", "warn" or "info"'),
        ("[style.severity]\n'x y' = 'warn'", 'style.severity."x y": no rule is named "x y"'),
        (
            "[plan]\nforbid = ['cros-product']",
            'plan.forbid: no plan rule is named "cros-product"\n    did you mean `cross-product`?',
        ),
        ("[plan]\nfactor = 0", "plan.factor: must be a number above 0, got 0"),
        ("[plan]\nforbid = []", "plan.forbid: must not be empty\n    leave the key out to mean all"),
        ("[plan]\ngrowth = 'quadratic'", 'plan.growth: must be "linear" or a number, got "quadratic"'),
        ("[plan]\ngrowth = -1", "plan.growth: must be a number of at least 0 and at most 10, got -1"),
        (f"[plan]\nfactor = {HUGE}", "plan.factor: must be a number above 0, got a huge number"),
        ('\n"a\\nb" = 1', '"a\\nb": unknown key'),
    ],
)
def test_pack_toml(complaints, line, told):
    (complaint,) = complaints({PACK: f"{HEAD}{line}\n"})
    assert complaint.startswith(f"{PACK}:5: ")
    assert told in complaint


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ('title = "J"\nfixture = "retail"', "format: missing\n    write `format = 1`"),
        ('format = 1\nfixture = "retail"', "title: missing\n    write `title"),
        ('format = 1\ntitle = "J"', "fixture: missing\n    name a folder in `fixtures/`, or put one called `fixture`"),
    ],
)
def test_keys_that_must_be_given(complaints, toml, told):
    (complaint,) = complaints({PACK: toml})
    assert complaint.startswith(f"{PACK}: {told}")


@pytest.mark.parametrize("version", ["2", "true", "'1'", "1.0"])
def test_another_format(complaints, version):
    (complaint,) = complaints({PACK: HEAD.replace("format = 1", f"format = {version}")})
    assert f"{PACK}:1: format: must be 1, got " in complaint
    assert complaint.endswith("1 is the only format this version reads")


def test_a_rubric_that_does_not_sum_to_100_is_placed_at_its_table(complaints):
    (complaint,) = complaints({PACK: f"{HEAD}[rubric]\nresult = 70\nplan = 15\n"})
    assert complaint == f"{PACK}:4: rubric: the shares must sum to 100, not 85"


def test_shares_that_sum_to_100_but_for_rounding(build, words):
    toml = f"{HEAD}[rubric]\nresult = 33.3\nplan = 33.3\nstyle = 33.4\n"
    assert load(build({PACK: toml}), words).rubric["style"] == 33.4


def test_a_fixture_out_of_reach(complaints):
    (complaint,) = complaints({PACK: HEAD.replace("retail", "retial"), "packs/fixtures/hr/schema.sql": "SELECT 1"})
    assert complaint == (
        f'{PACK}:3: fixture: no fixture is named "retial"\n    did you mean `retail`? known: hr, retail'
    )


@pytest.mark.parametrize("name", ["../retail", "/etc", "a\\\\b", "C:x", ".hidden"])
def test_a_fixture_is_named_not_addressed(complaints, name):
    (complaint,) = complaints({PACK: HEAD.replace("retail", name)})
    assert f"{PACK}:3: fixture: must be the plain name of a folder, got " in complaint


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("\npoints = 0", "points: must be a number above 0 and at most 1000000, got 0"),
        ("\npoints = false", "points: must be a number above 0 and at most 1000000, got false"),
        (
            "\nkind = 'querry'",
            'kind: must be "query", "change", "model" or "pipeline", got "querry"\n    did you mean `query`?',
        ),
        ("[rubric]\nresult = 100", "[rubric]"),
        ("\ntopics = ['a', '']", "topics: must not be empty"),
        ("\nhints = [[]]", "hints: must be text in quotes, got a list"),
        ("\ntitle = 'T'", "title: unknown key"),
        ("\npoint = 3", "point: unknown key\n    did you mean `points`? allowed: points, kind, statements, topics"),
        ("[feedback]\nreveal = 'ful'", 'must be "full", "counterexample", "names" or "verdict", got "ful"'),
        ("[feedback]\npoints = 3", "`points` belongs at the top of the file, above the first [table]"),
        ("[compare]\ncolumns = 'names'", 'compare.columns: must be "position", "name" or "exact", got "names"'),
        ("[compare]\norder = 'none'", 'compare.order: must be "solution" or "any", got "none"'),
        ("[compare]\norder = []", 'compare.order: must be "solution" or "any", got a list'),
        ("[compare]\ntolerance = 1", "compare.tolerance: must be a number of at least 0 and below 1, got 1"),
        ("[compare]\ntolerance = -0.1", "compare.tolerance: must be a number of at least 0 and below 1, got -0.1"),
        ("[compare]\ndecimals = 16", "compare.decimals: must be a whole number from 0 to 15, got 16"),
        ("[credit]\nwrong-ordr = 1", 'no finding is named "wrong-ordr"\n    did you mean `wrong-order`?'),
        ("[credit]\nwrong-order = 2", "credit.wrong-order: must be a number of at least 0 and at most 1, got 2"),
        ("[worlds]\ncount = 100_001", "worlds.count: must be a whole number from 0 to 100000, got 100001"),
        ("[worlds]\nseed = -1", "worlds.seed: must be a whole number from 0 to 4294967295, got -1"),
        ("[worlds]\nassume = ['x']", 'worlds.assume: must be a table with the keys sql, say, got "x"'),
        ("[worlds]\nassume = [{ sql = 'SELECT 1' }]", "worlds.assume.say: missing\n    each table needs sql and say"),
        ("[worlds]\nassume = [{ sql = '-- no', say = 'x' }]", "worlds.assume.sql: holds no SQL"),
        ("[result]\nx = 1", "[result]"),
        ("[style]\nfoo = 1", "style.foo: unknown key"),
    ],
)
def test_exercise_toml(complaints, line, told):
    (complaint,) = complaints({EXERCISE: f"# one\n{line}\n"})
    tables = {
        "[result]": f"{EXERCISE}:2: result: unknown key",
        "[rubric]": f"{EXERCISE}:2: rubric: the shares of queries and changes are the pack's",
    }
    assert complaint.startswith(tables.get(told, f"{EXERCISE}:3: "))
    assert told in tables or told in complaint


def test_a_change_has_no_plan(complaints):
    (complaint,) = complaints({EXERCISE: 'kind = "change"\n[plan]\n'})
    assert complaint.startswith(f"{EXERCISE}:2: plan: only queries have a plan to judge\n    leave [plan] out")


STRANGE = ["true", "0", "-1", "1e400", "nan", "-inf", HUGE, "0x1F", "''", "'\\u0000'", "[]", "[[]]", "[{}]", "{}"]
STRANGE += ["{ a = 1 }", "{ '' = [] }", "[1, 'a', {}]", "1979-05-27", "07:32:00", "1979-05-27T07:32:00Z", "'é'", "['']"]


@pytest.mark.parametrize(
    "key",
    [
        *("points", "kind", "topics", "hints", "feedback", "feedback.reveal", "compare", "compare.columns"),
        *("compare.order", "compare.tolerance", "compare.decimals", "credit", "credit.wrong-order", "worlds"),
        *("worlds.count", "worlds.seed", "worlds.assume", "plan", "plan.forbid", "plan.factor", "style", "style.mute"),
        *("style.ignore", "style.severity", "style.severity.eq-null", "style.points", "style.require", "style.forbid"),
    ],
)
def test_no_value_breaks_the_reading(build, words, key):
    refused = set()
    for value in STRANGE:
        folder = build({EXERCISE: f"# one\n{key} = {value}\n"})
        try:
            load(folder, words)
        except PackError as error:
            assert {mistake.line for mistake in error.mistakes} == {2}
            assert all(mistake.field.startswith(key) for mistake in error.mistakes)
            refused.add(value)
    assert {"1e400", "1979-05-27", "'é'"} <= refused


def test_options_of_another_check_are_a_table(build, words):
    folder = build({EXERCISE: "grain = 1\n"})
    with pytest.raises(PackError, match="grain: must be a table, got 1"):
        load(folder, replace(words, checks=words.checks | {"grain"}))


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ("points = 1\npoints = 2\n", ":2: not valid TOML: cannot overwrite a value"),
        ("points =\n", ":1: not valid TOML: invalid value at column 9"),
        ("hints = [\n'a',\n", ":2: not valid TOML: "),
        (f"points = {'9' * 5000}\n", ": not valid TOML: "),
        (f"hints = {'[' * 3000}{']' * 3000}", ": not valid TOML: nested too deeply"),
    ],
)
def test_what_is_not_toml(complaints, toml, told):
    (complaint,) = complaints({EXERCISE: toml})
    assert f"{EXERCISE}{told}" in complaint


def test_a_syntax_error_hides_nothing_above_it_and_nothing_in_other_files(complaints):
    told = complaints(
        {
            PACK: 'fixture = "retial"\n[rubric]\nresult = 70\n[limits\nseconds = 5\n',
            EXERCISE: "points = 0\nhints = [\n]\nkind query\n",
            "packs/joins/first/prompt.md": "",
        }
    )
    assert [line.split(": ")[0] for line in told] == [
        f"{EXERCISE}:1",
        f"{EXERCISE}:4",
        "packs/joins/first/prompt.md",
        f"{PACK}:1",
        f"{PACK}:4",
    ]
