"""What an analyst would do instead of `hte award open`: a year's subsidies, all that each line says, into a table by SQL.

python benchmarks/by_hand_awards.py ANSWER DATABASE   the JSON of `hte subsidy calc` into the table `award`
"""

from __future__ import annotations

import json
import sqlite3
import sys
from contextlib import closing
from pathlib import Path

TABLE = """
CREATE TABLE award (
    plan TEXT NOT NULL, rule TEXT NOT NULL, title TEXT NOT NULL, clause TEXT NOT NULL, basis TEXT NOT NULL,
    enterprise TEXT NOT NULL, uscc TEXT, "on" TEXT NOT NULL, evidence TEXT NOT NULL, occasion TEXT, occasion_source TEXT,
    region NUMERIC, prefecture NUMERIC, county NUMERIC, state TEXT NOT NULL DEFAULT 'drafted',
    PRIMARY KEY (rule, evidence, enterprise)
)
"""
INSERT = """
INSERT INTO award (
    plan, rule, title, clause, basis, enterprise, uscc, "on", evidence, occasion, occasion_source, region, prefecture, county
) VALUES (
    :plan, :rule, :title, :clause, :basis, :enterprise, :uscc, :on, :evidence, :occasion, :occasion_source, :region, :prefecture, :county
)
"""


def main(answer: str, database: str) -> None:
    """Writes the lines of the answer into a new table."""
    lines = json.loads(Path(answer).read_text(encoding="utf-8"))["lines"]
    with closing(sqlite3.connect(database)) as connection, connection:
        connection.execute(TABLE)
        connection.executemany(INSERT, lines)


if __name__ == "__main__":
    main(*sys.argv[1:])
