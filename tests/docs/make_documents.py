"""Writes what is made of the program: docs/commands.md, docs/json.md and its schema. `make documents`."""

from __future__ import annotations

from contract import PAGE, SCHEMA, schema_text
from document_pages import COMMANDS, commands_page, json_page, written

if __name__ == "__main__":
    written(COMMANDS, commands_page())
    written(PAGE, json_page())
    written(SCHEMA, schema_text())
