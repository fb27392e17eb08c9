"""What commands share: options, where they write, and what several of them draw."""
