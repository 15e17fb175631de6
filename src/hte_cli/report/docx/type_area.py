"""The page of GB/T 9704-2012: A4, a type area of 156 × 225 mm, 22 lines of 28 characters, and the page number below it.

All measures are twips. A landscape page is the upright one turned clockwise, so its page number stays where it is on paper.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from hte_cli.report.docx.styles import LINE
from hte_cli.report.docx.xml import Element, paragraph, run, tag

if TYPE_CHECKING:
    from docx.document import Document

SHORT, LONG = 11906, 16838
_TOP, _BOTTOM, _LEFT, _RIGHT = 2098, 1984, 1587, 1474
"""37, 35, 28 and 26 mm."""

TEXT_WIDTH, TEXT_HEIGHT = SHORT - _LEFT - _RIGHT, LONG - _TOP - _BOTTOM

_SQUEEZE = -842
"""28 characters of 16 pt are 2 mm wider than the line: so many 4096ths of a point come off each."""

_NUMBER = 280
"""The page number's line and one character of it: 14 pt (4号)."""

_NUMBER_HEIGHT = _BOTTOM - 397
"""The dashes stand 7 mm below the type area, so high above the edge of the paper."""


class Pages:
    """Makes a document's sections; the footers of landscape pages are only there where such pages are."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.footers: dict[bool, tuple[Element, Element]] = {}

    def section(self, landscape: bool) -> Element:
        """A `w:sectPr`: size, margins, footers and grid. It belongs to the section's last paragraph, the last one to the body."""
        width, height = (LONG, SHORT) if landscape else (SHORT, LONG)
        size = tag("pgSz", w=width, h=height, **({"orient": "landscape"} if landscape else {}))
        grid = tag("docGrid", type="linesAndChars", linePitch=LINE, charSpace=_SQUEEZE)
        margins = self._margins(landscape)
        return tag("sectPr", *self._references(landscape), tag("type", val="nextPage"), size, margins, grid)

    @staticmethod
    def _margins(landscape: bool) -> Element:
        top, right, bottom, left = (_LEFT, _TOP, _RIGHT, _BOTTOM) if landscape else (_TOP, _RIGHT, _BOTTOM, _LEFT)
        footer = 850 if landscape else _NUMBER_HEIGHT - _NUMBER // 2
        return tag("pgMar", top=top, right=right, bottom=bottom, left=left, header=850, footer=footer, gutter=0)

    def _references(self, landscape: bool) -> list[Element]:
        from copy import deepcopy

        if landscape not in self.footers:
            self.footers[landscape] = self._reference("default", landscape), self._reference("even", landscape)
        return [deepcopy(reference) for reference in self.footers[landscape]]

    def _reference(self, kind: str, landscape: bool) -> Element:
        from docx.oxml.ns import qn

        document_part: Any = self.document.part
        part, identity = document_part.add_footer_part()
        number = _page_number(odd=kind == "default")
        part.element[:] = [_turned(number), paragraph("Gap")] if landscape else [number]
        reference = tag("footerReference", type=kind)
        reference.set(qn("r:id"), identity)
        return reference


def _page_number(odd: bool) -> Element:
    """— 1 —: on the right of odd pages, on the left of even ones, one character from the edge of the type area."""
    side, away = ("right", tag("ind", right=_NUMBER)) if odd else ("left", tag("ind", left=_NUMBER))
    field = tag("fldSimple", run("1"), instr=" PAGE ")
    return paragraph("Footer", "— ", field, " —", properties=(away, tag("jc", val=side)))


def _turned(number: Element) -> Element:
    """The page number in a table that floats at the left of the page, as high as the type area, its text turned."""
    width = 400
    place = tag(
        "tblpPr",
        leftFromText=0,
        rightFromText=0,
        vertAnchor="page",
        horzAnchor="page",
        tblpX=_NUMBER_HEIGHT - width // 2,
        tblpY=_LEFT,
    )
    margins = tag("tblCellMar", tag("left", w=0, type="dxa"), tag("right", w=0, type="dxa"))
    looks = tag("tblPr", place, tag("tblW", w=width, type="dxa"), tag("tblLayout", type="fixed"), margins)
    cell = tag("tc", tag("tcPr", tag("tcW", w=width, type="dxa"), tag("textDirection", val="tbRl"), tag("vAlign", val="center")), number)
    row = tag("tr", tag("trPr", tag("trHeight", val=TEXT_WIDTH, hRule="exact")), cell)
    return tag("tbl", looks, tag("tblGrid", tag("gridCol", w=width)), row)


def fill_settings(settings: Element) -> None:
    """Odd and even pages differ; Word's present layout; nothing else of the template's."""
    uri = "http://schemas.microsoft.com/office/word"
    settings[:] = [
        tag("zoom", percent=100),
        tag("defaultTabStop", val=420),
        tag("evenAndOddHeaders"),
        tag("characterSpacingControl", val="doNotCompress"),
        tag("compat", tag("useFELayout"), tag("compatSetting", name="compatibilityMode", uri=uri, val=15)),
        tag("themeFontLang", val="en-US", eastAsia="zh-CN"),
        tag("decimalSymbol", val="."),
        tag("listSeparator", val=","),
    ]
