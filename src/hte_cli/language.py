"""Which language `hte` speaks, and `_()` for its messages (gettext, English in the source).

The language is chosen once, before the commands are built; an office's file may be written in another one.
"""

from __future__ import annotations

import gettext
import locale
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from contextvars import ContextVar
from pathlib import Path

LANGUAGES = ("zh", "en")
DOMAIN = "hte_cli"
LOCALE_DIR = Path(__file__).parent / "locale"

Spoken = tuple[str, gettext.NullTranslations]

_chosen: ContextVar[Spoken] = ContextVar("language", default=("en", gettext.NullTranslations()))
_of_the_person: ContextVar[Spoken | None] = ContextVar("language of the person", default=None)
"""While a file is written in another language."""


def _(message: str) -> str:
    """`message` in the chosen language."""
    return _chosen.get()[1].gettext(message)


def _n(singular: str, plural: str, n: int) -> str:
    """`singular` or `plural` in the chosen language, for `n` things."""
    return _chosen.get()[1].ngettext(singular, plural, n)


def current() -> str:
    """`zh` or `en`."""
    return _chosen.get()[0]


def choose(language: str) -> None:
    """Speak `language` (`zh` or `en`) from here on."""
    _chosen.set(_spoken(language))


def _spoken(language: str) -> Spoken:
    locales = ["zh_CN"] if language == "zh" else ["en"]
    return language, gettext.translation(DOMAIN, LOCALE_DIR, locales, fallback=True)


@contextmanager
def writing_for_office(asked: str | None) -> Iterator[None]:
    """Inside what is written is in Chinese, unless a language was `asked` for on the command line
    (docs/decisions/0012-language-of-files.md).
    """
    person = _chosen.get()
    tokens = _of_the_person.set(person), _chosen.set(_spoken("zh") if asked is None else person)
    try:
        yield
    finally:
        _of_the_person.reset(tokens[0])
        _chosen.reset(tokens[1])


@contextmanager
def telling() -> Iterator[None]:
    """Inside the person is spoken to, also while a file is written in another language: for what stops the writing."""
    token = _chosen.set(_of_the_person.get() or _chosen.get())
    try:
        yield
    finally:
        _chosen.reset(token)


def pick(titles: Mapping[str, str]) -> str:
    """The title of `{zh, en}` in the chosen language, or the one that is there."""
    return titles.get(current()) or next((t for t in titles.values() if t), "")


def preferred(asked: str | None) -> str:
    """The language to speak: `asked`, else `HTE_LANG`, else the system's (Windows' display language too)."""
    for wish in (asked, os.environ.get("HTE_LANG"), *_system_locales()):
        if wish:
            return "zh" if wish.lower().startswith(("zh", "chinese")) else "en"
    return "en"


def _system_locales() -> list[str]:
    names = [os.environ[v] for v in ("LC_ALL", "LC_MESSAGES", "LANG") if os.environ.get(v)]
    if os.name == "nt" and not names:
        import ctypes

        code = ctypes.windll.kernel32.GetUserDefaultUILanguage()  # type: ignore[attr-defined]
        names.append(locale.windows_locale.get(code, ""))
    return names
