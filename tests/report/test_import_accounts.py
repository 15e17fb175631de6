"""What an import says of rows that are no records."""

from hte_cli.intake.account import REASONS
from hte_cli.language import writing_for_office
from hte_cli.report.imports import import_notes
from hte_cli.values.importing import FileReport, ImportReport, SheetReport


def test_every_reason_why_a_row_is_no_record_is_said_in_words():
    sheet = SheetReport("名单", "enterprise", 1, seen=len(REASONS), skipped_by=dict.fromkeys(REASONS, 1))
    with writing_for_office(None):
        (told,) = import_notes(ImportReport(False, None, [FileReport("a.xlsx", "", [sheet])], []))
    assert [reason for reason in REASONS if reason in told.replace("--where", "")] == []
    assert told.count("1") == len(REASONS)
