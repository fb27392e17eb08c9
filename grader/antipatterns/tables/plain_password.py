from grader.antipatterns import Hit, Hits, rule
from grader.antipatterns.declared import Declared

_PASSWORDS = frozenset({"password", "passwd", "pwd", "passphrase", "passwort"})
#: Between the two, or behind, these say that it is still the password.
_STILL = frozenset(
    {"user", "login", "account", "admin", "customer", "plain", "text", "plaintext", "clear", "db", "the"}
)


@rule(severity="warn")
def plain_password(script: Declared) -> Hits:
    """A password is kept as it is.

    Whoever reads the table, a backup or an export of it, knows the passwords, which
    people use elsewhere too. Keep a salted hash by bcrypt, scrypt or Argon2, and
    say so in the name.

    Avoid:

        CREATE TABLE cust (id INTEGER PRIMARY KEY, password VARCHAR NOT NULL);

    Prefer:

        CREATE TABLE cust (id INTEGER PRIMARY KEY, password_hash VARCHAR NOT NULL);
    """
    for table in script.tables:
        for column in table.columns:
            named = set(column.words)
            if column.is_text and named & _PASSWORDS and named <= _PASSWORDS | _STILL:
                yield Hit(
                    column.place,
                    f"whoever reads `{table.name}` knows what is in `{column.name}`",
                    "keep a salted hash, and call it `password_hash`",
                )
