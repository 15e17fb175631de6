"""The chain of the journal in a round's dossier: every hash, each text that may be shown, and what of the others may."""

from __future__ import annotations

from collections.abc import Iterator

from hte_cli.language import _
from hte_cli.values.dossier import Dossier
from hte_cli.values.journal import MOST_TEXT, Link
from hte_cli.values.records import Change, Fields
from hte_cli.values.table import Cell, Column, Table
from hte_cli.values.terms import award_title, entry_title, level_title, step_title


def link_name(link: Link) -> str:
    """The file that holds an entry's text."""
    return f"{link.entry:06d}.txt"


def chain_table(dossier: Dossier) -> Table:
    """The journal's entries from the round's own to the newest: each states the hash of the one before it."""
    columns = (
        *_who_columns(),
        Column("prev_hash", _("Hash before")),
        Column("hash", _("Hash")),
        Column("text", _("Text that the hash is of")),
    )
    rows = [(*_who(link), link.prev_hash, link.hash, _text_of(link)) for link in dossier.chain]
    return Table(_("The chain of the journal"), columns, rows)


def _text_of(link: Link) -> str:
    if link.text is not None:
        return link_name(link)
    return _("left out: private") if link.private else _("left out: too large")


def _who_columns() -> tuple[Column, ...]:
    return (
        Column("entry", _("Entry"), "integer"),
        Column("at", _("Written at (UTC)")),
        Column("actor", _("By")),
        Column("command", _("Command")),
    )


def _who(link: Link) -> tuple[Cell, ...]:
    return link.entry, link.at, link.actor, link.command


def withheld_table(dossier: Dossier) -> Table:
    """The entries whose text is private, and what else each wrote of awards: lines, steps and sums, a row for each."""
    columns = (
        *_who_columns(),
        Column("place", _("Round, line or year")),
        Column("what", _("What was written")),
        Column("on", _("Date"), "date"),
        Column("sum", _("Amount"), "yuan"),
        Column("details", _("Details")),
    )
    rows = list[tuple[Cell, ...]]()
    for link in dossier.chain:
        if link.private:
            told = [_told(change) for change in dossier.withheld.get(link.entry, ())]
            rows += [(*_who(link), *cells) for cells in told or [(None,) * 5]]
    return Table(_("Entries whose text is private"), columns, rows)


def _told(change: Change) -> tuple[Cell, ...]:
    """Where a row stands, what it is, its day, its sum in fen, and what else it says; of one that was taken away as well."""
    row = change.after or change.before or {}
    what = _what(change.table, row)
    if change.after is None:
        what = _("taken back: {what}").format(what=what)
    elif change.before is not None:
        what = _("changed: {what}").format(what=what)
    fen = row.get("fen")
    names = ("by", "name", "body", "document", "reason", "said", "payee")
    details = "; ".join(str(row[name]) for name in names if row.get(name) is not None)
    on = row.get("on", row.get("opened_on"))
    return _place(change.table, row), what, None if on is None else str(on), None if fen is None else int(str(fen)), details or None


def _place(table: str, row: Fields) -> str:
    if table == "fund":
        return str(row.get("budget_year"))
    if table == "award_round":
        return str(row.get("id"))
    return f"{row.get('round')}/{row['line']}" if "line" in row else str(row.get("round"))


def _what(table: str, row: Fields) -> str:
    match table:
        case "award_step":
            return _("step {n}: {what}").format(n=row["number"], what=step_title(str(row["what"])))
        case "award_move":
            return _("{state} by step {n}").format(state=award_title(str(row["state"])), n=row["step"])
        case "award_entry":
            kind, level = entry_title(str(row["kind"])), level_title(str(row["level"]))
            return _("entry {n} of its ledger: {kind} ({level})").format(n=row["number"], kind=kind, level=level)
        case "award_allowance":
            return _("a doubt answered by step {n}").format(n=row["step"])
        case "award_line":
            return _("Line")
    return _("Round") if table == "award_round" else _("Fund")


def chain_paragraphs(dossier: Dossier) -> Iterator[str]:
    """How the chain is checked by hand, which texts are left out of it, and who can check those."""
    yield _(
        "08: the entries of the journal from the round's own to the newest. The SHA-256 of a text in this folder is the "
        "hash that chain.csv states for it; the text begins with the hash of the entry before it (prev_hash). So no "
        "entry can be changed without all later hashes changing, the newest too: compare that with the one printed on "
        "the papers of the round, or noted elsewhere."
    )
    private = [link.entry for link in dossier.chain if link.private]
    large = [link.entry for link in dossier.chain if link.text is None and not link.private]
    if private:
        yield _(
            "The texts of {n} of these entries are left out, because they hold private rows (accounts, contacts, or how the "
            "office reads lists): entries {entries}. Every approval for a recorded account is among them. Their hashes are in "
            "chain.csv, and each entry states the hash of the one before it, so that none can be taken out or put in another's "
            "place. What their texts say cannot be recalculated from this folder: `hte journal verify` on the office's store holds "
            "each of them against its hash. withheld.csv lists what of them is not private: who wrote, when, with which "
            "command, and the lines, steps and sums of awards."
        ).format(n=len(private), entries=_(", ").join(map(str, private)))
    if large:
        yield _(
            "The texts of {n} entries are left out, because they are larger than {mb} MB: entries {entries}. "
            "They are checked in the same way."
        ).format(n=len(large), mb=MOST_TEXT >> 20, entries=_(", ").join(map(str, large)))
    yield _(
        "The fingerprint of an account is the HMAC-SHA256, under a key that is private and stays in the store, of a JSON list "
        "of its holder, bank and number: letters and digits alone, whatever their width and case. Who has no key cannot calculate "
        "it; two lines of one enterprise with the same fingerprint are for the same account."
    )
