"""What `grade new` makes: a pack, or an exercise of one, that works at once and says what its author is to write."""
