"""One submission of a group, which counts for all who are in it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from grader.classroom.collecting.claims import Key
from grader.classroom.collecting.handed_in import Given, bare
from grader.classroom.collecting.names import as_told, folded
from grader.values.report import Person

_READY = 2
Read = dict[str | None, dict[Key, Given]]


def shared(
    people: Sequence[Person], read: Read, common: Mapping[str | None, Mapping[Key, Given]], notes: list[str]
) -> Read:
    """With the one answer of each group for all its members who have none of their own.

    `common` is what lies in folders named like groups. Where members have different answers and the group none, who
    has none stays without.
    """
    groups: dict[str, list[Person]] = {}
    for person in people:
        if person.group:
            groups.setdefault(folded(person.group), []).append(person)
    own = {folded(group or ""): answers for group, answers in common.items()}
    done = {learner: dict(answers) for learner, answers in read.items()}
    for name, members in groups.items():
        for key in read[members[0].learner]:
            given = {member.learner: read[member.learner][key] for member in members}
            of_group = own.get(name, {}).get(key)
            notes += _differing(members[0].group, key, given, of_group)
            best = _best(given.values(), of_group)
            for learner, answer in given.items():
                if best is not None and _rank(answer) < _rank(best):
                    done[learner][key] = best
    return done


def _best(given: Iterable[Given], of_group: Given | None) -> Given | None:
    """What is to be judged, where it is only one; where it is none, what says most of the reason."""
    there = [*([of_group] if of_group else []), *given]
    best = max(there, key=_rank)
    texts = {bare(one.submission.text) for one in there if one.submission and _rank(one) == _READY}
    return best if len(texts) <= 1 or best is of_group else None


def _rank(answer: Given) -> int:
    if answer.failure is None:
        return _READY
    return 0 if answer.failure.status == "missing" else 1


def _differing(group: str, key: Key, given: Mapping[str, Given], of_group: Given | None) -> Iterator[str]:
    there = {**given, **({"its folder": of_group} if of_group else {})}
    texts = {name: bare(one.submission.text) for name, one in there.items() if one.submission and not one.failure}
    if len(set(texts.values())) > 1:
        *names, last = map(as_told, texts)
        whose = f"{', '.join(names)} and {last}"
        without = [as_told(name) for name in given if name not in texts] if "its folder" not in texts else []
        rest = f"; not counted for {', '.join(without)}" if without else ""
        lead = f"group {as_told(group)}: {whose} handed in different answers to {key[1]}"
        yield f"{lead}, and each keeps their own{rest}"
