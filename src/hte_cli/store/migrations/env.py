"""Alembic runs this: the migrations use the connection and the transaction of whoever opens the store."""

from alembic import context

from hte_cli.models import METADATA

context.configure(connection=context.config.attributes["connection"], target_metadata=METADATA, render_as_batch=True)
context.run_migrations()
