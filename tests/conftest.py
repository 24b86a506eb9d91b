"""What holds for all tests."""

from __future__ import annotations

from hypothesis import settings

# How long an example takes says how busy the machine is; the tests that are about time measure it themselves.
settings.register_profile("mujaz", deadline=None)
settings.load_profile("mujaz")
