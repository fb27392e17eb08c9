"""Data models and pipelines, judged by what they hold, refuse and do: no name of theirs is ever asked for."""
