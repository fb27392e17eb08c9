"""Properties are tried on the same examples everywhere, however slow the machine."""

from hypothesis import settings

settings.register_profile("compare", deadline=None, derandomize=True, database=None)
settings.load_profile("compare")
