"""Write the JSON Schema of a brief: ``python -m mujaz.briefing > docs/brief.schema.json``."""

import sys

from mujaz.briefing.model import json_schema

sys.stdout.write(json_schema())
