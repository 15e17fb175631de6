"""Which encoding a text is written in, read as a stream; and where a byte stands that is no character of it."""

from __future__ import annotations

import codecs
import csv
import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from io import BytesIO, TextIOWrapper
from pathlib import Path
from typing import BinaryIO

from hte_cli.errors import Problem, Refused
from hte_cli.intake.files.packing import too_many_rows
from hte_cli.intake.files.separators import separator_of
from hte_cli.intake.letters import letter
from hte_cli.language import _

LONGEST_LINE = 2_000_000
"""Characters of a line of a list that is still read."""

MAX_LINES = 1_048_576
"""Lines of a text table, as many as rows of a sheet in Excel."""

_CHUNK = 1 << 20
_HEAD = 1 << 16
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_SIMPLIFIED = ("企业", "公司", "名称", "编号", "证书", "单位", "县", "统一", "电话", "年度", "序号", "金额", "认定", "日期", "镇")
_TRADITIONAL = ("企業", "公司", "名稱", "編號", "證書", "單位", "縣", "統一", "電話", "年度", "序號", "金額", "認定", "日期", "鎮")
_BIG5 = "cp950"
_CONTROL = re.compile(r"[\x00-\x08\x0e-\x1f\x7f\ufffe\uffff]")
_MARKS, _MARK_BYTES = re.compile(r"[\r\n\t,;|<0-9]"), re.compile(rb"[\r\n\t,;|<0-9]")
_WIDE = re.compile("[\u0800-\ufffc\U00010000-\U0010ffff]")
_ESCAPED = re.compile(r"[\udc80-\udcff]+")
_SHOWN = 20
_SURE = 4
"""So many characters for each fault, and the text is in the encoding, but for these faults."""

_OLDER = {
    0xE7C7: 0x1E3F,
    **dict(zip(range(0xE78D, 0xE797), (0xFE10, 0xFE12, 0xFE11, *range(0xFE13, 0xFE1A)), strict=True)),
    **dict(zip((0xE816, 0xE817, 0xE818, 0xE831, 0xE83B, 0xE855), (0x20087, 0x20089, 0x200CC, 0x215D7, 0x2298F, 0x241FE), strict=True)),
    **dict(zip((0xE81E, 0xE826, 0xE82B, 0xE82C, 0xE832, 0xE843, 0xE854, 0xE864), range(0x9FB4, 0x9FBC), strict=True)),
}
"""Characters that GB18030 had to keep in Unicode's private part in 2000, and where they have stood since (GB18030-2022)."""

_HAS_OLDER = re.compile("[" + "".join(map(chr, _OLDER)) + "]")


def encoding_of(path: Path, head: bytes) -> str:
    """The encoding that reads the whole file, whose first bytes are `head`. Raises Refused with the place of the first byte that
    is no character, or where it is no text."""
    marked = next((name for bom, name in _BOMS if head.startswith(bom)), None) or without_mark(head)
    if marked:
        likely = marked
    elif reads(path, "utf-8"):
        return "utf-8"
    else:
        likely = _older(path)
    if reads(path, likely):
        return likely
    raise _broken(path.open("rb"), likely)


def decoded(data: bytes, declared: str | None) -> str:
    """The text of a marked-up file, which may declare its encoding, and wrongly. Raises Refused where a byte is no character."""
    marked = next((name for bom, name in _BOMS if data.startswith(bom)), None) or without_mark(data[:4096])
    named = _usual(declared)
    likely = [marked] if marked else list(dict.fromkeys(("utf-8", named or "gb18030")))
    if likely == ["utf-8"] and not _mostly_utf8([data]):
        likely.append("gb18030")
    for encoding in likely:
        with suppress(UnicodeDecodeError):
            text = data.decode(encoding)
            return modern(text) if encoding == "gb18030" else text
    raise _broken(BytesIO(data), "utf-8" if not marked and _mostly_utf8([data]) else likely[-1])


def _usual(declared: str | None) -> str | None:
    """The name of the encoding that is meant: who writes gb2312 means all of GB18030."""
    try:
        name = codecs.lookup(declared).name if declared else None
    except (LookupError, ValueError):
        return None
    return "gb18030" if name in ("gb2312", "gbk") else name


def without_mark(head: bytes) -> str | None:
    """UTF-16 without a byte order mark: told by the zeros in its line ends, separators and figures."""
    if b"\0" not in head:
        return None
    even = head[: len(head) // 2 * 2]
    fits = [name for name in ("utf-16-le", "utf-16-be") if _is_written(even, name)]
    return fits[0] if len(fits) == 1 else None


def _is_written(head: bytes, encoding: str) -> bool:
    text = codecs.getincrementaldecoder(encoding)("replace").decode(head)
    paired, all_of_them = len(_MARKS.findall(text)), len(_MARK_BYTES.findall(head))
    return 2 * paired > all_of_them and not _CONTROL.search(text) and "\ufffd" not in text


def _older(path: Path) -> str:
    """UTF-8 where all but a few bytes are; else Big5 where that is certain; else GB18030."""
    if _mostly_utf8(_chunks(path)):
        return "utf-8"
    with path.open("rb") as file:
        head = file.read(_HEAD)
    simplified, traditional = head.decode("gb18030", "ignore"), head.decode(_BIG5, "ignore")
    certain = not any(word in simplified for word in _SIMPLIFIED) and sum(word in traditional for word in _TRADITIONAL) > 1
    return _BIG5 if certain and reads(path, _BIG5) else "gb18030"


def _mostly_utf8(chunks: Iterable[bytes]) -> bool:
    """Whether so many characters are UTF-8 that the others must be faults."""
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    characters = faults = 0
    for chunk in chunks:
        text = decoder.decode(chunk)
        faults += text.count("\ufffd")
        characters += len(text) - len(_WIDE.sub("", text))
    return characters >= _SURE * faults


def _chunks(path: Path) -> Iterator[bytes]:
    with path.open("rb") as file:
        while chunk := file.read(_CHUNK):
            yield chunk


def reads(path: Path, encoding: str) -> bool:
    """Whether every byte is a character. Raises Refused where a line is endless, lines are too many, or a zero byte is there."""
    decoder = codecs.getincrementaldecoder(encoding)()
    lines = _Lines()
    try:
        for chunk in _chunks(path):
            lines.see(decoder.decode(chunk))
        decoder.decode(b"", final=True)
    except UnicodeDecodeError:
        return False
    return True


class _Lines:
    """The lines of a text that comes in pieces."""

    def __init__(self) -> None:
        self.line, self._length, self._last = 1, 0, ""

    def see(self, text: str) -> None:
        """One piece more. Raises what `reads` does."""
        if "\0" in text:
            raise _null_byte(self.line + ends(text[: text.index("\0")]))
        first = min((at for at in (text.find("\n"), text.find("\r")) if at >= 0), default=len(text))
        before, last = self._length, max(text.rfind("\n"), text.rfind("\r"))
        self._length = before + len(text) if last < 0 else len(text) - last - 1
        if max(before + first, self._length) > LONGEST_LINE:
            message = _("Line {line} is longer than any row of a list.").format(line=self.line)
            raise Refused(message, _("Look at that line in a text editor; or ask for the list as .xlsx."))
        self.line += ends(text) - (self._last == "\r" and text[:1] == "\n")
        self._last = text[-1:]
        if self.line > MAX_LINES:
            raise too_many_rows()


def ends(text: str) -> int:
    """How many lines end in the text."""
    return text.count("\n") + text.count("\r") - text.count("\r\n")


def _null_byte(line: int) -> Refused:
    message = _("The file holds a zero byte in line {line}: it is damaged, or no table.").format(line=line)
    return Refused(message, _("Look at that line in a text editor; or ask for the list as .xlsx."))


def modern(text: str) -> str:
    """Text out of GB18030 with its rare characters where Unicode has them today."""
    return text.translate(_OLDER) if _HAS_OLDER.search(text) else text


def _broken(stream: BinaryIO, encoding: str) -> Refused:
    """What is said of the first byte that is no character."""
    with TextIOWrapper(stream, encoding, errors=_escaping(encoding), newline="") as text:
        head: list[str] = []
        for number, line in enumerate(iter(lambda: text.readline(LONGEST_LINE), ""), start=1):
            head = [*head[:30], line[:_HEAD]]
            if found := _ESCAPED.search(line):
                cells = next(csv.reader([line[: found.start()][:_HEAD]], delimiter=separator_of(head) or ","), []) or [""]
                return _told(encoding, number, letter(len(cells) - 1), cells[-1], bytes(ord(sign) - 0xDC00 for sign in found[0][:4]))
    return Refused(_("The file is neither a workbook nor text in UTF-8, GB18030 or UTF-16."), _advice())


def _told(encoding: str, line: int, column: str, before: str, found: bytes) -> Refused:
    said = _("Line {line}, column {column}: the bytes {bytes} after “{before}” are no character in {encoding}.").format(
        line=line, column=column, bytes=found.hex(" ").upper(), before=before[-_SHOWN:], encoding=encoding.removesuffix("-sig").upper()
    )
    problem = Problem("file-unreadable", said, _advice(), row=line, column=column, value=before[-_SHOWN:])
    return Refused(said, _advice(), [problem])


def _advice() -> str:
    return _("Correct that cell in a text editor and save the file as UTF-8; or ask for the list as .xlsx.")


def _escaping(encoding: str) -> str:
    """The name of a way to go on after a fault, in which each byte of it stands as half a surrogate pair."""
    name = f"hte-{encoding}"
    codecs.register_error(name, _escaped)
    return name


def _escaped(fault: UnicodeError) -> tuple[str, int]:
    if not isinstance(fault, UnicodeDecodeError):
        raise fault
    found = fault.object[fault.start : max(fault.end, fault.start + 1)]
    return "".join(chr(0xDC00 + byte) for byte in found), fault.start + len(found)
