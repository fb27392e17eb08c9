"""Names as SQL writes them, and as the engine compares them."""


def quoted(name: str) -> str:
    """
    >>> print(quoted('the "best" ones'))
    "the ""best"" ones"
    """
    return '"' + name.replace('"', '""') + '"'


def folded(name: str) -> str:
    """What names have in common that are the same to the engine: of ASCII letters, and only of these, case is ignored.

    >>> folded("Name"), folded("É")
    ('name', 'É')
    """
    return name.encode().lower().decode()
