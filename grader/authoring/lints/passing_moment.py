"""Solutions that give something else tomorrow, or each time."""

from collections.abc import Iterator, Sequence

from grader.authoring.lints import Hit, of_exercise
from grader.authoring.trial import Trial
from grader.sandbox.tokens import Token, tokens_of

#: Functions by which the engine itself says that a result changes.
CHANGING = frozenset(
    {"ago", "gen_random_uuid", "get_current_time", "get_current_timestamp", "now", "random", "setseed", "today"}
    | {"transaction_timestamp", "uuid", "uuidv4", "uuidv7"}
)
#: Likewise, without brackets.
_WORDS = frozenset({"current_date", "current_time", "current_timestamp", "localtime", "localtimestamp"})


@of_exercise("warn")
def passing_moment(trial: Trial) -> Iterator[Hit]:
    """The solution depends on when it runs, or on chance.

    now() and current_date give something else tomorrow, while the data stay: the
    last 30 days will be empty by next term. random() and uuid() give something
    else each time, so that no answer can meet it. Name the day in the prompt and
    write it into the solution, as in `DATE '2024-12-31'`.
    """
    path, text = trial.exercise.solution.path, trial.sql
    for token in _changing(list(tokens_of(text))):
        # A translation has other lines than the file.
        same = trial.pack.dialect == "duckdb"
        line = text.count("\n", 0, token.start) + 1 if same else 0
        remedy = "write a fixed day or value instead, and name it in the prompt"
        yield Hit(path, f"`{token.text}` gives something else another time", remedy, line)
        return


def _changing(tokens: Sequence[Token]) -> Iterator[Token]:
    following = [token.text for token in tokens[1:]] + [""]
    before = ["", *(token.text for token in tokens[:-1])]
    for place, (token, last, then) in enumerate(zip(tokens, before, following, strict=True)):
        is_quoted = token.end - token.start > len(token.text)
        called = then == "(" and (token.text in CHANGING or (token.text == "age" and _arguments(tokens, place) == 1))
        bare = token.text in _WORDS and not is_quoted and last != "."
        sampled = token.text == "tablesample" or (token.text == "sample" and last == "using")
        if called or bare or sampled:
            yield token


def _arguments(tokens: Sequence[Token], place: int) -> int:
    """How many are in the brackets behind a name: age() of one is counted from today."""
    depth, count = 0, 1
    for token in tokens[place + 1 :]:
        depth += (token.text in "([{") - (token.text in ")]}")
        if depth == 0:
            break
        count += token.text == "," and depth == 1
    return count
