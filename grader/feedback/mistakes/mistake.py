"""What a mistake is: how it is recognised and told, and where all of them are kept."""

import inspect
import re
import textwrap
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from grader.feedback.mistakes.layout import Layout
from grader.feedback.mistakes.tokens import Token
from grader.values.relation import Relation
from grader.values.run import Failure

#: Places looked at where nobody says at which of them reading failed.
_PLACES = 200
_WIDTH = 79
_LONGEST_NAME = 60


@dataclass(frozen=True, slots=True)
class Advice:
    """What is wrong in this text, and what to do."""

    message: str
    help: str
    #: The first and the last token meant; None: where the engine pointed.
    at: tuple[int, int] | None = None


@dataclass(frozen=True, slots=True)
class Case:
    """A failure beside the text that failed."""

    failure: Failure
    text: str
    layout: Layout
    #: The token that the failure points at.
    at: int | None
    relations: Sequence[Relation]
    dialect: str
    #: What has been found out about places, so that it is found out once.
    memory: dict[int, Any] = field(default_factory=dict)

    @property
    def tokens(self) -> Sequence[Token]:
        return self.layout.tokens

    @property
    def is_at_end(self) -> bool:
        """Where the text ends too soon, the engine points at its last word."""
        return self.at is None or self.at >= self.last

    @property
    def last(self) -> int:
        """The last token that is no semicolon."""
        place = len(self.tokens) - 1
        while place > 0 and self.tokens[place].low == ";":
            place -= 1
        return place

    def near(self, back: int = 1, ahead: int = 0) -> Iterator[int]:
        """Places around the one where reading failed, nearest first; all where it is not known."""
        if self.at is None:
            yield from range(min(len(self.tokens), _PLACES))
            return
        steps = sorted(range(-back, ahead + 1), key=lambda step: (abs(step), step))
        yield from (self.at + step for step in steps if 0 <= self.at + step < len(self.tokens))

    def find(self, name: str | None) -> int | None:
        """Where a name stands that the engine speaks of: where it points, else at its first place."""
        if not name:
            return None
        name = name.lower()
        if self.at is not None:
            for place in range(self.at, min(self.at + 4, len(self.tokens))):
                if self.tokens[place].name == name:
                    return place
        places = [place for place, token in enumerate(self.tokens) if token.name == name]
        return places[0] if places else None

    def raw(self, place: int) -> str:
        return shortened(self.tokens[place].raw)


Recogniser = Callable[[Case, Any], Advice | None]


@dataclass(frozen=True, slots=True)
class Mistake:
    name: str
    #: The docstring of what recognises it.
    text: str
    recognise: Recogniser
    #: The kind of complaint and, as a pattern, the message it is about; none for what is read off the text.
    type: str = ""
    says: str = ""
    #: Whether texts that cannot be read are shown to it as well.
    unread: bool = False

    @property
    def explanation(self) -> str:
        """What `grade explain` prints: sentences to the width of a terminal, examples set in."""
        paragraphs = inspect.cleandoc(self.text).split("\n\n")
        told = [_example(part) if part.startswith("Wrong:") else textwrap.fill(part, _WIDTH) for part in paragraphs]
        return "\n\n".join(told) + "\n"

    def advice(self, case: Case) -> Advice | None:
        complaint = case.failure.complaint
        if self.says and complaint and complaint.type in self.type.split("|"):
            said = re.search(self.says, complaint.message)
            if said:
                return self.recognise(case, said)
        # Of some texts the parser says more than where it failed.
        unread = case.failure.name == "syntax-error" and (complaint is None or complaint.subtype == "SYNTAX_ERROR")
        return self.recognise(case, None) if self.unread and unread else None


def mistake(type: str = "", says: str = "", unread: bool = False) -> Callable[[Recogniser], Mistake]:
    """Makes a mistake of a function, which it is named like, and whose docstring explains it.

    It is asked where the engine says so, with the match in its message; without a pattern, or where `unread`, about
    every text that cannot be read, with None.
    """
    return lambda recognise: Mistake(
        recognise.__name__.replace("_", "-"), recognise.__doc__ or "", recognise, type, says, unread or not says
    )


def _example(lines: str) -> str:
    """Continued lines stand below what they continue."""
    return "\n".join(
        textwrap.fill(line.strip(), _WIDTH, initial_indent="    ", subsequent_indent=" " * 12)
        for line in lines.split("\n")
    )


def shortened(text: str) -> str:
    """Something of the learner's text, in one line and not too long to be quoted."""
    text = " ".join(text.split())
    return text if len(text) <= _LONGEST_NAME else f"{text[: _LONGEST_NAME - 1]}…"
