"""Private data of enterprises in a table of its own, and how a certain workbook is to be read."""

import sqlalchemy as sa
from alembic import op

revision = "0003"
down_revision = "0002"

KEYED = {"sqlite_with_rowid": False}


def upgrade() -> None:
    op.create_table(
        "contact",
        sa.Column("enterprise", sa.String(), nullable=False),
        *(sa.Column(name, sa.String(), nullable=True) for name in ("person", "phone", "bank", "account_name", "account")),
        sa.ForeignKeyConstraint(["enterprise"], ["enterprise.key"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("enterprise"),
        **KEYED,
    )
    op.create_table(
        "profile",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("wishes", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
        **KEYED,
    )
