"""What a dialect means by a construct that DuckDB takes otherwise, written so that DuckDB does the same.

One bridge per file: the `DIALECTS` it is for (all but DuckDB if empty) and `bridge(tree, text, course)`, which changes
the tree. Functions whose meaning sqlglot's own reading would lose are left unread for a bridge that names them in
`UNREAD`, with the types of what they give (`unknown` where that depends, `first` for that of the first argument).
"""

from sqlglot import exp

from grader.sql.bridges import (
    additions,
    applies,
    asof_joins,
    averages,
    bigquery_extracts,
    bigquery_formats,
    choices,
    collations,
    conversions,
    count_if,
    date_differences,
    date_steps,
    division,
    duals,
    empty_texts,
    exact_numbers,
    extremes,
    first_letters,
    flatten,
    formats,
    grouping,
    hints,
    home_tables,
    java_dates,
    java_formats,
    java_regexes,
    keeps,
    lambdas,
    level_rows,
    like_escapes,
    likes,
    limited_aggregates,
    loose_grouping,
    moments,
    mysql_calendar,
    mysql_casts,
    mysql_clauses,
    mysql_moments,
    mysql_numbers,
    mysql_patterns,
    mysql_text,
    mysql_types,
    names,
    nested_aggregates,
    numerics,
    oracle_casts,
    oracle_dates,
    oracle_numbers,
    oracle_texts,
    ordered_sets,
    output_names,
    percents,
    pivot_names,
    postgres_types,
    presto_functions,
    presto_unnest,
    printf_formats,
    query_options,
    recursions,
    redshift,
    rollups,
    rounding,
    safe_functions,
    sequences,
    series,
    short_substrings,
    similar,
    snowflake_aggregates,
    snowflake_formats,
    snowflake_intervals,
    spark_choices,
    spark_dates,
    spark_groups,
    spark_numbers,
    spark_rows,
    spark_text,
    spark_types,
    sql_server_casts,
    sql_server_dates,
    sql_server_numbers,
    sql_server_texts,
    sqlite_casts,
    sqlite_clauses,
    sqlite_comparisons,
    sqlite_moments,
    sqlite_names,
    sqlite_numbers,
    storage,
    substrings,
    text_functions,
    text_lengths,
    text_patterns,
    time_zones,
    to_char,
    trailing_blanks,
    truths,
    type_calls,
    unnests,
    unpivots,
    utc_times,
    value_texts,
    values_columns,
    variants,
    whole_casts,
    whole_numbers,
    xml_paths,
)
from grader.sql.course import Course

_SQL_SERVER = (
    query_options, recursions, xml_paths, applies, percents, rollups, collations, conversions, sql_server_dates,
    formats, sql_server_casts, additions, trailing_blanks, likes, sql_server_texts, sql_server_numbers,
)  # fmt: skip
_MYSQL = (
    mysql_types, choices, mysql_clauses, mysql_moments, mysql_numbers, mysql_casts, mysql_calendar, mysql_patterns,
    mysql_text,
)  # fmt: skip
_SQLITE = (sqlite_casts, sqlite_moments, sqlite_comparisons, sqlite_numbers)
#: Athena's and Spark's.
_JAVA = (
    spark_types, spark_choices, whole_casts, presto_unnest, spark_rows, spark_groups, lambdas, sequences, ordered_sets,
    java_dates, java_formats, java_regexes, time_zones, short_substrings, presto_functions, count_if,
    date_differences, spark_dates, spark_text, spark_numbers,
)  # fmt: skip
#: Snowflake's and BigQuery's.
_CLOUD = (
    snowflake_formats, snowflake_intervals, first_letters, text_patterns, values_columns, unpivots, asof_joins, flatten,
    variants, utc_times, bigquery_formats, bigquery_extracts, printf_formats, unnests, pivot_names, numerics,
    limited_aggregates, safe_functions,
)  # fmt: skip
_ORACLE = (
    level_rows, duals, nested_aggregates, keeps, oracle_dates, oracle_casts, oracle_texts, oracle_numbers, extremes,
    empty_texts,
)  # fmt: skip
#: In this order: names are given by what the learner wrote, before anything is rewritten.
_BRIDGES = (
    home_tables, hints, postgres_types, names, output_names, grouping, sqlite_names, sqlite_clauses, loose_grouping,
    type_calls, to_char, *_CLOUD, series, moments, similar, substrings, like_escapes, redshift, rounding, *_JAVA,
    text_lengths, *_MYSQL, *_SQL_SERVER, *_ORACLE, *_SQLITE, text_functions, averages, exact_numbers, date_steps,
    division, whole_numbers, snowflake_aggregates, value_texts, truths, storage,
)  # fmt: skip


def bridged(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for module in _BRIDGES:
        if not module.DIALECTS or course.dialect in module.DIALECTS:
            tree = module.bridge(tree, text, course)
    return tree


def unread(dialect: str) -> dict[str, str]:
    """Functions that come to the bridges as they are written, and their types."""
    modules = [module for module in _BRIDGES if not module.DIALECTS or dialect in module.DIALECTS]
    return {name: type_ for module in modules for name, type_ in getattr(module, "UNREAD", {}).items()}


def annotators(dialect: str) -> dict[type[exp.Expr], dict[str, object]]:
    """How the types of expressions follow where the dialect has its own mind about them."""
    modules = [module for module in _BRIDGES if not module.DIALECTS or dialect in module.DIALECTS]
    found = [item for module in modules for item in getattr(module, "ANNOTATORS", {}).items()]
    return {kind: {"annotator": annotator} for kind, annotator in found}
