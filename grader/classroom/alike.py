"""Answers that are the same but for layout and comments are judged once, by a text that is nobody's own.

Also an answer that stands alone is judged by that text, so that it never matters what others have handed in.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from operator import itemgetter

from grader.classroom.collecting.submissions import Entry
from grader.classroom.flow import Answer
from grader.feedback.whereabouts import told
from grader.scoring import is_built
from grader.sql.normal_form import NormalForm, has_comments, normal_form
from grader.values.judged import Judged
from grader.values.report import Finding, Outcome, Submission, Verdict

Judging = Callable[[Sequence[Answer]], Iterator[tuple[Answer, Judged]]]

#: Others tell of the text as it was written, such as where a bracket is missing.
_OF_ANY_LAYOUT = frozenset({"passed", "failed", "timeout", "memory", "too_large"})
_LINE = re.compile(r"\blines? \d")


def outcomes(entries: Sequence[Entry], judging: Judging) -> Iterator[tuple[Entry, Outcome]]:
    """Of entries of one pack that have a submission; as they are known."""
    by_themselves: list[Entry] = []
    for alike, judged in _judged(entries, _shared_text, judging):
        is_anybodys = judged.outcome.status in _OF_ANY_LAYOUT and not any(map(_LINE.search, _told(judged.outcome)))
        for entry in alike:
            if is_anybodys or _shared_text(entry) == _own_text(entry):
                yield entry, _as_ones_own(judged, entry, is_shared=True)
            else:
                by_themselves.append(entry)
    for alike, judged in _judged(by_themselves, _own_text, judging):
        for entry in alike:
            yield entry, _as_ones_own(judged, entry, is_shared=False)


def _judged(
    entries: Sequence[Entry], text_of: Callable[[Entry], str], judging: Judging
) -> Iterator[tuple[list[Entry], Judged]]:
    alike: dict[tuple[str, str], list[Entry]] = {}
    for entry in entries:
        alike.setdefault((entry.exercise.name, text_of(entry)), []).append(entry)
    # By exercise: a worker keeps the worlds of a few at hand.
    keys = sorted(alike, key=itemgetter(0))
    answers = [Answer(alike[key][0].exercise, Submission("", "", key[1])) for key in keys]
    for answer, judged in judging(answers):
        yield alike[answer.exercise.name, answer.submission.text], judged


def _own_text(entry: Entry) -> str:
    assert entry.submission is not None
    return entry.submission.text


def _shared_text(entry: Entry) -> str:
    form = _form(entry)
    return form.text if form is not None else _own_text(entry)


def _form(entry: Entry) -> NormalForm | None:
    text = _own_text(entry)
    if is_built(entry.exercise):
        # Its parts are files, which are told by their names and lines.
        return None
    if entry.exercise.options.get("style", {}).get("ignore") and has_comments(text):
        # Comments silence rules.
        return None
    return normal_form(text, entry.pack.dialect)


def _told(outcome: Outcome) -> Iterator[str]:
    for verdict in outcome.verdicts:
        yield verdict.message
        for finding in verdict.findings:
            yield from (finding.message, finding.help)
    if outcome.counterexample is not None:
        yield outcome.counterexample.error or ""


def _as_ones_own(judged: Judged, entry: Entry, is_shared: bool) -> Outcome:
    text, outcome = _own_text(entry), judged.outcome
    has_places = any(finding.place is not None for verdict in outcome.verdicts for finding in verdict.findings)
    form = _form(entry) if is_shared and has_places else None
    if form is not None:
        outcome = replace(outcome, verdicts=tuple(_placed(verdict, form, text) for verdict in outcome.verdicts))
    if judged.explanation is not None:
        sentence, place = told(judged.explanation, text, entry.pack.dialect)
        outcome = replace(outcome, behaves_like=sentence, behaves_at=place)
    return replace(outcome, submission=entry.submission, learner=entry.learner)


def _placed(verdict: Verdict, form: NormalForm, text: str) -> Verdict:
    return replace(verdict, findings=tuple(_told_of(finding, form, text) for finding in verdict.findings))


def _told_of(finding: Finding, form: NormalForm, text: str) -> Finding:
    return finding if finding.place is None else replace(finding, place=form.origin(finding.place, text))
