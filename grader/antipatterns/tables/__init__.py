"""Rules of tables as they are declared: each is given all that a script declares."""
