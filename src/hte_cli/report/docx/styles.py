"""Fonts and styles of GB/T 9704-2012. Fonts are named, never bundled; `w:altName` names what stands in for a missing one."""

from __future__ import annotations

from dataclasses import dataclass

from hte_cli.report.docx.xml import Element, tag

CHARACTER, LINE = 316, 579
"""Twips: 28 characters fill the 156 mm of a line, 22 lines the 225 mm of a page."""

TITLE, BODY, BLACK, SCRIPT, SONG = "方正小标宋简体", "仿宋_GB2312", "黑体", "楷体_GB2312", "宋体"
LATIN = "Times New Roman"
INSTEAD = {TITLE: "华文中宋", BODY: "FangSong", SCRIPT: "KaiTi", BLACK: "SimHei", SONG: "SimSun"}
"""The fonts that every Windows or Office has, where the standard's own is missing."""

_CLOSER = -5
"""Twips that come off each character of the body: 28 of 16 pt are wider than the line, by 5.75 pt."""

_CHINESE = "86"
"""The character set GB2312, as font tables write it."""


@dataclass(frozen=True, slots=True)
class _Look:
    """A style: `size` in half points, `line` in twips (exact), `indent` of the first line in characters."""

    id: str
    name: str
    font: str = BODY
    size: int = 32
    align: str = "both"
    line: int = LINE
    indent: int = 0
    keep: bool = False
    outline: int | None = None
    latin: str = LATIN


_LOOKS = (
    _Look("Normal", "Normal"),
    _Look("Title", "Title", TITLE, 44, "center", keep=True),
    _Look("Number", "Document number", align="center"),
    _Look("Recipient", "Salutation", align="left", keep=True),
    _Look("BodyText", "Body Text", indent=2),
    _Look("Heading1", "heading 1", BLACK, indent=2, keep=True, outline=0),
    _Look("Heading2", "heading 2", SCRIPT, indent=2, keep=True, outline=1),
    _Look("Heading3", "heading 3", BODY, indent=2, keep=True, outline=2),
    _Look("AnnexList", "Annex list", align="left"),
    _Look("Signature", "Signature", align="right", keep=True),
    _Look("Date", "Date", align="right"),
    _Look("AnnexLabel", "Annex label", BLACK, align="left", keep=True, outline=0),
    _Look("TableHead", "Table heading", BLACK, 24, "center", 320, keep=True),
    _Look("TableText", "Table text", BODY, 24, "left", 320),
    _Look("TableHeadSmall", "Table heading small", BLACK, 21, "center", 280, keep=True),
    _Look("TableTextSmall", "Table text small", BODY, 21, "left", 280),
    _Look("TableNote", "Table note", BODY, 21, "left", 320),
    _Look("Gap", "Gap", size=2, align="left", line=20),
    _Look("Footer", "footer", SONG, 28, "left", 280, latin=SONG),
)


def fonts(chinese: str, latin: str = LATIN) -> Element:
    """Chinese characters in `chinese` (without `w:eastAsia` they would fall to the theme's font), all else in `latin`."""
    return tag("rFonts", ascii=latin, hAnsi=latin, eastAsia=chinese, cs=LATIN)


def indent(characters: int) -> Element:
    """The first line's indent; `w:firstLineChars` follows the size of the font, the twips serve who does not know it."""
    return tag("ind", firstLine=characters * CHARACTER, firstLineChars=characters * 100)


def fill_styles(styles: Element) -> None:
    """Put the document's own styles in the place of all others."""
    styles[:] = [_defaults(), *[_style(look) for look in _LOOKS], _table_style()]


def _defaults() -> Element:
    language = tag("lang", val="en-US", eastAsia="zh-CN", bidi="ar-SA")
    return tag("docDefaults", tag("rPrDefault", tag("rPr", fonts(BODY), language)), tag("pPrDefault"))


def _style(look: _Look) -> Element:
    first = look.id == "Normal"
    # Off the grid, whose pitch is reached by the spacing below: LibreOffice gives a 16 pt character two cells of 15.8 pt.
    looks = tag(
        "pPr",
        tag("keepNext") if look.keep else None,
        tag("autoSpaceDE", val=0) if first else None,
        tag("autoSpaceDN", val=0) if first else None,
        tag("snapToGrid", val=0) if first else None,
        tag("spacing", before=0, after=0, line=look.line, lineRule="exact"),
        indent(look.indent) if look.indent else None,
        tag("jc", val=look.align),
        None if look.outline is None else tag("outlineLvl", val=look.outline),
    )
    closer = tag("spacing", val=_CLOSER if look.size == 32 else 0)
    letters = tag("rPr", fonts(look.font, look.latin), closer, tag("sz", val=look.size), tag("szCs", val=look.size))
    base = None if first else tag("basedOn", val="Normal")
    style = tag("style", tag("name", val=look.name), base, tag("qFormat"), looks, letters, type="paragraph", styleId=look.id)
    if first:
        style.set(_w("default"), "1")
    return style


def _table_style() -> Element:
    sides = ("top", "left", "bottom", "right")
    margins = tag("tblCellMar", *[tag(side, w=57, type="dxa") for side in sides])
    lines = tag("tblBorders", *[tag(side, val="single", sz=4, space=0, color="auto") for side in (*sides, "insideH", "insideV")])
    style = tag("style", tag("name", val="Official table"), tag("tblPr", lines, margins), type="table", styleId="OfficialTable")
    style.set(_w("customStyle"), "1")
    return style


def _w(name: str) -> str:
    from docx.oxml.ns import qn

    return qn(f"w:{name}")


def font_table() -> bytes:
    """word/fontTable.xml: each font with the one that stands in for it."""
    from docx.opc.oxml import serialize_part_xml

    latin = tag("font", tag("charset", val="00"), tag("family", val="roman"), tag("pitch", val="variable"), name=LATIN)
    table = tag("fonts", *[_font(name, other) for name, other in INSTEAD.items()], latin)
    return serialize_part_xml(table)


def _font(name: str, other: str) -> Element:
    pitch = tag("pitch", val="default" if name == TITLE else "fixed")
    return tag("font", tag("altName", val=other), tag("charset", val=_CHINESE), tag("family", val="modern"), pitch, name=name)
