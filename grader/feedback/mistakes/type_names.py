"""The engine's types as what a learner calls them."""

import re

_KINDS = (
    (r"^INTERVAL", "interval"),
    (r"^(TINY|SMALL|BIG|HUGE|U|INT|DECIMAL|DOUBLE|FLOAT|REAL|NUMERIC|BIGNUM)", "number"),
    (r"^(VARCHAR|STRING|TEXT|CHAR|ENUM)", "text"),
    (r"^DATE", "date"),
    (r"^TIMESTAMP", "timestamp"),
    (r"^TIME", "time"),
    (r"^BOOL", "boolean"),
    (r"^TUPLE", "list"),
    (r"^STRUCT", "row"),
)
_WITH_ARTICLE = {
    "text": "text",
    "list": "a list in brackets",
    "row": "a whole row",
    "boolean": "a boolean",
    "interval": "an interval",
}


def kind(type: str) -> str:
    """
    >>> kind("DECIMAL(10,2)"), kind("STRING_LITERAL"), kind("INTEGER[]"), kind("UUID")
    ('number', 'text', 'list', 'uuid')
    """
    if type.endswith("]"):
        return "list"
    if type.startswith(("UUID", "UNION")):
        return type[:5].lower().rstrip("(")
    return next((name for pattern, name in _KINDS if re.match(pattern, type)), type.lower())


def a_kind(type: str) -> str:
    """
    >>> a_kind("BIGINT"), a_kind("VARCHAR"), a_kind("INTERVAL")
    ('a number', 'text', 'an interval')
    """
    found = kind(type)
    return _WITH_ARTICLE.get(found, f"a {found}")


def split_types(listed: str) -> list[str]:
    """
    >>> split_types("DECIMAL(10,2), VARCHAR")
    ['DECIMAL(10,2)', 'VARCHAR']
    """
    types, depth, start = [], 0, 0
    for place, letter in enumerate(listed):
        depth += (letter in "([") - (letter in ")]")
        if letter == "," and depth == 0:
            types.append(listed[start:place].strip())
            start = place + 1
    return [*types, listed[start:].strip()] if listed.strip() else []
