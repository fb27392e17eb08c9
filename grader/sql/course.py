"""What the translation of an answer depends on besides its text."""

from dataclasses import dataclass

from grader.values.relation import Relation


@dataclass(frozen=True, slots=True)
class Course:
    dialect: str
    relations: tuple[Relation, ...]
    #: Whether text compares ignoring case, as it does in MySQL and SQL Server.
    ignores_case: bool = False

    def relation(self, name: str) -> Relation | None:
        return next((one for one in self.relations if one.name.lower() == name.lower()), None)
