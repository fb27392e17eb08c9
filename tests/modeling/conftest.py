"""Sources are loaded once for all cases that have them in common."""

import json
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from model_cases import HERE, ModelCase, exercise, fixture

from grader.appraising import appraise
from grader.modeling.source import Source
from grader.modeling.workroom import Workroom
from grader.values.pack import Kind, Limits, Pack
from grader.values.report import Outcome, Submission


@pytest.fixture(scope="session")
def appraised(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Callable[[ModelCase], Outcome]]:
    rooms: dict[str, tuple[Pack, Workroom]] = {}
    sources: dict[tuple[str, Kind], tuple[Source, ...]] = {}

    def room(case: ModelCase) -> tuple[Pack, Workroom]:
        key = json.dumps(case.given["source"], default=str)
        if key not in rooms:
            given = fixture(case.given["source"], tmp_path_factory.mktemp("source"))
            pack = Pack("cases", "Cases", HERE, given, (), "")
            rooms[key] = pack, Workroom(given, Limits(), Path(tmp_path_factory.mktemp("room")))
        return rooms[key]

    def outcome(case: ModelCase) -> Outcome:
        pack, workroom = room(case)
        asked = exercise(case.check, case.given)
        key = json.dumps([case.given[name] for name in ("source", "facts", "model") if name in case.given], default=str)
        if (key, asked.kind) not in sources:
            sources[key, asked.kind] = workroom.sources(asked)
        submission = Submission(case.check, "", case.text)
        return appraise(workroom, pack, asked, sources[key, asked.kind], submission)

    yield outcome
    for _, workroom in rooms.values():
        workroom.close()
