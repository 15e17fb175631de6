"""An official document (公文) as a .docx by GB/T 9704-2012, without a red head: a text to paste under an office's template."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator, Sequence
from datetime import date, datetime, time
from typing import TYPE_CHECKING, BinaryIO, NamedTuple
from xml.etree import ElementTree

from hte_cli.report.docx.numbering import Numbering, annex_label, annex_list, day, note, salutation, width_in_characters
from hte_cli.report.docx.styles import CHARACTER, fill_styles, font_table
from hte_cli.report.docx.table import table
from hte_cli.report.docx.type_area import Pages, fill_settings
from hte_cli.report.docx.xml import Element, paragraph, run, tag
from hte_cli.report.formats.plain import printable
from hte_cli.values.documents import Annex, Block, DocTable, Heading, OfficialDocument

if TYPE_CHECKING:
    from docx.document import Document

_LONGEST_PROPERTY = 255
_UNDATED = date(2000, 1, 1)
"""What the properties of a file say whose day is still to be filled in."""

_SHORT = 4 * 28
"""A last paragraph of so many characters stays with the signature; a longer one would leave too much of a page empty."""

_NEEDED = ("officeDocument", "core-properties", "extended-properties", "styles", "settings", "fontTable", "theme", "footer")
"""The relations of python-docx's template that are kept; a picture of it and its lists are not."""

_PROGRAM = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"><Application>hte</Application></Properties>'
)


class _Piece(NamedTuple):
    """A paragraph or table on its way; `new_page` where it begins one."""

    element: Element
    landscape: bool = False
    new_page: bool = False


def write_official(document: OfficialDocument, file: BinaryIO) -> None:
    """Write `document` to the stream `file` as a .docx. The same document gives the same bytes.

    Raises ValueError where a table's rows do not fit its columns.
    """
    package = _empty()
    _describe(package, document)
    pages = Pages(package)
    if document.attached:
        _attach(package, *document.attached)
    _lay([*_main(document), *_annexes(document)], package.element.body, pages)
    plain = io.BytesIO()
    package.save(plain)
    _rewrite(plain, file)


def _empty() -> Document:
    """A document with the standard's styles and nothing else."""
    import docx

    package = docx.Document()
    fill_styles(package.styles.element)
    fill_settings(package.settings.element)
    for rels in (package.part.package.rels, package.part.rels):
        for identity in [name for name, rel in rels.items() if rel.reltype.rpartition("/")[2] not in _NEEDED]:
            del rels[identity]
    for rel in (*package.part.package.rels.values(), *package.part.rels.values()):
        if rel.reltype.endswith("/fontTable"):
            rel.target_part._blob = font_table()
        elif rel.reltype.endswith("/extended-properties"):
            rel.target_part._blob = _PROGRAM
    return package


def _describe(package: Document, document: OfficialDocument) -> None:
    """The file's properties: all from the document, so that they do not change from day to day."""
    properties = package.core_properties
    signed = datetime.combine(document.signed_on or _UNDATED, time())
    properties.title = (" " if document.lang == "en" else "").join(map(printable, document.title))[:_LONGEST_PROPERTY]
    properties.author = properties.last_modified_by = printable(document.signed_by)[:_LONGEST_PROPERTY]
    properties.comments = properties.keywords = ""
    properties.language = "en" if document.lang == "en" else "zh-CN"
    properties.created = properties.modified = signed
    properties.revision = 1


def _attach(package: Document, namespace: str, text: str) -> None:
    """A part of the program's own, which Word keeps when it saves the file."""
    from docx.opc.packuri import PackURI
    from docx.opc.part import Part

    root = ElementTree.Element(f"{{{namespace}}}statement")
    root.text = printable(text)
    content = ElementTree.tostring(root, "UTF-8", xml_declaration=True)
    part = Part(PackURI("/customXml/item1.xml"), "application/xml", content, package.part.package)
    package.part.relate_to(part, "http://schemas.openxmlformats.org/officeDocument/2006/relationships/customXml")


def _main(document: OfficialDocument) -> Iterator[_Piece]:
    """Everything before the annexes: number, title, recipient, text, the list of annexes, signature and date."""
    blank = "Normal"
    if document.number:
        yield _Piece(paragraph("Number", document.number))
        yield from (_Piece(paragraph(blank)) for _ in range(2))
    if document.title:
        yield _Piece(_title(document.title))
        yield _Piece(paragraph(blank, keep=True))
    if document.recipient:
        yield _Piece(paragraph("Recipient", salutation(document.recipient, document.lang)))
    yield from _blocks(document.blocks, document.lang, keep_last=True)
    if document.annexes:
        yield _Piece(paragraph(blank, keep=True))
        yield from map(_Piece, _annex_list(document))
    yield from map(_Piece, _signature(document))


def _title(lines: Sequence[str]) -> Element:
    """The title in the lines that it was given in."""
    runs = [run(line.strip()) for line in lines]
    for broken in runs[1:]:
        broken.insert(0, tag("br"))
    return paragraph("Title", *runs)


def _blocks(blocks: Sequence[Block], lang: str, keep_last: bool = False) -> Iterator[_Piece]:
    """The blocks, headings numbered; `keep_last` holds the last paragraph on the signature's page."""
    numbering = Numbering(lang)
    for number, (block, landscape) in enumerate(zip(blocks, _turns(blocks), strict=True), 1):
        if isinstance(block, DocTable):
            yield _Piece(table(block), landscape)
            # Without a paragraph between them Word makes one table of two.
            yield _Piece(paragraph("TableNote", note(block.note, lang)) if block.note else paragraph("Gap"), landscape)
        elif isinstance(block, Heading):
            yield _Piece(paragraph(f"Heading{block.level}", numbering.numbered(block)), landscape)
        else:
            last = keep_last and number == len(blocks) and width_in_characters(block.text) <= _SHORT
            yield _Piece(paragraph("BodyText", block.text.strip(), keep=last), landscape)


def _turns(blocks: Sequence[Block]) -> list[bool]:
    """Which blocks stand on landscape pages: a heading goes with what it heads."""
    turns: list[bool] = []
    for block in reversed(blocks):
        following = turns[-1] if turns else False
        turns.append(block.landscape if isinstance(block, DocTable) else isinstance(block, Heading) and following)
    return turns[::-1]


def _annex_list(document: OfficialDocument) -> Iterator[Element]:
    """附件：1. …, the further ones below the first, all lines of a title as far from the left as its first."""
    lines = list(annex_list(document.annexes, document.lang))
    counted = len(lines) > 1
    word = width_in_characters(lines[0][0]) - (1 if counted else 0)
    start = round((2 + word) * CHARACTER)
    space = round(1.5 * CHARACTER) if counted else 0
    for number, (count, title) in enumerate(lines):
        hanging = space + (round(word * CHARACTER) if number == 0 else 0)
        tab = tag("r", tag("tab")) if counted else ""
        yield paragraph("AnnexList", count, tab, title, properties=(tag("ind", left=start + space, hanging=hanging),), keep=True)


def _signature(document: OfficialDocument) -> Iterator[Element]:
    """Room for the seal, the office centred over the date, and the date, four characters from the right.

    An office's name that is too wide for that ends one character from the right, and the date stands below its middle.
    """
    signed_on = day(document.signed_on, document.lang)
    name = printable(document.signed_by).strip()
    beyond = (width_in_characters(name) - width_in_characters(signed_on)) / 2
    from_right = max(4.0, min(1 + beyond, 11.0))
    yield from (paragraph("Normal", keep=True) for _ in range(2))
    if name:
        yield paragraph("Signature", name, properties=(_from_right(max(from_right - beyond, 0)),))
    yield paragraph("Date", signed_on, properties=(_from_right(from_right),))


def _from_right(characters: float) -> Element:
    return tag("ind", right=round(characters * CHARACTER))


def _annexes(document: OfficialDocument) -> Iterator[_Piece]:
    for number, annex in enumerate(document.annexes, 1):
        yield from _annex(annex, annex_label(number, document), document.lang)


def _annex(annex: Annex, label: str, lang: str) -> Iterator[_Piece]:
    """附件1 at the top left of a page, the title on its third line, and the blocks."""
    landscape = any(_turns(annex.blocks)[:1])
    yield _Piece(paragraph("AnnexLabel", label), landscape, new_page=True)
    yield _Piece(paragraph("Normal", keep=True), landscape)
    yield _Piece(_title([annex.title]), landscape)
    yield _Piece(paragraph("Normal", keep=True), landscape)
    yield from _blocks(annex.blocks, lang)


def _lay(pieces: Sequence[_Piece], body: Element, pages: Pages) -> None:
    """Put the pieces into the body; where the page turns, the paragraph before it ends the section."""
    body[:] = []
    for piece, before in zip(pieces, [None, *pieces], strict=False):
        if before is not None and before.landscape != piece.landscape:
            before.element.pPr.append(pages.section(before.landscape))
        elif piece.new_page:
            piece.element.pPr.insert(1, tag("pageBreakBefore"))
        body.append(piece.element)
    body.append(pages.section(pieces[-1].landscape))


def _rewrite(package: io.BytesIO, file: BinaryIO) -> None:
    """The package again, its parts in a fixed order and of a fixed day: a zip file otherwise tells when it was made."""
    with zipfile.ZipFile(package) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for name in sorted(old.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            entry = zipfile.ZipInfo(name)
            entry.compress_type, entry.create_system, entry.external_attr = zipfile.ZIP_DEFLATED, 3, 0o644 << 16
            new.writestr(entry, old.read(name))
