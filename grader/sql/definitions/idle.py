"""Statements that change neither tables nor rows: upkeep, who may read what, files in folders."""

import re

_WORD = r"[\w.$\"`\[\]]+"
_IDLE = (
    ("ANALYZE", r"ANALYZE\b"),
    ("VACUUM", r"VACUUM\b"),
    ("OPTIMIZE", r"OPTIMIZE\b"),
    ("MSCK REPAIR", r"MSCK\s+REPAIR\b"),
    ("REFRESH", r"REFRESH\s+(?:TABLE\b|" + _WORD + r"\s*;?\s*$)"),
    ("a cache", r"(?:CACHE|UNCACHE)\s+(?:LAZY\s+)?TABLE\s+(?:IF\s+EXISTS\s+)?" + _WORD + r"\s*;?\s*$|CLEAR\s+CACHE\b"),
    ("a schema", r"CREATE\s+(?:SCHEMA|DATABASE)\b(?!.*\bCREATE\s+TABLE\b)"),
    ("GRANT", r"GRANT\b"),
    ("REVOKE", r"REVOKE\b"),
    ("the owner", r"ALTER\s+TABLE\s+" + _WORD + r"\s+OWNER\s+TO\b"),
    (
        "partitions",
        r"ALTER\s+TABLE\s+" + _WORD + r"\s+(?:RECOVER\s+PARTITIONS\b|ADD\s+(?:IF\s+NOT\s+EXISTS\s+)?PARTITION\b)",
    ),
    ("a setting of Hive's", r"SET\s+(?:hive|spark|mapreduce|mapred)\.[\w.]+\s*=.*"),
)
_PATTERNS = tuple((what, re.compile(rf"\s*(?:{pattern})", re.IGNORECASE | re.DOTALL)) for what, pattern in _IDLE)


def idle(masked: str) -> str | None:
    """What a text without its comments and quotations is about, where there is nothing to run.

    >>> idle("VACUUM FULL sales")
    'VACUUM: nothing to run here'
    """
    told = next((what for what, pattern in _PATTERNS if pattern.match(masked)), None)
    return f"{told}: nothing to run here" if told else None
