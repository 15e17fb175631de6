"""A round's dossier: a ZIP that an auditor opens without this program."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from hte_cli.language import _, pick
from hte_cli.outputs.placing import replacing
from hte_cli.report.award.documents import round_document, story_document
from hte_cli.report.award.dossier_chain import chain_paragraphs, chain_table, link_name, withheld_table
from hte_cli.report.award.proof import verify_document, verify_table
from hte_cli.report.award.rounds import ledger_table, round_tables, story_tables
from hte_cli.report.formats.csv_file import write_csv
from hte_cli.report.formats.json_text import write_json
from hte_cli.report.formats.terminal import show_table
from hte_cli.report.formats.xlsx_file import write_workbook
from hte_cli.values.dossier import Dossier, Evidence
from hte_cli.values.table import Table

EPOCH = (1980, 1, 1, 0, 0, 0)
"""The time of every file in the ZIP: when it was made says nothing of what is in it."""

WIDTH = 100
"""Characters in a line of the explanations."""


def write_dossier(dossier: Dossier, path: Path) -> None:
    """Writes the ZIP; it appears whole or not at all. Its list of SHA-256 is in the form that `sha256sum -c` reads."""
    files = dict(_files(dossier))
    listed = "".join(f"{hashlib.sha256(content).hexdigest()}  {name}\n" for name, content in files.items())
    with replacing(path, private=True) as file, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in {**files, "SHA256SUMS": listed.encode()}.items():
            archive.writestr(zipfile.ZipInfo(name, EPOCH), content, zipfile.ZIP_DEFLATED)


def _files(dossier: Dossier) -> Iterator[tuple[str, bytes]]:
    story = dossier.story
    yield _("00 read me.txt"), _text(_read_me(dossier))
    yield _("01 round.xlsx"), _workbook(round_tables(story))
    yield "01 round.json", _json(round_document(story))
    for line in dossier.lines:
        yield _("02 lines/{line}.txt").format(line=f"{line.line.number:03d}"), _page(story_tables(line))
        yield _("02 lines/{line}.json").format(line=f"{line.line.number:03d}"), _json(story_document(line))
    for rules in dossier.rules:
        folder = _("03 rules/{plan} {hash}").format(plan=_file_name(rules.plan), hash=rules.hash[:12])
        yield f"{folder}/plan.yaml", rules.plan_yaml.encode()
        yield f"{folder}/rules.yaml", rules.rules_yaml.encode()
    yield from _evidence(_("04 decisions"), dossier.scans)
    entries = tuple(entry for line in story.lines for entry in line.entries)
    yield _("05 ledger.csv"), _csv(ledger_table(entries, story.lines))
    yield _("06 verification.txt"), _page([verify_table(dossier.verified)])
    yield "06 verification.json", _json(verify_document(dossier.verified))
    yield from _evidence(_("07 sources"), dossier.sources)
    yield _("08 chain/chain.csv"), _csv(chain_table(dossier))
    yield _("08 chain/withheld.csv"), _csv(withheld_table(dossier))
    for link in dossier.chain:
        if link.text is not None:
            yield _("08 chain/{name}").format(name=link_name(link)), link.text


def _read_me(dossier: Dossier) -> str:
    story, head = dossier.story, dossier.head
    wrong = sum(bool(replay.faults) for replay in dossier.verified.replays)
    paragraphs = [
        _("Dossier of round {round}").format(round=story.round.id),
        _("01: the round with its lines, decisions and ledger. 02: for each line why it is worth what it is."),
        _("03: the plan and its rules as they were when the lines were frozen; the folder's name begins the hash that each line states."),
        _("04: scans of the decisions. 05: every entry of money. 07: the workbooks that the evidence came from, as they were imported."),
        _("06: every line recomputed from 03 and its facts: {n} lines, of which {wrong} do not come out the same.").format(
            n=len(dossier.verified.replays), wrong=wrong
        ),
        _("The journal's newest entry is {n}, its hash {hash}: it stands for everything that was written up to it.").format(
            n=head.entry, hash=head.hash
        ),
        _(
            "SHA256SUMS holds the hash of every file here: `sha256sum -c SHA256SUMS` shows whether one was changed; on "
            "Windows `certutil -hashfile FILE SHA256` gives the hash of one."
        ),
        _(
            "To check by hand: the hash of the rules (03) is the SHA-256 of plan.yaml and rules.yaml one after the other, "
            "each preceded by its number of bytes and a line end."
        ),
        *chain_paragraphs(dossier),
        *(_missing(evidence) for evidence in (*dossier.scans, *dossier.sources) if evidence.content is None),
        *(f"{line.line.id}  {line.line.enterprise}  {pick(line.line.titles)}" for line in dossier.lines),
    ]
    return "\n\n".join(paragraphs) + "\n"


def _missing(evidence: Evidence) -> str:
    if evidence.private:
        said = _("Left out, because it holds accounts or persons, or may: {name}, SHA-256 {hash}. Ask the office for it.")
        return said.format(name=evidence.name, hash=evidence.sha256)
    return _("Not kept: {name}, SHA-256 {hash}.").format(name=evidence.name, hash=evidence.sha256)


def _evidence(folder: str, files: Sequence[Evidence]) -> Iterator[tuple[str, bytes]]:
    """The files that are kept, each under its own name with the beginning of its hash: two may be called the same."""
    for evidence in files:
        if evidence.content is not None:
            yield f"{folder}/{evidence.sha256[:8]} {_file_name(evidence.name)}", evidence.content


LONGEST_NAME = 150
"""Bytes of a file's name in the ZIP: systems take 255, and of a path that it is unpacked to some take 260 characters in all."""


def _file_name(name: str) -> str:
    """The name as every system can unpack it; its ending stays."""
    path = PurePosixPath(re.sub(r'[:*?"<>|\x00-\x1f\ud800-\udfff]', "_", PurePosixPath(name.replace("\\", "/")).name))
    ending = path.suffix if len(path.suffix.encode()) < _LONGEST_ENDING else ""
    stem = path.name.removesuffix(ending).encode()[: LONGEST_NAME - len(ending.encode())].decode(errors="ignore")
    return (stem + ending).rstrip(". ") or "_"


_LONGEST_ENDING = 20


def _text(text: str) -> bytes:
    """As Windows' Notepad opens it in any language: UTF-8 with its mark, and its line ends."""
    return text.replace("\n", "\r\n").encode("utf-8-sig")


def _page(tables: Sequence[Table]) -> bytes:
    stream = io.StringIO()
    for table in tables:
        show_table(table, stream, limit=None, width=WIDTH)
        stream.write("\n")
    return _text(stream.getvalue())


def _workbook(tables: Sequence[Table]) -> bytes:
    file = io.BytesIO()
    write_workbook(tables, file)
    return file.getvalue()


def _csv(table: Table) -> bytes:
    file = io.BytesIO()
    write_csv(table, file)
    return file.getvalue()


def _json(document: object) -> bytes:
    stream = io.StringIO()
    write_json(document, stream)
    return stream.getvalue().encode()
