"""An author's questions, asked of the source and of what a model gives back."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from itertools import pairwise

from grader.modeling.canonical import canonical, family
from grader.modeling.judgement import SHOWN, counted, witness
from grader.modeling.returned import missing, returned
from grader.modeling.subject import Subject
from grader.modeling.views import contract
from grader.sandbox.complaint import ERRORS, failure
from grader.sandbox.examiner import Examiner
from grader.sandbox.tokens import bare, tokens_of
from grader.sandbox.workshop import SOURCE
from grader.values.names import quoted
from grader.values.pack import Fact, Script
from grader.values.report import Table

_BEFORE_ALL = frozenset({"select", "distinct", "all", ".", ","})
_HELP = "look at the keys that lead from one table to the next, and at rows that are lost or doubled"


@dataclass(frozen=True, slots=True)
class Answer:
    name: str
    #: None where it is right.
    problem: str | None = None
    help: str = ""
    evidence: tuple[Table, ...] = ()


def reads_source(question: Script) -> bool:
    return any(token.text == SOURCE for token in tokens_of(question.text))


def answer(subject: Subject, question: Script) -> Answer:
    if reads_source(question):
        return _of_view(subject, question)
    name, words = question.path.stem, _words(question.text)
    facts = [fact for fact in subject.exercise.design.facts if fact.name.lower() in words]
    named = {fact.name: _columns(subject, fact, words) for fact in facts}
    if any(one.end in named[fact] for fact, one in subject.exercise.design.history.items() if fact in named):
        # How an end is written is the learner's choice: no such question has an answer to be held against.
        return Answer(name)
    gone = list(dict.fromkeys(one for fact in facts for one in missing(subject, fact, named[fact.name])))
    if gone:
        return Answer(name, f"cannot be answered: no column holds {', '.join(gone)}", "keep what questions ask for")
    true = [(fact, f"SELECT * FROM {subject.wanted(fact).tables[0]}") for fact in facts]
    mine = [(fact, returned(subject, fact, named[fact.name])) for fact in facts]
    with asked(subject.examiner, question, true, "wanted_answer"):
        try:
            with asked(subject.examiner, question, mine, "your_answer"):
                return _compared(subject, name, "temp.your_answer")
        except ERRORS as error:
            return Answer(name, f"cannot be answered: {failure(error, '').message}", _HELP)


def _words(text: str) -> set[str]:
    """With `*` only where it stands for columns."""
    texts = ["", *(token.text for token in tokens_of(text))]
    return {text for before, text in pairwise(texts) if text != "*" or before in _BEFORE_ALL}


def _columns(subject: Subject, fact: Fact, words: set[str]) -> list[str]:
    """Those that a question names, or all where it names none by name."""
    names = [one.name for one in subject.sources[0].facts[fact.name]]
    named = [name for name in names if name.lower() in words]
    return named if named and "*" not in words else names


@contextmanager
def asked(examiner: Examiner, question: Script, facts: Sequence[tuple[Fact, str]], into: str) -> Iterator[None]:
    """While it lasts, a table of the answer, to a question of facts as these queries give them."""
    ask = examiner.execute
    made: list[str] = []
    try:
        for fact, rows in facts:
            ask(f"CREATE TEMP TABLE {quoted(fact.name)} AS {rows}")
            made.append(quoted(fact.name))
        ask(f"CREATE TEMP TABLE {into} AS FROM ({bare(question.text)}\n)")
        for name in made:
            ask(f"DROP TABLE temp.{name}")
        made = [into]
        yield
    finally:
        for name in made:
            ask(f"DROP TABLE temp.{name}")


def _of_view(subject: Subject, question: Script) -> Answer:
    name = question.path.stem
    view = contract(subject.held, name)
    if view is None:
        broken = [one.error for one in subject.builds[0].last.recorded if one.relation.name.lower() == name.lower()]
        if broken and broken[0]:
            return Answer(
                name, f"the view cannot be read: {broken[0]}", "views must not read `stg`, which is gone by then"
            )
        return Answer(name, f"there is no view or table `{name}`", "the task asks for one of that name")
    with (
        subject.examiner.attached({SOURCE: subject.sources[0].feed.told}),
        asked(subject.examiner, question, (), "wanted_answer"),
    ):
        return _compared(subject, name, f"record0.{view.table}")


def _compared(subject: Subject, name: str, mine: str) -> Answer:
    """As bags of rows, columns by their places."""
    wanted, yours = (subject.examiner.described(f"FROM {table}") for table in ("temp.wanted_answer", mine))
    if len(wanted) != len(yours):
        problem = f"{counted(len(yours), 'column')}, and {len(wanted)} are asked for"
        return Answer(name, problem, f"give {', '.join(one for one, _ in wanted)}, in this order")
    for (name_, kind), (given, other) in zip(wanted, yours, strict=True):
        if family(kind) != family(other):
            problem = f"{given} is {other}, and {name_} is asked for as {kind}"
            return Answer(name, problem, "store numbers as numbers and days as days")
    names = [one for one, _ in wanted]
    first, second = (
        _canonical(names, columns, table) for columns, table in ((wanted, "temp.wanted_answer"), (yours, mine))
    )
    ask = subject.examiner.execute
    ((lost, more, total),) = ask(
        f"SELECT (SELECT count(*) FROM ({first} EXCEPT ALL {second})), "
        f"(SELECT count(*) FROM ({second} EXCEPT ALL {first})), (SELECT count(*) FROM temp.wanted_answer)"
    )
    if not lost and not more:
        return Answer(name)
    shown = [
        witness(title, names, ask(f"{one} EXCEPT ALL {other} ORDER BY ALL LIMIT {SHOWN}"), count)
        for title, one, other, count in (("wanted", first, second, lost), ("yours", second, first, more))
        if count
    ]
    said = f"{lost:,} of {counted(total, 'row')} differ" if lost else f"{counted(more, 'row')} too many"
    return Answer(name, said, _HELP, tuple(shown))


def _canonical(names: Sequence[str], columns: Sequence[tuple[str, str]], table: str) -> str:
    told = ", ".join(
        f"{_rounded(canonical(quoted(column), kind), kind)} AS {quoted(f'{n} {name}')}"
        for n, (name, (column, kind)) in enumerate(zip(names, columns, strict=True))
    )
    return f"SELECT {told} FROM {table}"


def _rounded(sql: str, kind: str) -> str:
    """Sums of floats differ by the order of adding, in digits that nobody looks at."""
    return f"round({sql}, 4)" if family(kind) == "number" else sql
