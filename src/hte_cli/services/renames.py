"""Rows of a list of renamed enterprises: which recorded enterprise each means, by its certificate's number or its old name."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection

from hte_cli.errors import Problem
from hte_cli.services import faults
from hte_cli.services.recording import Missing
from hte_cli.services.register import Register, all_names, nearest
from hte_cli.store.reading import images_where
from hte_cli.values.names import name_key
from hte_cli.values.records import Draft, Fields


@dataclass(slots=True)
class Renames:
    """Looks renamed enterprises up; `missing` says what becomes of a row whose enterprise is not recorded."""

    connection: Connection
    missing: Missing

    def resolved(self, draft: Draft) -> Draft | Problem | None:
        """The row with the enterprise that it means, a problem, or None where it is left out."""
        fields: Fields = {name: value for name, value in draft.fields.items() if name not in ("renames", "number")}
        plain = Draft(draft.kind, fields, draft.origin)
        if "uscc" in fields:
            return plain
        register = Register(self.connection)
        former = str(fields.get("former_names", ""))
        names = {name_key(name) for name in (*former.split("\t"), str(fields.get("name", ""))) if name}
        holders = {str(row["enterprise"]) for row in images_where(self.connection, "certification", "number", self._number(draft))}
        register.look_up((), names, holders)
        called = {key for name in names for key in (register.by_name.get(name) or register.by_former.get(name) or ())}
        if len(holders | called) > 1:
            return faults.rename_unclear(draft, [register.by_key[key] for key in sorted(holders | called)])
        if holders or called:
            return self._meant(plain, register.by_key[(holders | called).pop()])
        if self.missing == "create":
            return plain
        return None if self.missing == "skip" else faults.unknown_enterprise(draft, nearest(former, all_names(self.connection)))

    @staticmethod
    def _number(draft: Draft) -> set[str]:
        return {str(draft.fields["number"])} if "number" in draft.fields else set()

    @staticmethod
    def _meant(draft: Draft, recorded: Fields) -> Draft:
        """The row with what finds the recorded enterprise: its code, else its present name as a former one."""
        if "uscc" in recorded:
            return Draft(draft.kind, {**draft.fields, "uscc": recorded["uscc"]}, draft.origin)
        former = [name for name in str(draft.fields.get("former_names", "")).split("\t") if name]
        together = "\t".join(dict.fromkeys((*former, str(recorded["name"]))))
        return Draft(draft.kind, {**draft.fields, "former_names": together}, draft.origin)
