"""Exercises of data models and of pipelines: every key and file as a value, and every mistake by its sentence."""

import re
from datetime import date
from pathlib import Path

import pytest
from test_pack_mistakes import STRANGE

from grader.errors import PackError
from grader.pack import load
from grader.values.pack import Dependency, Design, Fact, History, Row, Script

README = Path(__file__).parents[2] / "README.md"
HERE = "packs/joins/first"
TOML = f"{HERE}/exercise.toml"
FACT = {f"{HERE}/facts/lines.sql": "SELECT id FROM stg.orders\n"}
SECOND = {f"{HERE}/facts/orders.sql": "SELECT id FROM stg.orders\n"}
MODEL = {TOML: 'kind = "model"\n', **FACT}
PIPELINE = {
    TOML: 'kind = "pipeline"\n',
    **FACT,
    "fixtures/retail/batches/1/orders.csv": "id\n1\n",
    "fixtures/retail/batches/2/orders.sql": "INSERT INTO orders SELECT getvariable('batch')\n",
}
EVERY_KEY = {
    **PIPELINE,
    **SECOND,
    f"{HERE}/questions/late.sql": "SELECT count(*) AS n FROM lines\n",
    TOML: """
        kind = "pipeline"
        points = 4
        [rubric]
        lossless = 60
        crash-safe = 40
        [model]
        dependencies = ["customer_id -> name, city", "order_id,line_no->price"]
        bad = [{ quantity = -1 }, { price = "NULL", paid = true }, { shipped_on = "ordered_on - 1" }]
        legal = [{ discount = 0.5 }]
        measures = { quantity = [], shipping = ["order_id"] }
        shape = "star"
        surrogates = ["customer_id"]
        orphans = ["customer_id"]
        weights = { weight = ["order_id"] }
        dense = ["day"]
        [model.grain]
        lines = ["order_id", "line_no"]
        [model.history.orders]
        key = ["customer_id"]
        from = "valid_from"
        to = "valid_to"
        [pipeline]
        feed = "snapshot"
        any_order = true
        """,
    "fixtures/retail/fixture.toml": "[batches]\nfirst_day = 2024-03-01\n",
}


def test_every_key_reaches_its_value(build, words):
    folder = build(EVERY_KEY)
    pack = load(folder, words)
    (exercise,) = pack.exercises
    first = folder / "first"
    text = "SELECT id FROM stg.orders\n"
    assert (exercise.kind, exercise.points) == ("pipeline", 4)
    assert exercise.rubric == {"lossless": 60, "crash-safe": 40}
    assert exercise.design == Design(
        facts=(
            Fact("lines", Script(first / "facts/lines.sql", text), ("order_id", "line_no")),
            Fact("orders", Script(first / "facts/orders.sql", text), ("customer_id", "valid_from")),
        ),
        dependencies=(
            Dependency(("customer_id",), ("name", "city")),
            Dependency(("order_id", "line_no"), ("price",)),
        ),
        bad=(Row({"quantity": "-1"}), Row({"price": "NULL", "paid": "true"}), Row({"shipped_on": "ordered_on - 1"})),
        legal=(Row({"discount": "0.5"}),),
        questions=(Script(first / "questions/late.sql", "SELECT count(*) AS n FROM lines\n"),),
        measures={"quantity": (), "shipping": ("order_id",)},
        shape="star",
        surrogates=("customer_id",),
        orphans=("customer_id",),
        weights={"weight": ("order_id",)},
        dense=("day",),
        history={"orders": History(("customer_id",), "valid_from", "valid_to")},
        feed="snapshot",
        any_order=True,
    )
    batches = [[(file.table, file.format) for file in batch] for batch in pack.fixture.batches]
    assert batches == [[("orders", "csv")], [("orders", "sql")]]
    assert pack.fixture.first_day == date(2024, 3, 1)


def test_the_readmes_model_and_pipeline(build, words):
    section = README.read_text("utf-8").partition("\n## Data models and pipelines\n")[2].partition("\n## ")[0]
    (fact,) = re.findall(r"```sql\n(.*?)```", section, re.DOTALL)
    model, pipeline = re.findall(r"```toml\n(.*?)```", section, re.DOTALL)
    toml = model.replace('"model"', '"pipeline"') + pipeline
    (exercise,) = load(build({**PIPELINE, TOML: toml, f"{HERE}/facts/lines.sql": fact}), words).exercises
    named = {name for one in exercise.design.dependencies for name in (*one.determinant, *one.dependents)}
    assert named == {name for name in named if re.search(rf"\.{name}\b", fact)}
    assert exercise.design.bad == (Row({"quantity": "-1"}), Row({"unit_price": "NULL"}))


def test_the_grain_and_the_measures_of_the_only_fact_are_lists(build, words):
    toml = 'kind = "model"\n[model]\ngrain = ["id"]\nmeasures = ["price", "pieces"]\n'
    (exercise,) = load(build({**MODEL, TOML: toml}), words).exercises
    assert [fact.grain for fact in exercise.design.facts] == [("id",)]
    assert exercise.design.measures == {"price": (), "pieces": ()}


def test_ten_batches_are_in_the_order_of_their_numbers(build, words):
    days = {f"fixtures/retail/batches/{number}/orders.csv": "id\n" for number in range(1, 12)}
    fixture = load(build({**PIPELINE, **days, "fixtures/retail/batches/2/orders.sql": None}), words).fixture
    assert [batch[0].path.parent.name for batch in fixture.batches] == [str(number) for number in range(1, 12)]
    assert fixture.first_day == date(2024, 1, 1)


def test_an_answer_may_be_a_folder(build, words):
    folder = build(
        {
            **MODEL,
            f"{HERE}/solution.sql": None,
            f"{HERE}/solution/a_load.sql": "INSERT INTO t FROM stg.orders",
            f"{HERE}/solution/schema.sql": "CREATE TABLE t (i INT);\n",
            f"{HERE}/starter/schema.sql": "-- begin here\n",
            f"{HERE}/accept/odd/load.sql": "CREATE TABLE x AS FROM stg.orders\n",
            f"{HERE}/accept/plain.sql": "SELECT 1\n",
            f"{HERE}/reject/bare/load.sql": "-- expect: grain\nSELECT 1\n",
            f"{HERE}/reject/bare/schema.sql": "-- no key\nSELECT 1\n",
            f"{HERE}/answer/load.sql": b"\xff\x00 the learner's",
        }
    )
    (exercise,) = load(folder, words).exercises
    first = folder / "first"
    assert exercise.solution == Script(
        first / "solution",
        "-- file: schema.sql\nCREATE TABLE t (i INT);\n-- file: a_load.sql\nINSERT INTO t FROM stg.orders\n",
    )
    assert exercise.starter == Script(first / "starter", "-- file: schema.sql\n-- begin here\n")
    assert [script.path for script in exercise.accept] == [first / "accept/odd", first / "accept/plain.sql"]
    assert exercise.accept[1].text == "SELECT 1\n"
    (wrong,) = exercise.reject
    assert (wrong.script.path, wrong.expect) == (first / "reject/bare", "grain")


def test_what_a_pack_says_of_its_queries_is_not_said_of_models(build, words):
    toml = 'format = 1\ntitle = "J"\nfixture = "retail"\n[style]\nmute = ["eq-null"]\n'
    assert load(build({**MODEL, "packs/joins/pack.toml": toml}), words).exercises[0].options == {}


@pytest.mark.parametrize(
    "name",
    [
        f"{HERE}/facts/lines.sql",
        f"{HERE}/questions/late.sql",
        f"{HERE}/solution/load.sql",
        f"{HERE}/starter/load.sql",
        "fixtures/retail/batches/1/orders.csv",
    ],
)
def test_whatever_changes_a_verdict_changes_the_fingerprint(build, words, name):
    files = {**PIPELINE, f"{HERE}/solution.sql": None}
    files |= {f"{HERE}/{place}.sql": "SELECT 1\n" for place in ("solution/load", "starter/load", "questions/late")}
    before = load(build(files), words)
    after = load(build({**files, name: "id\n7\n" if name.endswith("csv") else "SELECT 2\n"}), words)
    assert before.sha256 != after.sha256


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("grain = 'id'", "model.grain: must be a list in [ ], or a table with one for each fact, got"),
        ("grain = []", "model.grain: must not be empty\n    name a column of the facts"),
        ("grain = ['id', 'id']", 'model.grain: "id" is listed twice'),
        ("grain = { line = ['id'] }", 'model.grain.line: no fact is named "line"\n    did you mean `lines`?'),
        ("history = { line = 1 }", "model.history.line: must be a table with the keys key, from, to, got 1"),
        ("dependencies = ['a']", 'model.dependencies: must be written like "customer_id -> name, city", got "a"'),
        ("dependencies = ['a -> b -> c']", 'got "a -> b -> c"'),
        ("dependencies = ['a => b']", 'got "a => b"'),
        ("dependencies = ['a -> ']", 'got "a -> "'),
        ("dependencies = ['a -> b,, c']", 'got "a -> b,, c"'),
        ("dependencies = ['a -> b, A']", 'model.dependencies: names a column twice: "a -> b, A"'),
        ("dependencies = ['a -> b', 'a->b']", 'model.dependencies: "a->b" is listed twice'),
        ("bad = [{}]", "model.bad: must be a table such as { quantity = -1 }, got a table"),
        ("bad = [1]", "model.bad: must be a table such as { quantity = -1 }, got 1"),
        ("bad = [{ a = [] }]", "model.bad.a: must be a number, true, false, or SQL in quotes, got a list"),
        ("legal = [{ a = '-- no' }]", "model.legal.a: holds no SQL"),
        ("measures = 'a'", "model.measures: must be a list in [ ], or a table of what each belongs to"),
        ("measures = { a = 'b' }", "model.measures.a: must be a list in [ ]"),
        ("shape = 'galaxy'", 'model.shape: must be "star" or "snowflake", got "galaxy"'),
        ("weights = { share = [] }", "model.weights.share: must not be empty"),
        ("any_order = true", "model.any_order: unknown key\n    `any_order` belongs under [pipeline]"),
        ("facts = []", "model.facts: unknown key\n    allowed: grain, dependencies, bad, legal"),
    ],
)
def test_keys_of_a_model(complaints, line, told):
    complaint, *more = complaints({**PIPELINE, TOML: f'kind = "pipeline"\n[model]\n{line}\n'})
    assert complaint.startswith(f"{TOML}:3: ")
    assert told in complaint
    assert len(more) == ("line = 1" in line), "the name, and what stands there"


@pytest.mark.parametrize(
    ("toml", "told"),
    [
        ('kind = "model"\n[pipeline]\n', ":2: pipeline: only a pipeline loads batches\n    leave it out, or write"),
        ('kind = "model"\n[compare]\n', ":2: compare: a model is judged by what its tables hold and refuse\n"),
        ('kind = "model"\n[credit]\n', ":2: credit: a model is judged by what its tables hold and refuse\n"),
        ('kind = "model"\n[worlds]\n', ":2: worlds: a model is not tried on small databases\n    leave [worlds] out"),
        ('kind = "model"\n[plan]\n', ":2: plan: only queries have a plan to judge\n    leave [plan] out"),
        ('kind = "model"\n[style]\n', ":2: style: a model is not judged by how it is written\n"),
        ('kind = "model"\nstatements = "many"\n', ":2: statements: a model takes any number of statements\n"),
        ('kind = "model"\n[rubric]\nloads = 50\n', ":2: rubric: the shares must sum to 100, not 50"),
        (
            'kind = "model"\n[rubric]\ngrian = 100\n',
            'rubric.grian: no check of models is named "grian"\n    did you mean',
        ),
        ('kind = "model"\n[rubric]\nresult = 100\n', "known: grain, loads, lossless"),
        ('kind = "model"\n[rubric]\ncrash-safe = 100\n', 'no check of models is named "crash-safe"'),
        ('kind = "model"\ngrain = []\n', ":2: grain: unknown key\n    `grain` belongs under [model]"),
        ('kind = "pipeline"\n[pipeline]\nfeed = "all"\n', ':3: pipeline.feed: must be "changes" or "snapshot", got'),
        ('kind = "pipeline"\n[pipeline]\nany_order = 1\n', ":3: pipeline.any_order: must be true or false, got 1"),
        ('kind = "modle"\n[model]\n[pipeline]\n[compare]\n', ":1: kind: must be"),
        (
            'kind = "model"\n[model.history.lines]\nkey = ["id"]\nfrom = "day"\n',
            ":2: model.history.lines.to: missing\n    each history needs key, from and to",
        ),
    ],
)
def test_tables_by_kind(complaints, toml, told):
    (complaint,) = complaints({**PIPELINE, TOML: toml})
    assert complaint.startswith(TOML)
    assert told in complaint


@pytest.mark.parametrize("kind", ["query", "change"])
def test_what_only_models_have(complaints, kind):
    told = complaints({**MODEL, TOML: f'kind = "{kind}"\n[model]\n[pipeline]\n', f"{HERE}/questions/a.sql": "SELECT 1"})
    assert [line.split("\n")[0] for line in told] == [
        f"{TOML}:2: model: means nothing for this kind of exercise",
        f"{TOML}:3: pipeline: only a pipeline loads batches",
        f'{HERE}/facts: an exercise of kind "{kind}" has none',
        f'{HERE}/questions: an exercise of kind "{kind}" has none',
    ]


def test_a_grain_without_a_name_among_several_facts(complaints):
    (complaint,) = complaints({**MODEL, **SECOND, TOML: 'kind = "model"\n[model]\ngrain = ["id"]\n'})
    assert complaint == (
        f"{TOML}:3: model.grain: a list is the grain of one fact, and there are 2\n"
        "    write [model.grain] with a list for each: lines, orders"
    )


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"facts/lines.sql": None}, "facts: no facts are here\n    write a query over stg.*"),
        ({"facts/lines.sql": ";"}, "facts/lines.sql: holds no SQL"),
        ({"facts/note.txt": ""}, "facts/note.txt: not an .sql file\n    `facts/` takes one query in each"),
        ({"facts/order-lines.sql": "SELECT 1"}, "facts/order-lines.sql: must be named like a table"),
        ({"facts/Lines.sql": "SELECT 1"}, "facts/lines.sql: differs from another file only by case"),
        ({"questions/lines.sql": "SELECT 1"}, "questions/lines.sql: a fact has this name, too"),
        ({"question/a.sql": ""}, "question: not a name the grader knows\n    did you mean `questions`?"),
        ({"fact/a.sql": ""}, "fact: not a name the grader knows\n    did you mean `facts`?"),
        ({"answers/a.sql": ""}, "answers: not a name the grader knows\n    did you mean `answer`?"),
        ({"witnesses.sql": "SELECT 1"}, "witnesses.sql: means nothing for a model"),
        ({"solution.sql": None}, "solution.sql: no such file\n    write there, or into files in `solution/`, a model"),
        ({"solution/a.sql": "SELECT 1"}, "solution: stands beside `solution.sql`\n    keep one of them"),
        ({"solution.sql": None, "solution/a.sql": "--"}, "solution/a.sql: holds no SQL"),
        ({"solution.sql": None, "solution": ""}, "solution: must be a folder"),
        ({"solution.sql": None, "solutions/a.sql": ""}, "solutions: not a name the grader knows"),
        ({"starter.sql": "", "starter/a.sql": ""}, "starter: stands beside `starter.sql`"),
        ({"accept/x/a.txt": ""}, "accept/x/a.txt: not an .sql file\n    `x/` takes the .sql files of one answer"),
        ({"accept/x/a/b.sql": ""}, "accept/x/a: not an .sql file"),
        ({"accept/x.txt": ""}, "accept/x.txt: not an .sql file\n    `accept/` takes one .sql file, or one folder of"),
        ({"accept/x/a.sql": "SELECT 1", "accept/x/A.sql": "SELECT 1"}, "accept/x/a.sql: differs from another file"),
        ({"reject/x": Path("/etc")}, "reject/x: is a symbolic link that leaves"),
        ({"reject/x/a.sql": "-- why\n-- expect: grain\nSELECT 1"}, "reject/x/a.sql:2: `-- expect:` counts only on"),
        (
            {"reject/x/a.sql": "-- expect: result\nSELECT 1"},
            'reject/x/a.sql:1: expect: no check or finding is named "r',
        ),
        (
            {"reject/x/a.sql": "-- expect: grain\n;SELECT 1", "reject/x/b.sql": "-- expect: loads\nSELECT 1"},
            'reject/x/b.sql:1: another file of the answer expects "grain"',
        ),
    ],
)
def test_files_of_a_model(complaints, changes, told):
    (complaint,) = complaints({**MODEL, **{f"{HERE}/{name}": content for name, content in changes.items()}})
    assert complaint.startswith(f"{HERE}/{told}")


def test_folders_with_nothing_in_them(build, words):
    folder = build({**PIPELINE, f"{HERE}/solution.sql": None})
    for name in ("first/solution", "first/accept/x", "../../fixtures/retail/batches/3"):
        (folder / name).mkdir(parents=True)
    with pytest.raises(PackError) as caught:
        load(folder, words)
    assert [(mistake.path.name, mistake.problem) for mistake in caught.value.mistakes] == [
        ("3", "is empty"),
        ("x", "is empty"),
        ("solution", "is empty"),
    ]


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"batches/1/orders.csv": None}, "batches/1: no such folder\n    batches are numbered without a gap"),
        ({"batches/one/orders.csv": ""}, "batches/one: must be named by a number"),
        ({"batches/02/orders.csv": ""}, "batches/02: must be named by a number"),
        ({"batches/orders.csv": ""}, "batches/orders.csv: is in no batch\n    put it into `batches/1/`"),
        ({"batches/3": ""}, "batches/3: must be a folder"),
        ({"batches/1/Orders.sql": "SELECT 1"}, "batches/1/orders.csv: a second file for table `orders`, beside"),
        ({"batches/1/orders.tsv": ""}, "batches/1/orders.tsv: cannot be loaded"),
        ({"batches/1/lines.sql": "--"}, "batches/1/lines.sql: holds no SQL"),
        (
            {"batches/1/orders.csv": None, "batches/2/orders.sql": None},
            "/exercise.toml: kind: a pipeline loads batches",
        ),
        ({"fixture.toml": "[batches]\nfirst_day = '2024-03-01'"}, "batches.first_day: must be a day without quotes"),
        ({"fixture.toml": "[batches]\nfirst_day = 2024-03-01T00:00:00"}, "first_day: must be a day without quotes"),
        ({"fixture.toml": "[batches]\nday = 1"}, "batches.day: unknown key\n    allowed: first_day"),
    ],
)
def test_batches(complaints, changes, told):
    (complaint,) = complaints({**PIPELINE, **{f"fixtures/retail/{name}": content for name, content in changes.items()}})
    assert told in complaint


@pytest.mark.parametrize(
    "key",
    [
        *("model", "model.grain", "model.grain.lines", "model.dependencies", "model.bad", "model.legal"),
        *("model.measures", "model.measures.a", "model.shape", "model.surrogates", "model.orphans", "model.weights"),
        *("model.weights.a", "model.dense", "model.history", "model.history.lines", "model.history.lines.key"),
        *("pipeline", "pipeline.feed", "pipeline.any_order", "rubric", "rubric.grain"),
    ],
)
def test_no_value_breaks_the_reading(build, words, key):
    refused = set()
    for value in STRANGE:
        folder = build({**PIPELINE, TOML: f'kind = "pipeline"\n{key} = {value}\n'})
        try:
            load(folder, words)
        except PackError as error:
            assert {mistake.line for mistake in error.mistakes} == {2}
            top = key.removesuffix(".key")
            assert all(mistake.field.startswith((top, "rubric")) for mistake in error.mistakes)
            refused.add(value)
    assert {"nan", "1979-05-27"} <= refused
