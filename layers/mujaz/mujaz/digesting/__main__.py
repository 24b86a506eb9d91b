"""Write the JSON Schema of a digest: ``python -m mujaz.digesting > docs/digest.schema.json``."""

import sys

from mujaz.digesting.model import json_schema

sys.stdout.write(json_schema())
