"""From what learners handed in, as it came, to an entry for each exercise of each learner."""
