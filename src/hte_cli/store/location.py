"""Where the store lies: `--db`, else `HTE_DB`, else the user's data folder."""

from __future__ import annotations

import os
import re
from pathlib import Path

from hte_cli.errors import StoreFault
from hte_cli.language import _

NETWORK_FILE_SYSTEMS = frozenset({"cifs", "smb3", "smbfs", "nfs", "nfs4", "9p", "fuse.sshfs", "afs", "ncpfs"})


def store_path(asked: str | None) -> Path:
    """The store's file. StoreFault for a database that is not SQLite: nothing else is served yet."""
    place = asked or os.environ.get("HTE_DB")
    if not place:
        from platformdirs import user_data_path

        return user_data_path("hte", appauthor=False) / "hte.db"
    if re.match(r"[a-z0-9+]{2,}:/", place):
        if not place.startswith("sqlite:///"):
            raise StoreFault(_("This store is not SQLite: {place}.").format(place=place), _("Name a file, or sqlite:///FILE."))
        place = place.removeprefix("sqlite:///")
    return Path(place).expanduser()


def on_network(path: Path) -> bool:
    """Whether the file lies on a network folder, where SQLite's WAL cannot be trusted."""
    text = str(path.absolute())
    if text.startswith(("\\\\", "//")):
        return True
    mounts = Path("/proc/self/mounts")
    if not mounts.exists():
        return False
    best, kind = "", ""
    for line in mounts.read_text(encoding="utf-8", errors="replace").splitlines():
        fields = line.split(" ")
        folder = fields[1].replace("\\040", " ") if len(fields) > 2 else ""
        if len(folder) >= len(best) and (text == folder or text.startswith(folder.rstrip("/") + "/")):
            best, kind = folder, fields[2]
    return kind in NETWORK_FILE_SYSTEMS
