"""The keys of the documents that were promised first (docs/json.md). More may be there; none of these may be missing."""

from __future__ import annotations

from typing import Any

SUBSIDIES = "year plans lines totals uncovered"
LINE = "plan enterprise uscc rule title clause basis on evidence occasion occasion_source region prefecture county known complete pot"
TOTALS = "region prefecture county known unknown inferred_lines undecided"
LEVELS = "region prefecture county"
UNCOVERED = "enterprise uscc on evidence why rule undecided at_most"
PROGRESS = "as_of plan indicators"
INDICATOR = "id title clause unit actual numerator denominator target gap met excluded why"
IMPORT = "applied entry files problems"
IMPORTED_FILE = "file sha256 sheets"
IMPORTED_SHEET = "sheet kind heading_row read new changed same skipped refused"
PROBLEM = "file sheet row column value code severity message fix"
ENTERPRISE = "uscc name former_names registered_on township joined_on left_on left_why"
CERTIFICATE = "enterprise uscc scheme number issued_on valid_until occasion occasion_source revoked_on"
PLAN_CHECK = "ok problems"
PLAN_PROBLEM = "file line column code message fix"


def lacks(document: Any, keys: str) -> set[str]:
    """Those of `keys` that the document, or any document of a list, does not have."""
    documents = document if isinstance(document, list) else [document]
    assert documents
    return {key for one in documents for key in keys.split() if key not in one}
