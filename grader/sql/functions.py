"""Whether a function that DuckDB lacks is the dialect's own, or a slip of the pen."""

from difflib import get_close_matches

from sqlglot.dialects.dialect import Dialect

from grader.sql.native_functions import is_native

#: Documented functions whose names are close to one of DuckDB's; others are far from any slip.
_THEIRS = frozenset(
    {
        "acosd", "array_dims", "array_fill", "array_positions", "array_replace", "asind", "atan2d", "atand",
        "bitxor", "clock_timestamp", "convert_to", "cosd", "cotd", "get_byte", "is_normalized",
        "json_array_elements", "json_array_length", "json_build_array", "json_build_object", "json_each_text",
        "json_extract_array_element_text", "json_object_keys", "json_typeof", "jsonb_agg",
        "jsonb_array_elements", "jsonb_array_length", "jsonb_build_object", "jsonb_each", "jsonb_each_text",
        "jsonb_extract_path", "jsonb_extract_path_text", "jsonb_insert", "jsonb_object", "jsonb_object_keys",
        "jsonb_path_exists", "jsonb_pretty", "jsonb_set", "jsonb_strip_nulls", "jsonb_typeof", "lastval",
        "make_interval", "numrange", "range_agg", "regexp_match", "sind", "string_to_table", "tand", "timetz",
        "to_ascii", "to_jsonb", "trim_array", "tsrange",
    }
)  # fmt: skip
_SLIP = 0.75


def is_misspelt(name: str, dialect: str, close: tuple[str, ...]) -> bool:
    """`close` are the engine's own names close to it."""
    name = name.lower()
    known = {one.lower() for one in Dialect.get_or_raise(dialect).parser_class.FUNCTIONS}
    if name in known or name in _THEIRS or is_native(name, dialect):
        return False
    return bool(get_close_matches(name, {*known, *(one.lower() for one in close)}, n=1, cutoff=_SLIP))
