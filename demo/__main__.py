"""``python -m demo``."""

from demo import run

run()
