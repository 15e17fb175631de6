import pytest
from hypothesis import given
from hypothesis import strategies as st

from hte_cli.report.formats.layout import Demand, cell_len, share, wrap


@pytest.mark.parametrize(
    ("text", "width", "lines"),
    [
        ("精河县示例公司", 20, ["精河县示例公司"]),
        ("精河县示例公司", 8, ["精河县示", "例公司"]),
        ("精河县示例公司", 7, ["精河县", "示例公", "司"]),
        ("证书GR202465000181已过期", 16, ["证书", "GR202465000181已", "过期"]),
        ("智能装备（精河）有限公司", 10, ["智能装备", "（精河）有", "限公司"]),
        ("甲乙丙，丁", 6, ["甲乙", "丙，丁"]),
        ("two plain words", 9, ["two plain", "words"]),
        ("x" * 12, 5, ["xxxxx", "xxxxx", "xx"]),
        ("", 5, [""]),
    ],
)
def test_text_breaks_at_blanks_and_beside_chinese_characters(text, width, lines):
    assert wrap(text, width) == lines


@given(st.text("精河县（）,，。 abcG12-", max_size=60), st.integers(2, 30))
def test_wrapping_keeps_every_character_and_the_width(text, width):
    lines = wrap(text, width)
    assert "".join(lines).replace(" ", "") == text.replace(" ", "")
    assert all(cell_len(line) <= width for line in lines)


@given(st.lists(st.tuples(st.integers(1, 20), st.integers(0, 40)), min_size=1, max_size=8), st.integers(10, 200))
def test_widths_fit_and_never_fall_below_the_least(demands, width):
    demands = [Demand(least, least + more) for least, more in demands]
    widths = share(demands, width, 2)
    least = sum(d.least for d in demands) + 2 * (len(demands) - 1)
    if widths is None:
        assert least > width
    else:
        assert sum(widths) + 2 * (len(demands) - 1) <= width
        assert all(d.least <= w <= d.wish for d, w in zip(demands, widths, strict=True))
