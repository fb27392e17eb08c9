"""What the translation of an answer depends on besides its text."""

from dataclasses import dataclass

from grader.values.relation import Relation


@dataclass(frozen=True, slots=True)
class Course:
    dialect: str
    relations: tuple[Relation, ...]
    #: Whether text compares ignoring case, as it does in MySQL and SQL Server.
    ignores_case: bool = False
    #: Names of the sequences that a script has made so far.
    sequences: frozenset[str] = frozenset()
    #: Its tables, each with the CREATE TABLE that the engine has kept for it.
    made: tuple[tuple[str, str], ...] = ()

    def relation(self, name: str, schema: str = "") -> Relation | None:
        """The table of this name in a schema; where that has none, in `main`; else wherever there is one."""
        named = {one.schema.lower(): one for one in reversed(self.relations) if one.name.lower() == name.lower()}
        return named.get(schema.lower()) or named.get("main") or next(reversed(named.values()), None)
