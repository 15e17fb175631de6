"""Alembic runs this: the migrations use the connection and the transaction of whoever opens the store."""

from alembic import context
from sqlmodel import SQLModel

import hte_cli.models  # noqa: F401  (the tables register themselves)

context.configure(connection=context.config.attributes["connection"], target_metadata=SQLModel.metadata, render_as_batch=True)
context.run_migrations()
