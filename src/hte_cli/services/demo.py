"""The made-up county that ships: its workbooks, copied where a demo may use them."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import BinaryIO

from hte_cli.outputs.placing import write_all
from hte_cli.policy.shipped import shipped_folder

ENDINGS = (".xlsx", ".xls", ".csv")


def copy_samples(folder: Path) -> list[Path]:
    """Copies the sample workbooks into `folder` (made where it is not there); the copies, in the order of their names."""
    found = sorted(path for path in (shipped_folder() / "sample").iterdir() if path.suffix in ENDINGS)
    return write_all(folder, {path.name: partial(_copy, path) for path in found})


def _copy(path: Path, file: BinaryIO) -> None:
    file.write(path.read_bytes())
