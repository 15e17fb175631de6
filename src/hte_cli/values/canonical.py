"""JSON as it is stored and hashed: keys sorted, no spaces, no character replaced."""

from __future__ import annotations

import json

canonical_json = json.JSONEncoder(ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode
"""The one text of a value: equal values have equal texts."""
