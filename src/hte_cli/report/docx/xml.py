"""Elements of a .docx as short words: `tag("jc", val="center")` is `<w:jc w:val="center"/>`."""

from __future__ import annotations

from typing import Any

from hte_cli.report.formats.plain import printable

Element = Any
"""An element of lxml, which has no types."""


def tag(name: str, /, *children: Element | None, **attributes: str | int) -> Element:
    """The element `w:name` with these children, those that are None left out. Order is the caller's: Word minds it."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    element: Element = OxmlElement(f"w:{name}")
    for key, value in attributes.items():
        element.set(qn(f"w:{key}"), str(value))
    element.extend([child for child in children if child is not None])
    return element


def run(text: str, *properties: Element) -> Element:
    """A run of text from anywhere: it only ever becomes text, without the characters that XML forbids."""
    words = tag("t")
    words.text = printable(text)
    words.set("{http://www.w3.org/XML/1998/namespace}space", "preserve")
    return tag("r", tag("rPr", *properties) if properties else None, words)


def paragraph(style: str, *content: Element | str, properties: tuple[Element, ...] = (), keep: bool = False) -> Element:
    """A paragraph in `style` of runs or texts; `keep` holds it on the page of what follows."""
    head = tag("pPr", tag("pStyle", val=style), tag("keepNext") if keep else None, *properties)
    return tag("p", head, *[run(part) if isinstance(part, str) else part for part in content if part != ""])
