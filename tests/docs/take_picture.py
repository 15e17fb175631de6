"""Takes the README's picture of the county's page, from the sample county: `python tests/docs/take_picture.py`."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

ROOT = Path(__file__).parents[2]
SIZE = {"width": 1200, "height": 1290}


def page(folder: Path) -> Path:
    """The demo's page."""
    program = Path(sys.executable).parent / "hte"
    subprocess.run([program, "--lang", "zh", "demo", "--keep", folder], check=True, capture_output=True)
    return folder / "page-2024H2.html"


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder, sync_playwright() as tools:
        browser = tools.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
        shown = browser.new_page(viewport=SIZE)
        shown.goto(page(Path(folder) / "demo").as_uri())
        shown.screenshot(path=ROOT / "docs" / "page.png")
        browser.close()
