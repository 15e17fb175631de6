"""One empty store for all examples."""

from __future__ import annotations

from pathlib import Path

import pytest
from workbooks import made_template

from hte_cli.store.engine import Store
from hte_cli.store.opening import create_store


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """An empty store without any plan; every example rolls back what it writes."""
    return create_store(tmp_path_factory.mktemp("oracle") / "hte.db")


@pytest.fixture(scope="session")
def template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the shipped plan, to be copied."""
    return made_template(tmp_path_factory.mktemp("template"))
