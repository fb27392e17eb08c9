"""What a dialect means by a construct that DuckDB takes otherwise, written so that DuckDB does the same.

One bridge per file: the `DIALECTS` it is for (all but DuckDB if empty) and `bridge(tree, text, course)`, which changes
the tree. Functions whose meaning sqlglot's own reading would lose are left unread for a bridge that names them in
`UNREAD`, with the types of what they give (`unknown` where that depends, `first` for that of the first argument).
"""

from sqlglot import exp

from grader.sql.assignments import put_back, set_apart
from grader.sql.bridges import (
    applies,
    averages,
    bigquery,
    choices,
    count_if,
    date_steps,
    division,
    grouping,
    hints,
    home_tables,
    java,
    loose_grouping,
    mysql,
    oracle,
    output_names,
    percents,
    postgres,
    presto,
    recursions,
    rollups,
    similar,
    snowflake,
    spark,
    sql_server,
    sqlite,
    storage,
    text_functions,
    text_lengths,
    text_patterns,
    to_char,
    truths,
    value_texts,
    whole_numbers,
)
from grader.sql.course import Course
from grader.sql.shown_names import named, written_names

_SQL_SERVER = (
    sql_server.query_options,
    recursions,
    sql_server.xml_paths,
    applies,
    percents,
    rollups,
    sql_server.collations,
    sql_server.conversions,
    sql_server.dates,
    sql_server.formats,
    sql_server.casts,
    sql_server.additions,
    sql_server.trailing_blanks,
    sql_server.likes,
    sql_server.texts,
    sql_server.numbers,
)
_MYSQL = (
    mysql.types,
    choices,
    mysql.clauses,
    mysql.moments,
    mysql.numbers,
    mysql.casts,
    mysql.calendar,
    mysql.patterns,
    mysql.text,
)
_SQLITE = (sqlite.casts, sqlite.moments, sqlite.comparisons, sqlite.numbers)
#: Athena's and Spark's.
_JAVA = (
    spark.types,
    spark.choices,
    java.whole_casts,
    presto.unnest,
    spark.rows,
    spark.groups,
    java.lambdas,
    java.sequences,
    java.ordered_sets,
    java.dates,
    java.formats,
    java.regexes,
    presto.time_zones,
    java.short_substrings,
    presto.functions,
    count_if,
    java.date_differences,
    spark.dates,
    spark.text,
    spark.numbers,
)
#: Snowflake's and BigQuery's.
_CLOUD = (
    snowflake.formats,
    snowflake.intervals,
    bigquery.first_letters,
    text_patterns,
    snowflake.values_columns,
    snowflake.unpivots,
    snowflake.asof_joins,
    snowflake.flatten,
    snowflake.variants,
    bigquery.utc_times,
    bigquery.formats,
    bigquery.extracts,
    bigquery.printf_formats,
    bigquery.unnests,
    bigquery.pivot_names,
    bigquery.numerics,
    bigquery.limited_aggregates,
    bigquery.safe_functions,
)
_ORACLE = (
    oracle.level_rows,
    oracle.duals,
    oracle.nested_aggregates,
    oracle.keeps,
    oracle.dates,
    oracle.casts,
    oracle.texts,
    oracle.numbers,
    oracle.extremes,
    oracle.empty_texts,
)
#: In this order: names are given by what the learner wrote, before anything is rewritten.
_BRIDGES = (
    home_tables,
    hints,
    postgres.types,
    postgres.names,
    output_names,
    grouping,
    sqlite.names,
    sqlite.clauses,
    loose_grouping,
    postgres.type_calls,
    to_char,
    *_CLOUD,
    postgres.series,
    postgres.moments,
    similar,
    postgres.substrings,
    postgres.like_escapes,
    postgres.redshift,
    postgres.rounding,
    *_JAVA,
    text_lengths,
    *_MYSQL,
    *_SQL_SERVER,
    *_ORACLE,
    *_SQLITE,
    text_functions,
    averages,
    presto.exact_numbers,
    date_steps,
    division,
    whole_numbers,
    snowflake.aggregates,
    value_texts,
    truths,
    storage,
)


def bridged(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    names = written_names(tree, text)
    tree = set_apart(tree)
    for module in _BRIDGES:
        if not module.DIALECTS or course.dialect in module.DIALECTS:
            tree = module.bridge(tree, text, course)
    return named(put_back(tree), names)


def unread(dialect: str) -> dict[str, str]:
    """Functions that come to the bridges as they are written, and their types."""
    modules = [module for module in _BRIDGES if not module.DIALECTS or dialect in module.DIALECTS]
    return {name: type_ for module in modules for name, type_ in getattr(module, "UNREAD", {}).items()}


def annotators(dialect: str) -> dict[type[exp.Expr], dict[str, object]]:
    """How the types of expressions follow where the dialect has its own mind about them."""
    modules = [module for module in _BRIDGES if not module.DIALECTS or dialect in module.DIALECTS]
    found = [item for module in modules for item in getattr(module, "ANNOTATORS", {}).items()]
    return {kind: {"annotator": annotator} for kind, annotator in found}
