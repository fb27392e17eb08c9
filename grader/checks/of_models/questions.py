"""A model is there to be asked."""

from grader.checks.of_models import check_of_model
from grader.modeling.answers import Answer, answer
from grader.modeling.judgement import Fault, Judgement, counted
from grader.modeling.subject import Subject


@check_of_model(weight=8, asked=lambda exercise: bool(exercise.design.questions))
def questions(subject: Subject) -> Judgement:
    """Whether the questions of the task get the right answers from your tables.

    A question about the facts is asked of your tables, joined as their keys and
    values lead, and of the source; both must say the same. Where the task asks
    for a view of a certain name, that view is read, column by column.

        sale JOIN customer USING (customer_id)              -- today's segment
        … AND sold_on >= valid_from AND sold_on < valid_to  -- right

    An answer that is off by a factor has a join that fans out; one that lacks a
    group, rows that were lost on the way.
    """
    found = [answer(subject, question) for question in subject.exercise.design.questions]
    faults = [fault for one in found if (fault := _fault(one)) is not None]
    right = len(found) - len(faults)
    return Judgement(f"{counted(right, 'question')} answered as the source answers", tuple(faults), right / len(found))


def _fault(one: Answer) -> Fault | None:
    return None if one.problem is None else Fault(f"{one.name}: {one.problem}", one.help, one.evidence)
