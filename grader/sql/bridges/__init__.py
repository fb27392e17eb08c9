"""What a dialect means by a construct that DuckDB takes otherwise, written so that DuckDB does the same.

One bridge per file: the `DIALECTS` it is for (all but DuckDB if empty) and `bridge(tree, text, course)`, which changes
the tree.
"""

from sqlglot import exp

from grader.sql.bridges import (
    averages,
    division,
    grouping,
    hints,
    like_escapes,
    moments,
    names,
    output_names,
    redshift,
    rounding,
    series,
    similar,
    substrings,
    text_functions,
    text_lengths,
    to_char,
    type_calls,
)
from grader.sql.course import Course

#: In this order: names are given by what the learner wrote, before anything is rewritten.
_BRIDGES = (
    hints,
    names,
    output_names,
    grouping,
    type_calls,
    to_char,
    series,
    moments,
    similar,
    substrings,
    like_escapes,
    redshift,
    rounding,
    text_lengths,
    text_functions,
    averages,
    division,
)


def bridged(tree: exp.Expr, text: str, course: Course) -> exp.Expr:
    for module in _BRIDGES:
        if not module.DIALECTS or course.dialect in module.DIALECTS:
            tree = module.bridge(tree, text, course)
    return tree
