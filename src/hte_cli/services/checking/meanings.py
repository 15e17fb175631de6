"""What each check means to whoever reads a finding: why it matters, and how it comes about. `--explain` says it."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from hte_cli.language import _

MEANINGS: Mapping[str, Callable[[], str]] = {
    "code-check": lambda: _(
        "The last character of a code belongs to the other 17 (GB 32100-2015). Imports refuse such a code, so this one "
        "came from another tool. Copy it again from the licence."
    ),
    "code-organisation": lambda: _(
        "Characters 9 to 17 are the organisation code, whose last character belongs to the eight before it (GB 11714). "
        "Some old codes do not keep to it: compare it with the licence before you change it."
    ),
    "two-codes": lambda: _(
        "A firm has one code, and an organisation code belongs to one organisation. Either one of the codes is wrong, "
        "or one firm is recorded twice: compare both licences; `enterprise merge` joins two records of one firm."
    ),
    "name-near": lambda: _(
        "Lists shorten names: 新疆 or a word in brackets is left out, 股份有限公司 is written as 有限公司. They may be two firms "
        "all the same; nothing is joined by itself."
    ),
    "number-twice": lambda: _(
        "A certificate belongs to one enterprise. One of the two rows has a wrong number, or both enterprises are one "
        "firm under an old and a new name."
    ),
    "number-form": lambda: _(
        "The plan says which form a scheme's numbers have. A digit may be missing or mistyped; certificates are found "
        "again by their number."
    ),
    "number-year": lambda: _(
        "A number carries the year of its issue. A number or a day is mistyped; which reward is due, and until when the "
        "certificate is in force, depends on the day."
    ),
    "award-unsettled": lambda: _(
        "Records are corrected after a round was opened: certificates are revoked or recorded late, firms move away, days and "
        "owners change. Nothing is paid or taken back by itself; each case has a command that puts it right on record."
    ),
    "province": lambda: _(
        "An enterprise that moves in keeps its number, so this may be right; then record the day on which it came: "
        "rewards are owed only from that day on."
    ),
    "division": lambda: _(
        "The number speaks of the place that registered the enterprise. It may be right for one that moved in or that a "
        "higher office registered."
    ),
    "overlap": lambda: _(
        "A renewal comes in the year in which the earlier certificate ends. One that comes sooner hints at a mistyped "
        "day or at one certificate that is recorded under two numbers."
    ),
    "validity": lambda: _(
        "Lists print the same day three years on, or the day before it; both pass. A yearly register ends with the year "
        "in its number: there `--fix` writes that day."
    ),
    "occasion": lambda: _(
        "The stated occasion counts for the reward, whatever the records give. Where an earlier certificate is missing, "
        "record it; else confirm the right occasion."
    ),
    "first-doubtful": lambda: _(
        "A first certification is mostly rewarded higher than a renewal. An old enterprise may well "
        "have held a certificate that nobody recorded: ask, and confirm what you know."
    ),
    "announced-late": lambda: _("Lists are announced within weeks of the issue. A day may be mistyped; a reward is of the year of issue."),
    "before-joining": lambda: _(
        "Certificates from before an enterprise came are not a first or renewed certification in this county. They are "
        "right where it was certified elsewhere."
    ),
    "after-leaving": lambda: _(
        "A certificate issued on or after the day of leaving earns nothing here. Either the day of leaving or the day "
        "of issue is wrong, or the enterprise is no longer yours."
    ),
    "renewal-due": lambda: _(
        "The enterprise must apply again in the year of the last day; without a new certificate it no longer counts for "
        "the target after that day."
    ),
    "lapsed": lambda: _("The enterprise no longer counts for the target. If it was renewed, the new certificate is missing here."),
    "event-outside": lambda: _("What happens before an enterprise comes or after it leaves earns nothing here. Compare the days."),
    "no-certificate": lambda: _(
        "The plan rewards such an event only with the certificate in force on that day. Either a certificate is missing "
        "here, or the event earns nothing."
    ),
    "quotation": lambda: _(
        "Admission to the 新三板 or to a regional equity market is a quotation (挂牌), no listing on a stock exchange. The "
        "plan speaks of listing alone."
    ),
    "match-unpaid": lambda: _(
        "The county pays a share of what an upper level paid. Until that sum is recorded, the county's share is not "
        "stated, and cannot be approved."
    ),
    "matched-twice": lambda: _(
        "One payment of the prefecture is matched once. Equal sums of one day, one document, or one title in one year "
        "may be one payment that is recorded twice."
    ),
    "sum-of-digits": lambda: _(
        "Where columns have shifted, a number of a document is where a sum should be. A county's match would be calculated from it."
    ),
    "spending": lambda: _("It may be right for a firm without sales yet. More often a unit is mistaken: 万元 for yuan."),
    "rd-staff": lambda: _("R&D staff are part of the staff. One of the figures is mistyped."),
    "income": lambda: _("Income from high-tech products is part of the total income. One of the figures is mistyped."),
    "size": lambda: _(
        "More than 100,000 people, or more than 100,000 million yuan a year, are few firms' figures: a unit may be mistaken, or a "
        "code or a telephone number may be in the wrong column."
    ),
    "year-missing": lambda: _(
        "Growth and three-year averages need every year. Ask for the figures, or leave it if the enterprise did not report."
    ),
    "given-twice": lambda: _(
        "Which plan counts is for the office to say; until then no subsidy is calculated and no round opened, as one firm would be "
        "owed twice."
    ),
    "statistic-missing": lambda: _(
        "Without this figure the indicator cannot be told, and the report says so. The statistics office has it."
    ),
    "share": lambda: _(
        "A part is never more than its whole: either the figure is too small, or of another year, or enterprises are counted that "
        "it leaves out. Such a share is shown as it is, with a word that it cannot be."
    ),
}
