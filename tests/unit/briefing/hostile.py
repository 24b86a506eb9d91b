"""A brief in which every text that comes from outside attacks the form that it is written into."""

from __future__ import annotations

import re
from functools import cache

from mujaz.article import Metadata
from mujaz.briefing.compose import compose
from mujaz.briefing.model import Brief
from mujaz.facts import DateMention, Event, Facts, Figure, Flag, Name, Period, Quote
from mujaz.reading.text import read_text
from mujaz.translation.model import EngineUse, SentenceTranslation, Translation

CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ufffe\uffff]")
"""What turns the direction around, and what XML does not allow."""

HOSTILE = (
    "<script>alert(1)</script> [انقر](javascript:alert(2)) ![x](http://evil.example/x.png) `code` | عمود "
    "\u202eمقلوب\u202c =HYPERLINK('http://evil.example') @someone </table></style> ]]> <!-- --> {{ 7*7 }} "
    '<img src=x onerror=alert(3)> & " \' { HYPERLINK "http://evil.example" } DDEAUTO c:\\\\windows\\\\calc.exe '
    "\x0b\ufffe نص عربي طويل "
    "كاف ليكون مقالا حقيقيا عن الأخبار في المدينة والبلاد كلها والعالم أجمع في هذه الأيام الصعبة من العام الحالي.\n"
)


@cache
def hostile_brief() -> Brief:
    """Return the brief."""
    metadata = Metadata(
        key=f"inbox/{HOSTILE[:30]}", outlet=HOSTILE[:80].strip(), url="javascript:alert(4)//https://ok.example",
        title=HOSTILE[:60].strip(),
    )  # fmt: skip
    article = read_text((HOSTILE * 4).encode(), metadata)
    cite = article.cite(0, 60)
    bad = HOSTILE.strip()
    facts = Facts(
        people=(Name("person", bad, cite.text, (cite,), role=bad, romanised=True),),
        organisations=(Name("organisation", bad, cite.text, (cite,), also=(bad,), country="<b>"),),
        places=(Name("place", bad, cite.text, (cite,), country="LY", lat=10.0, lon=20.0),),
        figures=(
            Figure(3, None, "over", "people", "killed", bad, cite, place=bad, attributed_to=bad, period=Period("2020")),
            Figure(9, 12, "range", "people", "killed", "=1+1", cite),
        ),
        dates=(DateMention("2020-01-12", None, "x", bad, cite),),
        quotes=(Quote(cite, "=cmd|' /C calc'!A0", "x"), Quote(cite, bad, bad, (bad,))),
        events=(Event(bad, "planned", cite, (bad,), (bad,), bad, Period("2020-01-12")),),
        flags=(Flag("odd", "<u>flag</u>"),),
    )
    sentences = tuple(SentenceTranslation(s.n, bad, "<engine>") for s in article.sentences)
    return compose(article, facts, Translation(sentences, (EngineUse("<engine>", "1|2", len(sentences), 9),)))
