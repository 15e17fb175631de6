"""A plan to start from: the shipped one, comments and all, under a name that asks to be changed."""

from __future__ import annotations

import re
from pathlib import Path

from hte_cli.errors import Conflict
from hte_cli.language import _
from hte_cli.policy.loading import FURTHER_FILES, PLAN_FILES, read_folder
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

    Raises Conflict where one of them is there already: nothing is overwritten.
    """
    there = [name for name in (*PLAN_FILES, *FURTHER_FILES) if (folder / name).exists()]
    if there:
        message = _("{folder} already has {files}.").format(folder=folder, files=", ".join(there))
        raise Conflict(message, _("name another folder; nothing was written"))
    texts = {name: content.decode() for name, content in read_folder(shipped_folder()).items()}
    texts["plan.yaml"] = re.sub(r"^id:.*$", _ID, texts["plan.yaml"], count=1, flags=re.MULTILINE)
    written = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for name, text in texts.items():
            with (folder / name).open("x", encoding="utf-8", newline="\n") as target:
                target.write(_HEAD + text)
            written.append(folder / name)
    except OSError as e:
        message = _("{folder} cannot be written: {why}").format(folder=folder, why=e.strerror or e)
        raise Conflict(message, _("name another folder")) from None
    return written
