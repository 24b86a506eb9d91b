"""What holds for all tests."""

from __future__ import annotations

import os

from hypothesis import settings

# How long an example takes says how busy the machine is; the tests that are about time measure it themselves.
settings.register_profile("mujaz", deadline=None)
# The same examples each time where a change is judged: that a change fails must be the change's doing. Developers' runs
# draw new ones.
settings.register_profile("ci", deadline=None, derandomize=True)
settings.load_profile("ci" if os.environ.get("CI") else "mujaz")
