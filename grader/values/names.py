"""Names as SQL writes them."""


def quoted(name: str) -> str:
    """
    >>> print(quoted('the "best" ones'))
    "the ""best"" ones"
    """
    return '"' + name.replace('"', '""') + '"'
