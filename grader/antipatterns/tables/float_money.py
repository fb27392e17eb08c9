from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared, DeclaredColumn, DeclaredTable
from grader.sql.words import words

_MONEY = frozenset(
    words(
        "price prices cost costs fee fees salary wage wages balance revenue payment income budget tax turnover rent "
        "premium usd eur gbp money cash deposit payout refund bonus earnings"
    )
)
#: Money, unless another word says of what.
_SUMS = frozenset({"amount", "amt", "total", "subtotal", "paid", "sales"})
_OF_MONEY = frozenset(
    words(
        "order invoice payment paid net gross sub grand line unit sale sales due tax refund item cart basket price "
        "billed total amount amt discount transaction account opening closing daily monthly annual yearly weekly "
        "purchase loan in usd eur gbp base"
    )
)
#: Where such a word alone is money; of a recipe it is not.
_PAID_IN = frozenset(
    words(
        "order orders ord invoice invoices payment payments pay sale sales bill bills cart receipt receipts purchase "
        "purchases transaction transactions account accounts expense expenses refund refunds donation donations budget "
        "budgets transfer transfers loan loans bookings booking revenue cost costs fee fees charge charges "
        "payroll ledger"
    )
)
#: What makes a measure of it.
_MEASURES = frozenset(
    words(
        "rate ratio pct percent percentage share factor weight weighted index score avg average mean median stddev "
        "std var variance change growth trend elasticity multiplier coefficient probability prediction predicted "
        "forecast expected estimate estimated log normalized relative count qty quantity hours days time per "
        "sensitivity function"
    )
)
#: Tables whose costs are lengths.
_GRAPHS = frozenset(words("edge edges graph path paths route routes link links arc arcs hop hops distance distances"))
#: These have nothing else.
_WITHOUT_DECIMALS = frozenset({"sqlite"})


@rule(severity="error")
def float_money(script: Declared) -> Hits:
    """Money in FLOAT or DOUBLE is not exact.

    0.10 has no exact binary fraction. Sums are off in the last digits, in another
    way for each order of adding, and 0.1 + 0.2 = 0.3 is false.

    Avoid:

        CREATE TABLE pay (id INTEGER PRIMARY KEY, amount DOUBLE NOT NULL);

    Prefer:

        CREATE TABLE pay (id INTEGER PRIMARY KEY, amount DECIMAL(10, 2) NOT NULL);
    """
    for table in script.tables if script.dialect not in _WITHOUT_DECIMALS else ():
        for column in table.columns:
            if column.kind == "float" and _is_money(table, column):
                yield Hit(
                    column.place,
                    f"sums of `{column.name}` are off in the last digits, as no binary fraction is exactly 0.10",
                    "make it DECIMAL with as many places as the currency has",
                )


def _is_money(table: DeclaredTable, column: DeclaredColumn) -> bool:
    named = set(column.words)
    if not named.isdisjoint(_MEASURES) or not _GRAPHS.isdisjoint(table.words):
        return False
    if not named.isdisjoint(_MONEY):
        return True
    in_money = not _PAID_IN.isdisjoint(table.words) or any(not _MONEY.isdisjoint(one.words) for one in table.columns)
    told = len(named) > 1 or in_money
    return told and not named.isdisjoint(_SUMS) and named <= _SUMS | _OF_MONEY
