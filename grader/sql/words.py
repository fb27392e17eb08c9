"""The words that a name is made of, whatever case it is written in."""

import re

_BOUNDS = re.compile(r"[\W_]+|(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])")
_ALIKE = {"people": "person", "children": "child", "men": "man", "women": "woman", "staff": "staff"}


def words(name: str) -> tuple[str, ...]:
    """
    >>> words("order_lines"), words("unitPrice"), words("HTTPStatus"), words("line 2")
    (('order', 'lines'), ('unit', 'price'), ('http', 'status'), ('line', '2'))
    """
    return tuple(word.lower() for word in _BOUNDS.split(name) if word)


def same_thing(one: str, other: str) -> bool:
    """Whether two words may be the same in singular and plural.

    >>> same_thing("category", "categories"), same_thing("box", "boxes"), same_thing("person", "people")
    (True, True, True)
    >>> same_thing("order", "orderlines")
    False
    """
    return not _forms(one).isdisjoint(_forms(other))


def _forms(word: str) -> set[str]:
    forms = {word, _ALIKE.get(word, word)}
    for end, instead in (("s", ""), ("es", ""), ("ies", "y"), ("ves", "f")):
        if word.endswith(end) and len(word) > len(end) + 1:
            forms.add(word.removesuffix(end) + instead)
    return forms
