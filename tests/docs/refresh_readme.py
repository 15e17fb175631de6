"""Writes what the commands print now into README.md and the guides: `python tests/docs/refresh_readme.py`."""

from __future__ import annotations

import tempfile
from pathlib import Path

from console_blocks import DOCUMENTS, commands_of, prepare, run


def refreshed(document: str, folder: Path) -> str:
    """The document with every shown output as it is printed now."""
    lines = document.split("\n")
    commands = list(commands_of(document))
    outputs = [run(command, folder)[1] for command in commands]
    for command, output in reversed(list(zip(commands, outputs, strict=True))):
        first = command.at + 1
        lines[first : first + len(command.shown)] = command.printed(output)
    return "\n".join(lines)


if __name__ == "__main__":
    for path in DOCUMENTS:
        with tempfile.TemporaryDirectory() as folder:
            path.write_text(refreshed(path.read_text(encoding="utf-8"), prepare(Path(folder))), encoding="utf-8")
        print(path)
