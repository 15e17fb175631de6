"""The tables: one SQLModel class per noun. Every row is known by its natural key, so an image of a row is the row."""

from sqlmodel import SQLModel

from hte_cli.models.awards import AwardAllowance, AwardEntry, AwardLine, AwardMove, AwardPayee, AwardRound, AwardRules, AwardStep, Fund
from hte_cli.models.journal import Entry, RowChange, SourceSheet
from hte_cli.models.plan import PlanFile
from hte_cli.models.pool import Application, PoolMove, PoolTask
from hte_cli.models.profiles import Profile
from hte_cli.models.records import Annual, Certification, Contact, Enterprise, Event, FormerName, LevelPayment, Reserve, Statistic
from hte_cli.models.reporting import IssuedReport, Measure
from hte_cli.models.sources import SourceFile

RECORDS: dict[str, type[SQLModel]] = {
    "enterprise": Enterprise,
    "former_name": FormerName,
    "certification": Certification,
    "event": Event,
    "level_payment": LevelPayment,
    "annual": Annual,
    "statistic": Statistic,
    "reserve": Reserve,
    "contact": Contact,
    "application": Application,
    "pool_move": PoolMove,
    "pool_task": PoolTask,
    "measure": Measure,
    "issued_report": IssuedReport,
    "award_rules": AwardRules,
    "award_round": AwardRound,
    "award_line": AwardLine,
    "award_step": AwardStep,
    "award_move": AwardMove,
    "award_payee": AwardPayee,
    "award_entry": AwardEntry,
    "award_allowance": AwardAllowance,
    "fund": Fund,
    "profile": Profile,
    "plan_file": PlanFile,
}
"""The tables that the journal covers, in the order in which one command writes them."""

__all__ = [
    "RECORDS",
    "Annual",
    "Application",
    "AwardAllowance",
    "AwardEntry",
    "AwardLine",
    "AwardMove",
    "AwardPayee",
    "AwardRound",
    "AwardRules",
    "AwardStep",
    "Certification",
    "Contact",
    "Enterprise",
    "Entry",
    "Event",
    "FormerName",
    "Fund",
    "IssuedReport",
    "LevelPayment",
    "Measure",
    "PlanFile",
    "PoolMove",
    "PoolTask",
    "Profile",
    "Reserve",
    "RowChange",
    "SourceFile",
    "SourceSheet",
    "Statistic",
]
