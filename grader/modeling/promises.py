"""What an author says of facts, held against the facts themselves: an exercise that errs would refuse right answers."""

from collections.abc import Iterator, Sequence
from itertools import combinations

import duckdb

from grader.errors import Mistake, PackError
from grader.fixture.script import told_to_author
from grader.modeling.answers import asked, reads_source
from grader.modeling.source import Source, truth
from grader.pack.nearest import suggestion
from grader.sandbox.complaint import failure
from grader.sandbox.examiner import Examiner
from grader.sandbox.workshop import SOURCE
from grader.values.names import quoted
from grader.values.pack import Dependency, Design, Exercise


def broken_promises(examiner: Examiner, exercise: Exercise, sources: Sequence[Source]) -> list[Mistake]:
    """Every one that can be told at once."""
    design, facts = exercise.design, sources[0].facts
    columns = {heading.name for headings in facts.values() for heading in headings}
    mistakes = [
        Mistake(
            exercise.folder / "exercise.toml",
            0,
            key,
            f"no fact has a column `{name}`",
            suggestion(name, sorted(columns)),
        )
        for key, names in _named(design)
        for name in names
        if name not in columns
    ]
    if mistakes:
        return list(dict.fromkeys(mistakes))
    for number, one in enumerate(sources):
        with examiner.attached({"truth": one.path}):
            mistakes += _of_instance(
                examiner, exercise, one, "" if number == 0 else " in the second instance of the data"
            )
        if mistakes:
            break
    return mistakes


def _named(design: Design) -> Iterator[tuple[str, Sequence[str]]]:
    for fact in design.facts:
        yield "model.grain", fact.grain
    for dependency in design.dependencies:
        yield "model.dependencies", (*dependency.determinant, *dependency.dependents)
    for key, rows in (("model.bad", design.bad), ("model.legal", design.legal)):
        for row in rows:
            yield key, tuple(row.values)
    yield "model.measures", tuple(design.measures)
    for key, belonging in (("model.measures", design.measures), ("model.weights", design.weights)):
        for belongs in belonging.values():
            yield key, belongs
    yield "model.surrogates", design.surrogates
    yield "model.orphans", design.orphans
    yield "model.weights", tuple(design.weights)
    yield "model.dense", design.dense
    for name, history in design.history.items():
        yield f"model.history.{name}", (*history.key, history.start, history.end)


def _of_instance(examiner: Examiner, exercise: Exercise, source: Source, where: str) -> Iterator[Mistake]:
    last = len(source.feed.moments) - 1
    toml = exercise.folder / "exercise.toml"
    yield from _unwritable(examiner, exercise, source)
    yield from _unanswerable(examiner, exercise, source)
    for fact in exercise.design.facts:
        table = f"truth.{truth(fact.name, last)}"
        ((rows,),) = examiner.execute(f"SELECT count(*) FROM {table}")
        if not rows:
            yield Mistake(fact.script.path, 0, "", f"gives no row{where}", "give it something that a model must hold")
        elif fact.grain and not _tells_apart(examiner, fact.grain, table):
            problem = f"{', '.join(fact.grain)} does not tell the rows of {fact.name} apart{where}, or is NULL"
            yield Mistake(toml, 0, "model.grain", problem, "name the columns of which each row has other values")
    for dependency in exercise.design.dependencies:
        for fact in exercise.design.facts:
            there = {one.name for one in source.facts[fact.name]}
            if not there.issuperset((*dependency.determinant, *dependency.dependents)):
                continue
            if not _depends(examiner, f"truth.{truth(fact.name, last)}", dependency):
                told = f"`{', '.join(dependency.determinant)} -> {', '.join(dependency.dependents)}`"
                problem = f"{told} does not hold{where}"
                yield Mistake(toml, 0, "model.dependencies", problem, f"look at the rows of {fact.name}")


def _unwritable(examiner: Examiner, exercise: Exercise, source: Source) -> Iterator[Mistake]:
    """Rows to be refused or accepted whose values are no SQL over a fact."""
    for key, rows in (("model.bad", exercise.design.bad), ("model.legal", exercise.design.legal)):
        for row in rows:
            facts = [name for name, there in source.facts.items() if {one.name for one in there}.issuperset(row.values)]
            if not facts:
                problem = f"no fact has all of {', '.join(row.values)}"
                yield Mistake(exercise.folder / "exercise.toml", 0, key, problem, "name columns of one fact")
                continue
            try:
                examiner.execute(f"SELECT {', '.join(row.values.values())} FROM truth.{truth(facts[0], 0)} LIMIT 1")
            except duckdb.Error as error:
                told, remedy = told_to_author(failure(error, ""))
                yield Mistake(exercise.folder / "exercise.toml", 0, key, f"{', '.join(row.values)}: {told}", remedy)


def _unanswerable(examiner: Examiner, exercise: Exercise, source: Source) -> Iterator[Mistake]:
    """Questions that do not run."""
    last = len(source.feed.moments) - 1
    for question in exercise.design.questions:
        of_source = reads_source(question)
        told = [(fact, f"SELECT * FROM truth.{truth(fact.name, last)}") for fact in exercise.design.facts]
        try:
            with (
                examiner.attached({SOURCE: source.feed.told} if of_source else {}),
                asked(examiner, question, () if of_source else told, "answer"),
            ):
                pass
        except duckdb.Error as error:
            yield Mistake(question.path, 0, "", *told_to_author(failure(error, "")))


def _tells_apart(examiner: Examiner, grain: Sequence[str], table: str) -> bool:
    """Whether no two rows have the same values in these columns, and none lacks one."""
    names = ", ".join(map(quoted, grain))
    none = " OR ".join(f"{quoted(name)} IS NULL" for name in grain)
    ((rows, different, unknown),) = examiner.execute(
        f"SELECT count(*), count(DISTINCT ({names})), count(*) FILTER ({none}) FROM {table}"
    )
    return bool(rows == different and not unknown)


def grains(examiner: Examiner, exercise: Exercise, source: Source) -> dict[str, tuple[str, ...]]:
    """Fact -> the columns that tell its rows apart; where its author does not say, the fewest there are.

    Raises:
        PackError: no three of them do.
    """
    last = len(source.feed.moments) - 1
    found: dict[str, tuple[str, ...]] = {}
    with examiner.attached({"truth": source.path}):
        for fact in exercise.design.facts:
            names = [heading.name for heading in source.facts[fact.name]]
            options = (some for size in (1, 2, 3) for some in combinations(names, size))
            table = f"truth.{truth(fact.name, last)}"
            grain = fact.grain or next((some for some in options if _tells_apart(examiner, some, table)), ())
            if not grain:
                problem = f"missing: no three columns tell the rows of {fact.name} apart"
                remedy = "name those that do, or leave out rows that are there twice"
                raise PackError([Mistake(exercise.folder / "exercise.toml", 0, "model.grain", problem, remedy)])
            found[fact.name] = grain
    return found


def _depends(examiner: Examiner, table: str, dependency: Dependency) -> bool:
    left = ", ".join(map(quoted, dependency.determinant))
    right = ", ".join(map(quoted, dependency.dependents))
    known = " AND ".join(f"{quoted(name)} IS NOT NULL" for name in dependency.determinant)
    groups = f"SELECT 1 FROM {table} WHERE {known} GROUP BY {left} HAVING count(DISTINCT ({right})) > 1"
    ((broken,),) = examiner.execute(f"SELECT count(*) FROM ({groups})")
    return not broken
