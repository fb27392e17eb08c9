"""What an author says of facts, held against the facts themselves: an exercise that errs would refuse right answers."""

from collections.abc import Iterator, Sequence

from grader.errors import Mistake
from grader.modeling.source import Source, truth
from grader.pack.nearest import suggestion
from grader.sandbox.examiner import Examiner
from grader.values.names import quoted
from grader.values.pack import Dependency, Design, Exercise, Fact


def broken_promises(examiner: Examiner, exercise: Exercise, sources: Sequence[Source]) -> list[Mistake]:
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
    for belongs in (*design.measures.values(), *design.weights.values()):
        yield "model", belongs
    yield "model.surrogates", design.surrogates
    yield "model.orphans", design.orphans
    yield "model.weights", tuple(design.weights)
    yield "model.dense", design.dense
    for name, history in design.history.items():
        yield f"model.history.{name}", (*history.key, history.start, history.end)


def _of_instance(examiner: Examiner, exercise: Exercise, source: Source, where: str) -> Iterator[Mistake]:
    last = len(source.feed.moments) - 1
    toml = exercise.folder / "exercise.toml"
    for fact in exercise.design.facts:
        table = f"truth.{truth(fact.name, last)}"
        ((rows,),) = examiner.execute(f"SELECT count(*) FROM {table}")
        if not rows:
            yield Mistake(fact.script.path, 0, "", f"gives no row{where}", "give it something that a model must hold")
        elif not _tells_apart(examiner, fact, table):
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


def _tells_apart(examiner: Examiner, fact: Fact, table: str) -> bool:
    names = ", ".join(map(quoted, fact.grain))
    none = " OR ".join(f"{quoted(name)} IS NULL" for name in fact.grain)
    ((rows, different, unknown),) = examiner.execute(
        f"SELECT count(*), count(DISTINCT ({names})), count(*) FILTER ({none}) FROM {table}"
    )
    return bool(rows == different and not unknown)


def _depends(examiner: Examiner, table: str, dependency: Dependency) -> bool:
    left = ", ".join(map(quoted, dependency.determinant))
    right = ", ".join(map(quoted, dependency.dependents))
    known = " AND ".join(f"{quoted(name)} IS NOT NULL" for name in dependency.determinant)
    groups = f"SELECT 1 FROM {table} WHERE {known} GROUP BY {left} HAVING count(DISTINCT ({right})) > 1"
    ((broken,),) = examiner.execute(f"SELECT count(*) FROM ({groups})")
    return not broken
