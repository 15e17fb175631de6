"""The made-up county that ships: its workbooks, copied where a demo may use them."""

from __future__ import annotations

import shutil
from pathlib import Path

from hte_cli.policy.shipped import shipped_folder

ENDINGS = (".xlsx", ".xls", ".csv")


def copy_samples(folder: Path) -> list[Path]:
    """Copies the sample workbooks into `folder` (made where it is not there); the copies, in the order of their names."""
    folder.mkdir(parents=True, exist_ok=True)
    found = sorted(path for path in (shipped_folder() / "sample").iterdir() if path.suffix in ENDINGS)
    return [Path(shutil.copyfile(path, folder / path.name)) for path in found]
