"""Names and texts as SQL writes them, and names as the engine compares them."""


def quoted(name: str) -> str:
    """
    >>> print(quoted('the "best" ones'))
    "the ""best"" ones"
    """
    return '"' + name.replace('"', '""') + '"'


def literal(text: str) -> str:
    """
    >>> print(literal("it's"))
    'it''s'
    """
    return "'" + text.replace("'", "''") + "'"


def folded(name: str) -> str:
    """What names have in common that are the same to the engine: of ASCII letters, and only of these, case is ignored.

    >>> folded("Name"), folded("É")
    ('name', 'É')
    """
    return name.encode().lower().decode()
