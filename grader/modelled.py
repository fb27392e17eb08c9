"""Builds an answer's tables, for people to look at."""

import tempfile
from pathlib import Path

from grader.modeling.builds import Builder, Stopped, ready
from grader.modeling.picture import picture
from grader.modeling.subject import Subject, at_hand
from grader.modeling.workroom import Workroom
from grader.sandbox import files
from grader.sandbox.workshop import Workshop
from grader.values.model import Model
from grader.values.pack import Exercise, Pack, Script
from grader.values.run import Failure

#: Bytes that a file of a learner's database may have.
_LARGEST = 512_000_000


def modelled(workroom: Workroom, pack: Pack, exercise: Exercise, answer: Script) -> Model | Failure:
    """As its tables are after the last batch; the failure is the answer's.

    Raises:
        PackError: the data do not load, or what the author says of them does not hold.
    """
    sources = workroom.sources(exercise)[:1]
    with (
        files.allowed(_LARGEST),
        tempfile.TemporaryDirectory(dir=workroom.folder, ignore_cleanup_errors=True) as folder,
    ):
        homes = (Path(folder), *(one.feed.whole.path.parent for one in sources))
        workshop = Workshop(homes, pack.limits, pack.fixture.collation, workroom.own_names(sources))
        try:
            scripts = ready(workshop, answer.text, exercise.kind)
            if isinstance(scripts, Stopped):
                return scripts.failure
            builder = Builder(workshop, scripts, Path(folder))
            build = builder.built(sources[0].feed.moments)
            if isinstance(build, Stopped):
                return build.failure
            subject = Subject(exercise, workroom.examiner, builder, sources, (build,))
            with at_hand(subject):
                return picture(subject.ground)
        finally:
            workshop.close()
