"""A plan to start from: the shipped one, comments and all, under a name that asks to be changed."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import partial
from pathlib import Path
from typing import BinaryIO

from hte_cli.errors import Conflict
from hte_cli.language import _
from hte_cli.outputs.placing import write_all
from hte_cli.policy.loading import read_folder
from hte_cli.policy.shipped import shipped_folder

_HEAD = """\
# 改这里 CHANGE THIS ——————————————————————————————————————————————————————————————————————————————————————
# 这是精河县方案的副本，供其他县编写自己的方案：逐条改成本县文件的内容，删去本县文件没有的。
# This is a copy of Jinghe County's plan to write another county's from: change it clause by clause, and delete
# what your document does not say. 然后检查 then check it: hte plan check DIR
# —————————————————————————————————————————————————————————————————————————————————————————————————————————
"""
_ID = "id: my-county    # 改成本县方案的代号 change this: the plan's id"


def write_starter(folder: Path) -> list[Path]:
    """Write a plan to start from into `folder`, which is made where it is not there; the files written.

    All of them, or none. Raises what `write_all` does.
    """
    if folder.exists() and not folder.is_dir():
        raise Conflict(_("{path} exists already.").format(path=folder), _("Name a new folder."))
    texts = {name: content.decode() for name, content in read_folder(shipped_folder()).items()}
    texts["plan.yaml"] = re.sub(r"^id:.*$", _ID, texts["plan.yaml"], count=1, flags=re.MULTILINE)
    return write_all(folder, {name: partial(_write, _HEAD + text) for name, text in texts.items()})


def write_adopted(folder: Path, texts: Mapping[str, str]) -> list[Path]:
    """Write a plan's files as they are into `folder`, which is made where it is not there; the files written.

    All of them, or none. Raises what `write_all` does.
    """
    return write_all(folder, {name: partial(_write, text) for name, text in texts.items()})


def _write(text: str, file: BinaryIO) -> None:
    file.write(text.encode())
