"""A folder on disk becomes a `Pack`; every complaint names file, line, key and remedy."""

from grader.pack.find import find
from grader.pack.load import load
from grader.pack.text import Undecodable, decode, is_blank, read_sql
from grader.pack.vocabulary import Vocabulary

__all__ = ["Undecodable", "Vocabulary", "decode", "find", "is_blank", "load", "read_sql"]
