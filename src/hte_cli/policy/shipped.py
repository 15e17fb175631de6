"""Where the plan that ships stands."""

from __future__ import annotations

from importlib.resources import files
from pathlib import Path


def shipped_folder() -> Path:
    """The folder of the shipped plan: inside the installed package, else beside the source of an editable install."""
    packaged = Path(str(files("hte_cli"))) / "data"
    return packaged if packaged.is_dir() else Path(__file__).parents[3] / "data"
