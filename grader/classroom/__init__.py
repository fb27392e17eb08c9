"""From files that learners handed in to outcomes, however many."""
