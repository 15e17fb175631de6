"""Writes hashed-constraints.txt: the constraints, each with the hashes of its files, as pip finds them in the index.

For each system and Python below the file that pip would take there; `pip install --require-hashes` takes no other.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
SYSTEMS = ("manylinux_2_28_x86_64", "win_amd64")
PYTHONS = ("3.11", "3.12", "3.13")
WORDS = ("-q", "--disable-pip-version-check", "--dry-run", "--ignore-installed", "--no-deps", "--only-binary=:all:")


def hashes(system: str, python: str) -> dict[str, str]:
    """The hash of the file that each constraint stands for there."""
    platforms = [f"manylinux_2_{n}_x86_64" for n in (28, 17, 5)] + ["manylinux2014_x86_64"] if system.startswith("manylinux") else [system]
    meant = [word for name in platforms for word in ("--platform", name)]
    words = [*WORDS, *meant, "--python-version", python, "--target", "unused", "--report", "-", "-r", str(ROOT / "constraints.txt")]
    done = subprocess.run([sys.executable, "-m", "pip", "install", *words], capture_output=True, check=True)
    found = json.loads(done.stdout)["install"]
    return {
        f"{one['metadata']['name']}=={one['metadata']['version']}": one["download_info"]["archive_info"]["hashes"]["sha256"]
        for one in found
    }


def main() -> None:
    """Asks the index for every system and Python, and writes the file."""
    kept: dict[str, set[str]] = {}
    for system in SYSTEMS:
        for python in PYTHONS:
            for name, found in hashes(system, python).items():
                kept.setdefault(name, set()).add(found)
    lines = [" \\\n    ".join([name, *(f"--hash=sha256:{one}" for one in sorted(kept[name]))]) for name in sorted(kept, key=str.lower)]
    (ROOT / "hashed-constraints.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
