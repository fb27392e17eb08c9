"""One judgement per file: an attempt in, a verdict out."""
