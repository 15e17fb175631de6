"""The files that entries rest on, contacts apart from all other records, and import profiles.

The index on a certificate's last day goes: SQLite would look a certificate up by it among everybody's, instead of by
its enterprise.
"""

import sqlalchemy as sa
from alembic import op

revision = "0002"
down_revision = "0001"


def upgrade() -> None:
    op.drop_index("ix_certification_valid_until", "certification")
    op.create_table(
        "source_file",
        sa.Column("sha256", sa.String(), nullable=False),
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("size", sa.BigInteger(), nullable=False),
        sa.Column("content", sa.LargeBinary(), nullable=False),
        sa.PrimaryKeyConstraint("sha256"),
    )
    op.create_table(
        "contact",
        sa.Column("enterprise", sa.String(), nullable=False),
        sa.Column("person", sa.String(), nullable=True),
        sa.Column("phone", sa.String(), nullable=True),
        sa.Column("bank", sa.String(), nullable=True),
        sa.Column("account", sa.String(), nullable=True),
        sa.ForeignKeyConstraint(["enterprise"], ["enterprise.key"], initially="DEFERRED", deferrable=True),
        sa.PrimaryKeyConstraint("enterprise"),
        sqlite_with_rowid=False,
    )
    op.create_table(
        "profile",
        sa.Column("name", sa.String(), nullable=False),
        sa.Column("text", sa.String(), nullable=False),
        sa.PrimaryKeyConstraint("name"),
        sqlite_with_rowid=False,
    )
