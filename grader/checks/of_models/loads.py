"""Scripts must run before anything can be said of what they make."""

from grader.checks.of_models import check_of_model
from grader.modeling.judgement import Judgement, counted
from grader.modeling.subject import Subject


@check_of_model(weight=5)
def loads(subject: Subject) -> Judgement:
    """Whether all your scripts run in an empty database, from first to last.

    schema.sql comes first, then the other files by name; of a pipeline these
    run again for every batch. The source is there as `stg`, to be read only.
    They run a second time with other data, in which keys have other values and
    rows lie in another order.

        INSERT INTO customer VALUES (104, 'Ada')                -- only today's
        INSERT INTO customer SELECT id, name FROM stg.customers -- right

    The message says which statement failed and why; those before it were run.
    """
    batches = len(subject.builds[0].states)
    ran = "the scripts run" if batches == 1 else f"the scripts run for all {batches} batches"
    return Judgement(f"{ran}, and make {counted(len(subject.tables), 'table')}")
