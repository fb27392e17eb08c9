"""A pack whose exercises ask how answers are carried out."""

from collections.abc import Mapping, Sequence
from pathlib import Path

from grader.classroom.collecting.submissions import Entry
from grader.classroom.run import graded
from grader.pack import load
from grader.values.pack import Pack
from grader.values.report import Outcome, Submission
from grader.vocabulary import VOCABULARY

SCHEMA = """CREATE TABLE books (id INTEGER PRIMARY KEY, author INTEGER NOT NULL, pages INTEGER NOT NULL);
CREATE TABLE sales (id INTEGER PRIMARY KEY, book INTEGER NOT NULL, pieces INTEGER NOT NULL);
CREATE INDEX of_book ON sales (book);
"""
BOOKS = """INSERT INTO books
SELECT i, i % (50 * getvariable('scale')), 50 + i * 37 % 700 FROM range(200 * getvariable('scale')) AS t (i);
"""
SALES = """INSERT INTO sales
SELECT i, i * 7919 % (200 * getvariable('scale')), 1 + i % 7 FROM range(4000 * getvariable('scale')) AS t (i);
"""
SOLD = "SELECT b.author, sum(s.pieces) FROM books b JOIN sales s ON s.book = b.id GROUP BY b.author"
#: Right as well: nothing is added to the key, but the engine has to look at every pair to know.
HEAVY = """SELECT b.author, sum(s.pieces)
FROM books b JOIN sales s ON s.book + 0 * b.pages = b.id
GROUP BY b.author
"""


def build(folder: Path, exercises: Mapping[str, Mapping[str, str]], pack: str = "") -> Pack:
    """Exercise -> its files; worlds are off unless it says otherwise."""
    files = {
        "pack.toml": f'format = 1\ntitle = "Books"\n{pack}\n',
        "fixture/schema.sql": SCHEMA,
        "fixture/books.sql": BOOKS,
        "fixture/sales.sql": SALES,
    }
    for name, written in exercises.items():
        files |= {f"{name}/prompt.md": "# Sold\n\nPieces sold of each author's books.\n", f"{name}/solution.sql": SOLD}
        files |= {f"{name}/{file}": text for file, text in written.items()}
    for name, text in files.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(text, encoding="utf-8")
    return load(folder, VOCABULARY)


def outcomes(pack: Pack, *answers: str, staff: bool = True, jobs: int = 1) -> list[Outcome]:
    """Of answers to the first exercise."""
    return of_entries(pack, [(pack.exercises[0].name, answer) for answer in answers], staff, jobs)


def of_entries(pack: Pack, answers: Sequence[tuple[str, str]], staff: bool = True, jobs: int = 1) -> list[Outcome]:
    exercises = {exercise.name: exercise for exercise in pack.exercises}
    entries = [
        Entry(pack, exercises[name], f"{number:02}", Submission(f"{number:02}/{name}.sql", "0" * 64, text), None)
        for number, (name, text) in enumerate(answers)
    ]
    return graded(pack, entries, jobs, staff, lambda entry: None)
