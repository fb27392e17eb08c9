"""Notes of sqlglot's readers to its writers: how the dialect takes a function, which the writer of DuckDB's SQL heeds.

Where the function's other arguments make no difference to that, they leave no trace; nothing the learner wrote is lost.
"""

NOTES = frozenset(
    {
        "casts_non_integer_decimals",
        "clamp_position",
        "date_part_boundary",
        "empty_if_group_missing",
        "fractions_supported",
        "input_type_preserved",
        "null_if_no_match",
        "null_if_pos_overflow",
        "null_propagation",
        "requires_json",
        "requires_string",
        "struct_name_inheritance",
        "variant_extract",
    }
)
#: Likewise, of one kind of node.
NOTES_IN = frozenset(
    {
        ("DataType", "nested"),
        ("JSONFormat", "to_json"),
        ("Length", "binary"),
        ("Pivot", "columns"),
        ("Pivot", "identify_pivot_strings"),
        ("Pivot", "pivot_column_naming"),
        ("Pivot", "prefixed_pivot_columns"),
        # `e`, which asks for a group; other letters do leave a trace.
        ("RegexpExtract", "parameters"),
        ("StrToTime", "target_type"),
        ("Timestamp", "with_tz"),
    }
)
