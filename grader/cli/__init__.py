"""The commands; the only room that meets a person."""
