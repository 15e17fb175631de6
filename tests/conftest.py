"""The sample county's store, imported once and copied for each test that writes; the programs that open its papers."""

from __future__ import annotations

import gc
import os
import shutil
import subprocess
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

from running import ROOT, SAMPLES, Hte

if TYPE_CHECKING:
    from playwright.sync_api import Browser


# A test process holds all modules and many statements: to look through all that for circles takes a tenth of the time.
gc.set_threshold(700_000, 50, 100)

# What the tests write lies in memory where the system has a place for that: a disk would be waited for at every commit.
if os.access("/dev/shm", os.W_OK):
    os.environ.setdefault("PYTEST_DEBUG_TEMPROOT", "/dev/shm")


# How long an example takes says how busy the machine is, not whether the law holds.
settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")


def pytest_runtest_setup(item: pytest.Item) -> None:
    """`make quick` says until when a test may begin (tests/quick.py)."""
    if time.time() > float(os.environ.get("TESTS_UNTIL", "inf")):
        pytest.skip("no time is left for it in `make quick`")


def program(*names: str) -> str:
    """Where the first of the programs is. Where none is the test is skipped by name; in CI, which installs them, it fails."""
    found = next(filter(None, map(shutil.which, names)), None)
    if found is None:
        (pytest.fail if os.environ.get("CI") else pytest.skip)(f"{names[0]} is not installed")
    return found


def copied(program: Hte, folder: Path) -> Hte:
    """The program with all that lies in its folder, in a folder `county` of its own."""
    return Hte(Path(shutil.copytree(program.folder, folder / "county")))


@pytest.fixture
def hte(tmp_path: Path) -> Hte:
    """The program where no store is yet."""
    return Hte(tmp_path)


@pytest.fixture(scope="session")
def imported(tmp_path_factory: pytest.TempPathFactory) -> Hte:
    """The sample county, imported. For tests that only read."""
    folder = tmp_path_factory.mktemp("county")
    for sample in SAMPLES:
        shutil.copy(sample, folder)
    program = Hte(folder)
    assert program.here("import", *(sample.name for sample in SAMPLES)).code == 0
    return program


@pytest.fixture
def county(imported: Hte, tmp_path: Path) -> Hte:
    """The sample county, imported, in a folder of the test's own."""
    return copied(imported, tmp_path)


@pytest.fixture(scope="session")
def begun(tmp_path_factory: pytest.TempPathFactory) -> Hte:
    """A store that holds only the plan that ships. To be copied."""
    program = Hte(tmp_path_factory.mktemp("begun"))
    assert program.here("plan", "adopt", ROOT / "data").code == 0
    return program


@pytest.fixture
def empty(begun: Hte, tmp_path: Path) -> Hte:
    """A store that holds only the plan, in a folder of the test's own: quicker than making one."""
    shutil.copy(begun.store, tmp_path)
    return Hte(tmp_path)


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """A Chromium without a window."""
    from playwright.sync_api import sync_playwright

    executable = program("chromium", "chromium-browser", "google-chrome")
    with sync_playwright() as tools:
        opened = tools.chromium.launch(executable_path=executable, args=["--no-sandbox"])
        yield opened
        opened.close()


@pytest.fixture(scope="session")
def papers(imported: Hte, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample county's papers of 2024H2, in Chinese."""
    folder = tmp_path_factory.mktemp("papers")
    done = imported.here("report", "all", "--half", "2024H2", "-o", folder)
    assert done.code == 0, done.stderr
    return folder


@pytest.fixture(scope="session")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Callable[[Path, str], Path]:
    """Opens a file in LibreOffice and saves it in another format: `converted(file, "pdf")` is the new file."""
    office = program("soffice", "libreoffice")
    profile = tmp_path_factory.mktemp("office")

    def convert(file: Path, ending: str) -> Path:
        folder = tmp_path_factory.mktemp("converted")
        words = [
            office,
            f"-env:UserInstallation={profile.as_uri()}",
            "--headless",
            "--convert-to",
            ending,
            "--outdir",
            str(folder),
            str(file),
        ]
        subprocess.run(words, check=True, capture_output=True, timeout=180)
        return folder / f"{file.stem}.{ending}"

    return convert


@pytest.fixture(scope="session")
def text_of_pages() -> Callable[[Path], list[str]]:
    """Reads the text of each page of a PDF, without blanks."""
    reader = program("pdftotext")

    def read(pdf: Path) -> list[str]:
        done = subprocess.run([reader, "-layout", str(pdf), "-"], check=True, capture_output=True)
        return [page.replace(" ", "") for page in done.stdout.decode().rstrip("\f").split("\f")]

    return read


@pytest.fixture(scope="session")
def opened_once(imported: Hte, tmp_path_factory: pytest.TempPathFactory) -> Hte:
    """The sample county with the round 2024-1 drafted. To be copied."""
    county = copied(imported, tmp_path_factory.mktemp("opened"))
    assert county.here("award", "open", "--year", "2024", "--budget-year", "2025", "--on", "2025-03-01", "--no-history").code == 0
    return county


@pytest.fixture(scope="session")
def approved_once(opened_once: Hte, tmp_path_factory: pytest.TempPathFactory) -> Hte:
    """As `approved`. To be copied."""
    county = copied(opened_once, tmp_path_factory.mktemp("approved"))
    left = [word for number in "2457" for word in ("--except", f"2024-1/{number}")]
    for words in (
        ("review", "2024-1", "--on", "2025-03-05"),
        ("publicise", "2024-1", "--from", "2025-05-23", "--days", "5", "--working"),
        ("approve", "2024-1", "--body", "局党组会", "--document", "精科发〔2025〕3号", "--on", "2025-05-30", *left),
    ):
        done = county.here("award", *words)
        assert done.code == 0, done.stderr
    return county


@pytest.fixture
def opened(opened_once: Hte, tmp_path: Path) -> Hte:
    """The sample county with the round 2024-1 drafted, in a folder of the test's own."""
    return copied(opened_once, tmp_path)


@pytest.fixture
def approved(approved_once: Hte, tmp_path: Path) -> Hte:
    """The round's certain lines, 1, 3 and 6 (100,000, 50,000 and 150,000 yuan), approved on 30 May 2025; the others published."""
    return copied(approved_once, tmp_path)
