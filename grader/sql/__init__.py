"""The one place that knows sqlglot."""
