"""Sums in capitals (人民币大写), as they stand on papers that move money (支付结算办法, annex 1)."""

from __future__ import annotations

_DIGITS = "零壹贰叁肆伍陆柒捌玖"
_PLACES = ("", "拾", "佰", "仟")
_GROUPS = ("", "万", "亿", "万亿")


def capitals(fen: int) -> str:
    """`10000000` fen as 人民币壹拾万元整. ValueError below 0, or from 10^16 yuan."""
    if not 0 <= fen < 10**18:
        raise ValueError(f"{fen} fen have no capitals")
    yuan, cents = divmod(fen, 100)
    jiao, rest = divmod(cents, 10)
    whole = f"{_whole(yuan)}元" if yuan or not cents else ""
    if not cents:
        return f"人民币{whole}整"
    said = f"{_DIGITS[jiao]}角" if jiao else "零" if yuan else ""
    # 零 stands before the jiao where the yuan end in nought, and before fen without jiao.
    bridge = "零" if yuan and jiao and yuan % 10 == 0 else ""
    return f"人民币{whole}{bridge}{said}" + (f"{_DIGITS[rest]}分" if rest else "整")


def _whole(yuan: int) -> str:
    """The yuan in groups of four digits; noughts that stand between digits are said once."""
    if yuan == 0:
        return "零"
    said, gap = "", False
    for place in range(len(_GROUPS) - 1, -1, -1):
        group = yuan // 10 ** (4 * place) % 10_000
        if group:
            if said and (gap or group < 1000):
                said += "零"
            said += _group(group) + _GROUPS[place]
            gap = False
        else:
            gap = bool(said)
    return said


def _group(number: int) -> str:
    said, gap = "", False
    for place in (3, 2, 1, 0):
        digit = number // 10**place % 10
        if digit:
            said += ("零" if gap and said else "") + _DIGITS[digit] + _PLACES[place]
            gap = False
        else:
            gap = True
    return said
