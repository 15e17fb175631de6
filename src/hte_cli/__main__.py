"""`python -m hte_cli` is `hte`: where the script is not on the PATH, or the interpreter is to be chosen."""

from __future__ import annotations

from hte_cli.cli.process import main

if __name__ == "__main__":
    main()
