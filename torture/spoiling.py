"""Files spoiled at random: bytes, the parts of a workbook's archive, cells, lines of YAML. The seed decides everything."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Callable

TOKENS = (
    "=1+1",
    '=HYPERLINK("http://example.org")',
    "#REF!",
    "\x00",
    "\x1b[31m",
    "[red]",
    "1e999",
    "-1",
    "９９９",
    "2023-02-30",
    "0000-00-00",
    "9" * 400,
    "null",
    "~",
    "&a [*a, *a]",
    "<<: *a",
    "!!python/object/apply:os.system [true]",
    "{",
    "]",
    "\t",
    "：",
    "NaN",
    "\ufeff",
    "甲" * 3000,
    "%s%s%s",
    "../../etc/passwd",
)
"""What hostile or unlucky files hold."""


def _bytes(chance: random.Random, content: bytes) -> bytes:
    """Flips, cuts, doubles or overwrites a few stretches."""
    data = bytearray(content)
    for _ in range(chance.choice((1, 1, 2, 8, 40))):
        if not data:
            break
        at, length = chance.randrange(len(data)), chance.choice((1, 1, 2, 16, 200))
        kind = chance.randrange(5)
        if kind == 0:
            data[at] ^= 1 << chance.randrange(8)
        elif kind == 1:
            del data[at : at + length]
        elif kind == 2:
            data[at:at] = data[at : at + length]
        elif kind == 3:
            data[at : at + length] = chance.randbytes(length)
        else:
            data[at:at] = chance.choice(TOKENS).encode("utf-8", "surrogatepass")
    return bytes(data[: chance.randrange(len(data) + 1)] if chance.randrange(8) == 0 else data)


def _text(chance: random.Random, content: bytes) -> bytes:
    """Replaces, doubles, swaps or removes lines and what stands between separators."""
    lines = content.decode("utf-8", "replace").splitlines()
    for _ in range(chance.choice((1, 2, 5))):
        at = chance.randrange(len(lines))
        kind = chance.randrange(5)
        if kind == 0:
            cells = lines[at].split(",")
            cells[chance.randrange(len(cells))] = chance.choice(TOKENS)
            lines[at] = ",".join(cells)
        elif kind == 1:
            lines.insert(at, lines[chance.randrange(len(lines))])
        elif kind == 2:
            del lines[at]
            lines = lines or [""]
        elif kind == 3:
            head, colon, _tail = lines[at].partition(":")
            lines[at] = f"{head}{colon} {chance.choice(TOKENS)}"
        else:
            lines[at] = " " * chance.randrange(9) + lines[at].lstrip()
    return "\n".join(lines).encode("utf-8", "surrogatepass")


def _archive(chance: random.Random, content: bytes) -> bytes:
    """Spoils one part of a workbook's archive and leaves the archive itself sound."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    spoiled = chance.choice(sorted(parts))
    parts[spoiled] = chance.choice((_bytes, _text))(chance, parts[spoiled]) if parts[spoiled] else b"<"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        for name, part in parts.items():
            archive.writestr(name, part)
    return out.getvalue()


def spoiled(name: str, content: bytes, seed: int) -> bytes:
    """The file as the seed spoils it."""
    chance = random.Random(seed)
    ways: list[Callable[[random.Random, bytes], bytes]] = [_bytes]
    if name.endswith((".xlsx", ".docx")):
        ways += [_archive, _archive, _archive]
    elif name.endswith((".csv", ".yaml")):
        ways += [_text, _text]
    return chance.choice(ways)(chance, content)
