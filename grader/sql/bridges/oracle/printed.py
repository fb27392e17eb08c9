"""Numbers and dates as Oracle turns them into text unasked: .5, 25, 29-FEB-24.

https://docs.oracle.com/en/database/oracle/oracle-database/23/sqlrf/Data-Type-Comparison-Rules.html
"""

from sqlglot import exp
from sqlglot.errors import UnsupportedError

from grader.sql.template import filled

MOMENTS = ("timestamp", "timestamptz", "timestampntz", "timestampltz", "datetime")
_NUMBER = r"regexp_replace(regexp_replace(:text, '\.?0+$', ''), '^(-?)0\.', '\1.')"
_STRIPPED = f"CASE WHEN contains(:text, '.') THEN {_NUMBER} ELSE :text END"
#: In a list of one, so that the value is written, and found, once.
_ONCE = "list_extract(list_transform([:value], lambda shown: {}), 1)"
_NUMBER_ONCE = _ONCE.format(_STRIPPED.replace(":text", "shown::text"))
_ANY_ONCE = _ONCE.format(
    "CASE WHEN typeof(shown) IN ('DATE', 'TIMESTAMP') THEN upper(strftime(try_cast(shown::text AS DATE), '%d-%b-%y')) "
    f"WHEN typeof(shown) <> 'VARCHAR' THEN {_STRIPPED.replace(':text', 'shown::text')} ELSE shown::text END"
)


def printed(value: exp.Expr) -> exp.Expr:
    if value.is_type(*exp.DataType.TEXT_TYPES, "null") or isinstance(value, exp.Null):
        return value.copy()
    if value.is_type(*MOMENTS):
        raise UnsupportedError("the text of a date with a time, without a format,")
    if value.is_type("date"):
        text = filled("upper(strftime(:value::timestamp, '%d-%b-%y'))", value=value)
    elif value.is_type(*exp.DataType.INTEGER_TYPES):
        text = filled(":value::text", value=value)
    else:
        # Or of a type that shows only when the query runs.
        known = value.is_type(*exp.DataType.NUMERIC_TYPES)
        text = filled(_NUMBER_ONCE if known else _ANY_ONCE, value=value)
    text.type = exp.DataType.build("text")
    return text
