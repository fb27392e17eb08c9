"""Verdicts -> what a learner is told."""
