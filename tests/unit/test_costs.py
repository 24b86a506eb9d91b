"""What a brief says of its cost: characters sent, the price and where it comes from."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from mujaz.arabic.sentences import segment
from mujaz.article import Article
from mujaz.briefing.render import to_html, to_markdown
from mujaz.facts import Facts
from mujaz.pipeline import brief
from mujaz.settings import SettingsError, load_settings
from mujaz.translation.breaker import Guarded
from mujaz.translation.cap import Capped
from mujaz.translation.chain import translate
from mujaz.translation.engine import SourceSentence, Translated
from mujaz.translation.memory import Remembering
from mujaz.translation.prices import PRICES, Price, price_of
from mujaz.translation.registry import EngineOptions, make_engines
from mujaz.translation.stores import SqliteCounter, SqliteMemory

TEXT = "وصل الوفد إلى موسكو. وقال الوزير إن المحادثات بدأت أمس."
ARTICLE = Article(TEXT, segment(TEXT))


class Echo:
    """An engine that answers in good English."""

    name = "amazon"
    version = "1"

    def translate(self, sentences: Sequence[SourceSentence]) -> list[Translated | None]:
        """Answer each sentence."""
        return [Translated("The delegation arrived in Moscow.") for _ in sentences]


def test_the_price_is_handed_on_through_memory_cap_and_breaker(tmp_path: Path) -> None:
    """The chain asks the outermost of them; it has the name and version of the engine, too."""
    counter, memory = SqliteCounter(tmp_path / "counts"), SqliteMemory(tmp_path / "memory")
    engine = Remembering(Capped(Guarded(Echo(), price=Price(15.0, "list")), counter, 1000), memory)
    assert (engine.name, engine.version, engine.price) == ("amazon", "1", Price(15.0, "list"))
    (use,) = translate(ARTICLE, Facts(), [engine], audit=None).engines
    assert use.usd == pytest.approx((len(TEXT) - 1) * 15 / 1e6)
    (again,) = translate(ARTICLE, Facts(), [engine], audit=None).engines
    assert (again.characters, again.usd) == (0, 0)


def test_a_brief_tells_its_cost_in_every_form() -> None:
    """JSON, Markdown and HTML name the engine, the characters, the price and its source."""
    made = brief(ARTICLE, [Guarded(Echo(), price=Price(20.0, "a list"))])
    (cost,) = made.provenance.costs
    assert (cost.engine, cost.characters, cost.usd_per_million) == ("amazon", len(TEXT) - 1, 20.0)
    assert cost.usd == pytest.approx(cost.characters * 20 / 1e6, abs=1e-6)
    told = f"{cost.characters} characters at 20 US dollars a million, 0.0011 US dollars (a list)"
    assert told in to_html(made)
    assert f"Sent to amazon: {cost.characters} characters at 20 US dollars a million" in to_markdown(made)


def test_a_price_that_is_not_known_is_no_price_of_nothing() -> None:
    """The brief says that it is not known, and how to set it."""
    made = brief(ARTICLE, [Guarded(Echo())])
    (cost,) = made.provenance.costs
    assert (cost.usd, cost.usd_per_million) == (None, None)
    assert "MUJAZ_ENGINE_PRICES" in to_markdown(made).replace("\\", "")


def test_the_phrasebook_costs_nothing_and_is_not_listed() -> None:
    """Nothing was sent to anybody."""
    assert brief(ARTICLE, make_engines(["phrasebook"])).provenance.costs == ()


def test_what_a_memory_spares_does_not_change_the_id(tmp_path: Path) -> None:
    """The same article gives the same brief, whether or not its English was paid for again."""
    engine = Remembering(Guarded(Echo(), price=Price(15.0, "list")), SqliteMemory(tmp_path / "memory"))
    first, second = brief(ARTICLE, [engine]), brief(ARTICLE, [engine])
    assert first.provenance.costs != second.provenance.costs
    assert first.id == second.id


def test_own_prices_count_more_than_the_list() -> None:
    """The table says where each of its prices comes from."""
    assert price_of("amazon", {}) == PRICES["amazon"]
    assert price_of("amazon", {"amazon": 7.5}) == Price(7.5, "setting MUJAZ_ENGINE_PRICES")
    assert price_of("bedrock", {}) is None
    assert all(price.basis for price in PRICES.values())
    engine = make_engines(["bedrock"], EngineOptions(prices={"bedrock": 3.0}))[0]
    assert isinstance(engine, Guarded)
    assert engine.price == Price(3.0, "setting MUJAZ_ENGINE_PRICES")


def test_prices_are_read_from_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    """Engine and price by commas."""
    monkeypatch.setenv("MUJAZ_ENGINE_PRICES", "Amazon = 12.5, bedrock=3")
    assert load_settings().engine_options.prices == {"amazon": 12.5, "bedrock": 3.0}


@pytest.mark.parametrize("value", ["amazon", "amazon=much", "amazon=-1", "nobody=1", "amazon=inf"])
def test_a_price_that_is_none_is_a_settings_error(monkeypatch: pytest.MonkeyPatch, value: str) -> None:
    """No engine, no number, less than nothing."""
    monkeypatch.setenv("MUJAZ_ENGINE_PRICES", value)
    with pytest.raises(SettingsError, match="MUJAZ_ENGINE_PRICES"):
        load_settings()
