"""The parts of an .xlsx workbook and what they call each other. The archive has been examined (`zips.examine`)."""

from __future__ import annotations

import posixpath
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

_WORKBOOK = "xl/workbook.xml"
_REFERENCE = re.compile(r"([A-Za-z]+)(\d+)")


def sheet_parts(archive: zipfile.ZipFile) -> Iterator[tuple[str, str]]:
    """Each sheet's name and its part of the archive; none where the workbook lies elsewhere than usual."""
    if _WORKBOOK not in archive.namelist():
        return
    targets = {number: part for _kind, number, part in links(archive, _WORKBOOK)}
    for element in ElementTree.fromstring(archive.read(_WORKBOOK)).iter():
        if local_name(element.tag) == "sheet":
            link = next((value for key, value in element.items() if local_name(key) == "id"), "")
            if link in targets:
                yield element.get("name", ""), targets[link]


def related(archive: zipfile.ZipFile, part: str) -> list[tuple[str, str]]:
    """The parts that a part names, each with its kind: styles, sharedStrings, table."""
    return [(kind, target) for kind, _number, target in links(archive, part)]


def links(archive: zipfile.ZipFile, part: str) -> Iterator[tuple[str, str, str]]:
    """What a part names: the kind, the number of the link, the part."""
    folder, _slash, name = part.rpartition("/")
    relations = f"{folder}/_rels/{name}.rels"
    members = set(archive.namelist())
    if relations not in members:
        return
    for link in ElementTree.fromstring(archive.read(relations)):
        target = link.get("Target") or ""
        found = target.lstrip("/") if target.startswith("/") else posixpath.normpath(f"{folder}/{target}")
        if found in members:
            yield (link.get("Type") or "").rpartition("/")[2], link.get("Id") or "", found


def column_number(reference: str | None, following: int) -> int:
    """The column of a cell's reference from 0; `following` where it has none."""
    found = _REFERENCE.fullmatch(reference or "")
    if not found:
        return following
    number = 0
    for letter in found[1].upper():
        number = number * 26 + ord(letter) - 64
    return number - 1


def local_name(tag: str) -> str:
    """A tag without its namespace."""
    return tag.rpartition("}")[2]
