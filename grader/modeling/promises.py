"""What an author says of facts, held against the facts themselves: an exercise that errs would refuse right answers."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from grader.errors import Mistake, PackError
from grader.modeling.source import Source, truth
from grader.pack.nearest import suggestion
from grader.sandbox.examiner import Examiner
from grader.values.names import quoted
from grader.values.pack import Dependency, Design, Exercise


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
        elif fact.grain and not tells_apart(examiner, fact.grain, table):
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


def tells_apart(examiner: Examiner, grain: Sequence[str], table: str) -> bool:
    """Whether no two rows have the same values in these columns, and none lacks one."""
    names = ", ".join(map(quoted, grain))
    none = " OR ".join(f"{quoted(name)} IS NULL" for name in grain)
    ((rows, different, unknown),) = examiner.execute(
        f"SELECT count(*), count(DISTINCT ({names})), count(*) FILTER ({none}) FROM {table}"
    )
    return bool(rows == different and not unknown)


def grained(examiner: Examiner, exercise: Exercise, source: Source) -> Exercise:
    """With the columns that tell the rows of each fact apart, where its author does not say: the fewest there are.

    Raises:
        PackError: no three of them do.
    """
    last = len(source.feed.moments) - 1
    facts = []
    with examiner.attached({"truth": source.path}):
        for fact in exercise.design.facts:
            names = [heading.name for heading in source.facts[fact.name]]
            options = (some for size in (1, 2, 3) for some in combinations(names, size))
            table = f"truth.{truth(fact.name, last)}"
            grain = fact.grain or next((some for some in options if tells_apart(examiner, some, table)), ())
            if not grain:
                problem = f"missing: no three columns tell the rows of {fact.name} apart"
                remedy = "name those that do, or leave out rows that are there twice"
                raise PackError([Mistake(exercise.folder / "exercise.toml", 0, "model.grain", problem, remedy)])
            facts.append(replace(fact, grain=grain))
    return replace(exercise, design=replace(exercise.design, facts=tuple(facts)))


def _depends(examiner: Examiner, table: str, dependency: Dependency) -> bool:
    left = ", ".join(map(quoted, dependency.determinant))
    right = ", ".join(map(quoted, dependency.dependents))
    known = " AND ".join(f"{quoted(name)} IS NOT NULL" for name in dependency.determinant)
    groups = f"SELECT 1 FROM {table} WHERE {known} GROUP BY {left} HAVING count(DISTINCT ({right})) > 1"
    ((broken,),) = examiner.execute(f"SELECT count(*) FROM ({groups})")
    return not broken
