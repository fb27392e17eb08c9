from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared
from grader.antipatterns.roles import is_staging
from grader.sql.words import words

#: Last words of names; codes, phones and the like are text though they are made of digits.
_NUMBERS = frozenset({"amount", "amt", "qty", "quantity", "price", "count", "cnt", "salary", "revenue"})
#: Where there is a pinch of salt, and a tablet twice a day.
_IN_WORDS = frozenset(
    words("ingredient ingredients recipe recipes dose doses dosage medication medications prescription")
)


@rule(severity="error")
def varchar_number(script: Declared) -> Hits:
    """A number kept as text cannot be added, and sorts by its letters.

    As text, '9' is greater than '10', '1,5' and '' are let in, and each sum must
    convert all rows first, or fails at one that is no number.

    Avoid:

        CREATE TABLE item (ord_id INTEGER, line INTEGER, qty VARCHAR);

    Prefer:

        CREATE TABLE item (ord_id INTEGER, line INTEGER, qty INTEGER);
    """
    for table in script.tables:
        in_words = is_staging(table) or not _IN_WORDS.isdisjoint(table.words)
        for column in table.columns if not in_words else ():
            if column.is_text and column.words[-1:] and column.words[-1] in _NUMBERS:
                yield Hit(
                    column.place,
                    f"`{column.name}` is text: '9' is greater than '10' in it, and it has no sum",
                    "make it INTEGER or DECIMAL",
                )
