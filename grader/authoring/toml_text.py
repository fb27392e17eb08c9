"""Settings written as TOML anew: without comments, which may be meant for authors alone."""

import json
import re
from collections.abc import Mapping
from datetime import date, time

_BARE = re.compile(r"[A-Za-z0-9_-]+")


def toml_text(settings: Mapping[str, object]) -> str:
    """
    >>> print(toml_text({"title": "One", "limits": {"seconds": 5}, "hints": ["a", "b"]}))
    title = "One"
    hints = ["a", "b"]
    <BLANKLINE>
    [limits]
    seconds = 5
    <BLANKLINE>
    """
    lines = [f"{_name(name)} = {_value(value)}" for name, value in settings.items() if not isinstance(value, dict)]
    for name, table in settings.items():
        if isinstance(table, dict):
            lines += ["", f"[{_name(name)}]", *(f"{_name(key)} = {_value(value)}" for key, value in table.items())]
    return "\n".join(lines).lstrip("\n") + "\n"


def _name(name: str) -> str:
    return name if _BARE.fullmatch(name) else _text(name)


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, date | time):
        return value.isoformat()
    if isinstance(value, dict):
        inside = ", ".join(f"{_name(name)} = {_value(item)}" for name, item in value.items())
        return f"{{ {inside} }}" if inside else "{}"
    return f"[{', '.join(map(_value, value))}]" if isinstance(value, list) else str(value)


def _text(text: str) -> str:
    # JSON spells text as TOML does, but for one sign.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")
