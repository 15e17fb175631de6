"""On a terminal, an import shows what it is about to do and asks; elsewhere it never does."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from running import SAMPLES, Hte

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a pseudo-terminal needs a Unix")


def on_terminal(hte: Hte, answer: str, *words: str) -> tuple[int, str]:
    """Runs the command with a terminal as its streams and types `answer`; its exit code and what it showed."""
    import pty

    ours, theirs = pty.openpty()
    process = subprocess.Popen(
        [*hte.command, *words], stdin=theirs, stdout=theirs, stderr=theirs, cwd=hte.folder, env=hte.environment(), close_fds=True
    )
    os.close(theirs)
    os.write(ours, answer.encode())
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    return process.wait(), shown.decode()


def test_an_import_asks_and_writes_when_told_to(hte: Hte) -> None:
    code, shown = on_terminal(hte, "y\n", "import", str(SAMPLES[0]))
    assert code == 0
    assert shown.index("enterprises") < shown.index("Write this?") < shown.index("journal entry 2")
    assert len(hte.here("enterprise", "list", "--format", "json").document) == 16


def test_an_import_that_is_declined_writes_nothing(hte: Hte) -> None:
    code, shown = on_terminal(hte, "n\n", "import", str(SAMPLES[0]))
    assert code == 0
    assert "Write this?" in shown
    assert hte.here("enterprise", "list", "--format", "json").document == []


def test_an_import_that_nobody_can_decide_does_not_ask(hte: Hte) -> None:
    hte.workbook("list.xlsx", 名单=[["企业名称", "统一社会信用代码"], ["精河县甲乙示例有限公司", "123"]])
    code, shown = on_terminal(hte, "y\n", "import", "list.xlsx")
    assert code == 5
    assert "Write this?" not in shown
    assert hte.here("enterprise", "list", "--format", "json").document == []


def test_what_is_open_is_asked_first_and_then_the_list_is_shown_and_asked_about(hte: Hte) -> None:
    # Certificates of enterprises that are not recorded.
    code, shown = on_terminal(hte, "\ny\n", "import", str(SAMPLES[1]))
    assert code == 0
    assert shown.index("1 question") < shown.index("Becomes") < shown.index("Write this?") < shown.index("--create-missing")
    assert len(hte.here("cert", "list", "--format", "json").document) == 16


@pytest.mark.parametrize("answer", ["n\n", "\x04"])
def test_who_stops_at_the_questions_writes_nothing(hte: Hte, answer: str) -> None:
    code, shown = on_terminal(hte, answer, "import", str(SAMPLES[1]))
    assert code == 5
    assert "Write this?" not in shown
    assert hte.here("cert", "list", "--format", "json").document == []


def test_an_import_with_yes_does_not_ask(hte: Hte) -> None:
    code, shown = on_terminal(hte, "", "import", str(SAMPLES[0]), "--yes")
    assert code == 0
    assert "Write this?" not in shown
