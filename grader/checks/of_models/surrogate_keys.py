"""A model's own keys outlive those of its sources."""

from collections.abc import Iterator
from itertools import pairwise

from grader.checks.of_models import check_of_model
from grader.modeling.builds import Stopped
from grader.modeling.held import State
from grader.modeling.judgement import Fault, Judgement, UnjudgedError
from grader.modeling.members import Member, is_of_source, members, renumbered
from grader.modeling.subject import Subject
from grader.values.run import Failure


@check_of_model(weight=3, asked=lambda exercise: bool(exercise.design.surrogates))
def surrogate_keys(subject: Subject) -> Judgement:
    """Whether facts refer to members by keys of the model's own, and these stay.

    Sources reuse their keys, merge and renumber. A key of your own means the
    same row for ever: it is given once, by a sequence or by counting on from
    the highest, and no later load gives that row another.

        INSERT INTO customer SELECT row_number() OVER (ORDER BY name), …  -- anew
        INSERT INTO customer SELECT nextval('customer_keys'), …          -- right
        WHERE customer_id NOT IN (SELECT customer_id FROM customer)

    A hash of the source's key stays as well.
    """
    states = [*subject.builds[0].states, *_again(subject)]
    faults, right = list[Fault](), dict[str, str]()
    for name in subject.exercise.design.surrogates:
        maps = [found for found in subject.maps.values() if found and name in found.homes]
        for found in maps:
            known = list(members(subject, found, name))
            called = subject.tables[found.root].called
            if not known and not _is_members(subject, found.root, name):
                help_ = f"give each {name} a row with a key of its own, and refer to that"
                faults.append(Fault(f"`{called}` says {name} itself, and refers to no row for it", help_))
            for member in known:
                new = list(_of_member(subject, member, is_of_source(subject, found, member), states))
                faults += new
                if not new:
                    right[name] = subject.tables[member.table].called
    if not faults and not right:
        raise UnjudgedError("waits for lossless")
    faults = list({fault.message: fault for fault in faults}.values())
    said = "; ".join(f"facts refer to `{table}` by keys of its own" for table in dict.fromkeys(right.values()))
    return Judgement(said, tuple(faults), len(right) / (len(right) + len(faults)) if right else 0.0)


def _is_members(subject: Subject, root: int, name: str) -> bool:
    """Whether a fact is the list of members itself."""
    design = subject.exercise.design
    named = [fact.name for fact in design.facts if fact.grain and fact.grain[0] == name and len(fact.grain) == 1]
    named += [fact for fact, history in design.history.items() if name in history.key]
    return any(found and found.root == root for fact, found in subject.maps.items() if fact in named)


def _again(subject: Subject) -> Iterator[State]:
    """After the last batch has come once more."""
    if subject.exercise.kind != "pipeline":
        return
    path = subject.builder.copied(subject.builds[0].path)
    moments = subject.sources[0].feed.moments
    stopped = subject.builder.loaded(path, moments[-1], len(moments) - 1)
    if not isinstance(stopped, Stopped):
        state = subject.builder.recorded(path)
        if not isinstance(state, Failure):
            yield state


def _of_member(subject: Subject, member: Member, source: str | None, states: list[State]) -> Iterator[Fault]:
    called = subject.tables[member.table].called
    if source is not None:
        message = f"facts refer to `{called}` by {', '.join(member.key)}, which is the source's {source}"
        yield Fault(message, f"give `{called}` a key of its own, by a sequence, and store that in the facts")
        return
    for place, (before, after) in enumerate(pairwise(states), 2):
        shown = renumbered(subject, member, before, after)
        if shown is not None:
            when = (
                f"with batch {place}" if place <= len(subject.builds[0].states) else "when the last batch comes again"
            )
            message = f"`{called}` gives its members other keys {when}"
            yield Fault(message, "keep the rows that are there, and give keys only to new ones", (shown,))
            return
