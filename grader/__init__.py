"""Grade SQL and data-modeling exercises: run, compare, explain."""

__version__ = "0.1.0"
