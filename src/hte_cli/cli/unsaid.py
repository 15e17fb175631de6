"""A command that has written, and cannot say so."""

from __future__ import annotations

from hte_cli.errors import UNSAID, HteError
from hte_cli.language import _
from hte_cli.values.committed import Committed


class Unsaid(HteError):
    """What the command was to write is committed, but it could not end as it should: `reason`, a sentence, says why if known."""

    exit_code = UNSAID
    code = "unsaid"

    def __init__(self, committed: Committed, reason: str = "") -> None:
        self.entries = committed.entries
        if committed.entries:
            numbers = _(", ").join(map(str, committed.entries))
            done = _("Written as journal entry {n}.").format(n=numbers)
            look = _("Do not run the command again; `hte journal show {n}` shows what it wrote.").format(n=committed.entries[-1])
        else:
            done = _("The copy is in the store's place.")
            look = _("Do not run the command again; `hte db check` looks at the store.")
        super().__init__(f"{done} {reason or _('That could not be said where it was to be said.')}", look)
