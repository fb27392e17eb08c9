"""Mistakes about tables, their aliases, and their schemas."""

import re

from grader.feedback.mistakes.mistake import Advice, Case, mistake, shortened
from grader.feedback.mistakes.scope import defined, listed, nearest, relation_of, sources_at

_NO_SUCH_TABLE = r'^Referenced table "(.*)" not found'


@mistake("Binder", r'^Ambiguous reference to table "(.*?)"')
def same_table_twice(case: Case, said: re.Match[str]) -> Advice | None:
    """A table joined to itself, or two tables under one alias.

    Each table in FROM needs a name of its own. A table that is there twice plays two parts: give each an alias that
    says which part, and put it before every column.

    Wrong:  SELECT * FROM emp JOIN emp ON emp.boss_id = emp.id
    Right:  SELECT * FROM emp JOIN emp AS boss ON emp.boss_id = boss.id
    """
    name = shortened(said[1].rpartition(".")[2])
    places = [place for place, token in enumerate(case.tokens) if token.name == name.lower()]
    places = [place for place in places if case.layout.clause(place) == "from"]
    if not places:
        return None
    return Advice(
        f"`{name}` stands for two tables of one FROM",
        "give each of them an alias of its own, and put the right one before every column",
        (places[-1], places[-1]),
    )


@mistake("Binder", _NO_SUCH_TABLE)
def table_behind_alias(case: Case, said: re.Match[str]) -> Advice | None:
    """A table's own name, although it has an alias.

    An alias replaces the table's name for the whole query: `FROM emp AS e` leaves nothing that is called `emp`.

    Wrong:  SELECT emp.name FROM emp AS e
    Right:  SELECT e.name FROM emp AS e
    """
    place = case.find(said[1])
    if place is None:
        return None
    aliases = [source.called for source in sources_at(case, place) if source.table == said[1].lower()]
    if not aliases or said[1].lower() in aliases:
        return None
    return Advice(
        f"`{shortened(said[1])}` is called {listed(aliases, 'or')} in this query",
        "an alias replaces the table's name: use the alias before the dot, in every clause",
        (place, place),
    )


@mistake("Binder", _NO_SUCH_TABLE)
def table_not_in_from(case: Case, said: re.Match[str]) -> Advice | None:
    """A table's columns are used, but it is not in FROM.

    A query sees the tables of its own FROM, and of the queries around it; not those of a subquery inside it.

    Wrong:  SELECT emp.name, dept.title FROM emp
    Right:  SELECT emp.name, dept.title FROM emp JOIN dept ON emp.dept_id = dept.id
    """
    place = case.find(said[1])
    known = said[1].lower() in defined(case) or relation_of(case.relations, said[1])
    if place is None or not known:
        return None
    there = [source.called for source in sources_at(case, place) if source.called]
    if said[1].lower() in there:
        return None
    tail = f"; in FROM: {listed(there)}" if there else ""
    return Advice(
        f"`{shortened(said[1])}` is not in the FROM of this query",
        f"only tables in FROM have columns to give: join it, or ask one that is there{tail}",
        (place, place),
    )


@mistake("Binder", _NO_SUCH_TABLE)
def unknown_alias(case: Case, said: re.Match[str]) -> Advice | None:
    """Before a dot stands a name that no table in FROM has.

    `x.name` asks for a table or alias `x` in the FROM of this query or of one around it. An alias that a subquery gives
    inside its own FROM is not seen outside.

    Wrong:  SELECT x.name FROM emp AS e
    Right:  SELECT e.name FROM emp AS e
    """
    place = case.find(said[1])
    if place is None:
        return None
    there = [source.called for source in sources_at(case, place) if source.called]
    near = nearest(said[1], there, 0.5)
    question = f"did you mean `{near}`? " if near else ""
    return Advice(
        f"no table in FROM is called `{shortened(said[1])}`",
        f"{question}before a dot goes a table or alias of this FROM" + (f": {listed(there)}" if there else ""),
        (place, place),
    )


@mistake("Binder|Conversion", r"\bSTRUCT\(")
def table_as_column(case: Case, said: re.Match[str]) -> Advice | None:
    """A table where a column is meant.

    A table's name, used like a column, stands for a whole row. That is no value to compare or to compute with.

    Wrong:  SELECT name FROM emp WHERE emp > 3
    Right:  SELECT name FROM emp WHERE emp.id > 3
    """
    for place, token in enumerate(case.tokens):
        free = case.layout.low(place - 1) != "." and case.layout.low(place + 1) not in (".", "(")
        if not token.name or not free or case.layout.clause(place) in ("from", ""):
            continue
        sources = sources_at(case, place)
        if any(source.called == token.name for source in sources) and not any(
            source.has(token.name) for source in sources
        ):
            dash = case.layout.low(place + 1) == "-"
            return Advice(
                f"`{case.raw(place)}` is a table: as a value it stands for a whole row",
                "name one of its columns" + ("; a name with a dash in it needs double quotes" if dash else ""),
                (place, place),
            )
    return None


@mistake("Catalog", r"^Table with name \"?(.+?)\"? does not exist$")
def unknown_table(case: Case, said: re.Match[str]) -> Advice | None:
    """A table that is not there.

    Look for a slip of the pen first: the exercise names its tables. A WITH can be used by what stands behind it, an
    alias cannot be asked again in FROM.

    Wrong:  SELECT name FROM emps
    Right:  SELECT name FROM emp
    """
    place = case.find(said[1])
    if place is None:
        return None
    names = [relation.name for relation in case.relations] + defined(case)
    complaint = case.failure.complaint
    engines = [name for name in complaint.candidates if name in names] if complaint else []
    near = nearest(said[1], names, 0.6) or next(
        (name for name in engines if name[0].lower() == said[1][0].lower()), None
    )
    aliases = [source for source in sources_at(case, place) if source.called == said[1].lower() != source.table]
    if aliases:
        return Advice(
            f"`{case.raw(place)}` is an alias, and FROM takes tables",
            "name the table itself, or put the subquery before everything in a WITH to use it twice",
            (place, place),
        )
    question = f"did you mean `{near}`? " if near else ""
    tables = f"the tables are {listed(relation.name for relation in case.relations)}" if case.relations else ""
    return Advice(f"there is no table `{case.raw(place)}`", f"{question}{tables}".strip(), (place, place))


@mistake("Catalog", r'because schema "(.*?)" does not exist')
def unknown_schema(case: Case, said: re.Match[str]) -> Advice | None:
    """Before a table stands a schema that is not there.

    `hr.emp` is the table `emp` in the schema `hr`. Most exercises have no schemas: the table's name will do.

    Wrong:  SELECT name FROM hr.emp
    Right:  SELECT name FROM emp
    """
    place = case.find(said[1])
    if place is None:
        return None
    schemas = {relation.schema for relation in case.relations} - {"main"}
    near = nearest(said[1], schemas)
    help_ = f"did you mean `{near}`? " if near else ""
    table = case.tokens[place + 2].name if place + 2 < len(case.tokens) else ""
    if table and relation_of(case.relations, table):
        help_ += f"there is a table `{table}`; name it alone" if not schemas else ""
    return Advice(
        f"there is no schema `{case.raw(place)}`",
        help_.strip() or "name the table as the exercise does",
        (place, place),
    )
