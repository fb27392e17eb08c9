"""Versions of a member must follow each other like the days of a calendar."""

from grader.checks.of_models import check_of_model
from grader.modeling.intervals import interval_faults
from grader.modeling.judgement import Fault, Judgement, UnjudgedError
from grader.modeling.subject import Subject
from grader.modeling.versions import Versions, laid_out, versions


@check_of_model(weight=6, asked=lambda exercise: bool(exercise.design.history))
def intervals(subject: Subject) -> Judgement:
    """Whether versions of a member follow each other without overlap and gap.

    At any moment one version of a member is in force, unless the source had
    none. Your column of ends is found by its values: it may hold the first day
    of the next version or the last of its own, and NULL or 9999-12-31 while a
    version is in force. Without one, a version lasts until the next begins. A
    version in which nothing is new, or that was never in force, is one too many.

        502  Oslo    2024-01-01  NULL         502  Oslo    2024-01-01  2024-03-05
        502  Bergen  2024-03-05  NULL         502  Bergen  2024-03-05  NULL

    The two on the left are in force at once; those on the right are not.
    """
    faults: list[Fault] = []
    unjudged: list[UnjudgedError] = []
    for fact in subject.exercise.design.facts:
        if fact.name not in subject.exercise.design.history:
            continue
        try:
            faults += _of(subject, versions(subject, fact))
        except UnjudgedError as error:
            unjudged.append(error)
    if unjudged and not faults:
        raise unjudged[0]
    return Judgement("versions follow each other without overlap or gap", tuple(faults))


def _of(subject: Subject, one: Versions) -> list[Fault]:
    for number in range(len(subject.builds)):
        with laid_out(subject, one, number):
            if faults := list(interval_faults(subject, one)):
                return faults
    return []
