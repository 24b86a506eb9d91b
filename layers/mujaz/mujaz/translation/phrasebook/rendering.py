"""Noun phrases in English: article, number, adjectives, noun, and the construct phrase in one of three shapes."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace

from mujaz.translation.phrasebook.articles import for_article
from mujaz.translation.phrasebook.constructs import compounding
from mujaz.translation.phrasebook.decoder import GENITIVE
from mujaz.translation.phrasebook.inflection import plural
from mujaz.translation.phrasebook.items import Choice, Item, Option, Slot, options, sequence, word
from mujaz.translation.phrasebook.lexicon import UNTRANSLATED, Reading
from mujaz.translation.phrasebook.noun_phrase import MANY, MULTITUDES, TITLES, NounPhrase, is_multitude, stem_of, verbal
from mujaz.translation.phrasebook.nouns import GOVERNING
from mujaz.translation.phrasebook.tagging import NUMBER
from mujaz.translation.phrasebook.units import Unit
from mujaz.translation.phrasebook.weights import Weights

POSSESSIVE = {
    "ه": ("his", "its"), "ها": ("its", "her", "their"), "هم": ("their",), "هن": ("their",), "هما": ("their",),
    "نا": ("our",), "ي": ("my",), "ني": ("my",), "ك": ("your",), "كم": ("your",), "كما": ("your",),
}  # fmt: skip
_NOT_ITS = 64
"""For "its" where the clause tells what a person does, though what has something may be another thing."""
_WITH_OBJECT = re.compile(r"[a-z-]+ing (?:the|an?|its|his|her|their) ")
"""A gerund with its object, as the lexicon lists some phrases: it takes no article ("signing the agreement")."""
_COMPARATIVES = frozenset({"more", "less", "most", "fewer"})
_ONE = frozenset({"1", "١", "one", "a"})
_NEED_LIMIT = 48
"""Most that a noun's need of an article counts, in the measure of the model."""
_OFTEN_BARE = 16
"""For "the" before a listed phrase that English leaves bare ("human rights")."""
_PARTITIVE = 40
"""For "the" before what is counted ("dozens of the soldiers")."""
_AUXILIARIES = frozenset({"had", "has", "have", "was", "were", "is"})
"""How phrases begin that the lexicon lists as nouns and that tell something ("had previously announced")."""
_DOER = 14
"""Against a compound of what is done and who does it ("parliament call"), in sixteenths of a nat."""
_NEED_SPARE = 12
"""Added to the need: in doubt a noun takes its article."""


_THE_PLACES = frozenset(
    "United States Kingdom Emirates Republic Strait Sea Gulf Strip Bank Union River Ocean Peninsula Netherlands "
    "Philippines Maldives Levant Maghreb Caribbean Comoros Bahamas".split()
)
"""Words in names of places that take "the"."""

_HAVING = frozenset(
    "government country company ministry team city state party army group agency organization council court newspaper "
    "family man woman opposition regime movement club bank committee nation kingdom capital province village "
    "university child leader player world police parliament militia commander delegation embassy authority".split()
)
"""Nouns of people and of bodies of people, which take "'s" as names do."""


_TRADES = frozenset(
    "advertising banking broadcasting building drilling farming financing fishing funding gambling hunting landing "
    "launching laundering lending licensing lighting manufacturing marketing monitoring parking planning pricing "
    "printing processing publishing ranking rating recycling shipping shooting smuggling spending testing trading "
    "trafficking training tracking".split()
) | {""}
"""Gerunds of an activity with a name of its own, which end compounds ("arms smuggling"); "" is any other noun."""
_GOING = frozenset(
    "aiming arriving ascending becoming being belonging climbing coming continuing crashing crawling crying dealing "
    "deepening diving drowning dwindling dying emerging ending existing fading falling faltering fasting fleeing "
    "floating flowing fluttering gathering going growing happening increasing jumping lagging laughing leaking "
    "living looking meeting melting moving multiplying narrowing occurring participating passing proceeding "
    "refraining relying remaining resorting responding returning rising roaming rushing shaking shining shrinking "
    "sinking slipping slowing speaking staying stopping stumbling suffering talking thinking trembling turning "
    "waiting walking wandering winning withdrawing withering working worsening".split()
)
"""Gerunds without an object: their owner is who does it ("the growing of the city")."""

_UNDERGONE = frozenset("مقتل مصرع استشهاد اصابه اغتيال".split())
"""Stems of what befalls somebody: who announces مقتل جنديين has not announced "killing two soldiers"."""


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


_SUPERLATIVE = re.compile(r"\bmost \w+$")
"""How a phrase ends that its noun must follow ("one of the most prominent")."""
_LISTED_ARTICLE = re.compile("(?:the|a|an) ")


def english_of(unit: Unit) -> list[str]:
    """English of a unit's chosen reading without "the", most frequent first, in the number that its form has."""
    reading = unit.reading
    senses = reading.senses
    if reading.definite and any(sense.pos == "day" for sense in senses):
        senses = tuple(sense for sense in senses if sense.pos == "day")
    senses = tuple(sense._replace(english="") if sense.english == UNTRANSLATED else sense for sense in senses)
    words = [
        _LISTED_ARTICLE.sub("", sense.english, count=1) if _LISTED_ARTICLE.match(sense.english) else sense.english
        for sense in senses
    ]
    if reading.tag == "N" and reading.change in {"plural", "dual"}:
        words = [plural(text) for text in words]
    return words or [unit.text]


def _one(english: str) -> bool:
    """Whether a noun as the lexicon lists it can be put in the plural ("bomb", not "degrees Fahrenheit")."""
    return not MANY.match(english) and not any(part.endswith("s") and " " in english for part in english.split())


class NounRenderer:
    """Turns noun phrases into items for the search."""

    def __init__(self, weights: Weights, need: Callable[[str], int]) -> None:
        self._weights = weights
        self._need = need
        self.of_person = False
        """Whether the clause tells what a person does."""

    def render(self, phrase: NounPhrase) -> Item:
        """Return the English of a phrase with all that belongs to it."""
        apposition = self._apposition(phrase)
        after = self._adjective(phrase.after) if phrase.after is not None else None
        return sequence([self._core(phrase), apposition, after])

    def _apposition(self, phrase: NounPhrase) -> Item | None:
        """Say the name after a title, or what somebody is, between commas, after the name."""
        role = phrase.apposition
        if role is None or phrase.head.reading.tag != "M" or role.head.reading.tag != "N":
            return self.render(role) if role is not None else None
        at = role.head.first
        return sequence([word(",", at, at), *self._office(role), word(",", at, at)])

    def _office(self, role: NounPhrase) -> list[Item]:
        """An office, what "and" joins to it, and the name of who has it or the next office after a comma."""
        items = [self._core(role, bare=True)]
        for fellow in role.fellows:
            items += [word("and", fellow.head.first, fellow.head.first), self.render(fellow)]
        after = role.apposition
        if after is not None and after.head.reading.tag == "N":
            items += [word(",", after.head.first, after.head.first), *self._office(after)]
        elif after is not None:
            items.append(self.render(after))
        return items

    def _core(self, phrase: NounPhrase, *, bare: bool = False) -> Item:
        inner = [*self._numbers(phrase), *self._adjectives(phrase.adjectives)]
        article = word("", phrase.head.first, phrase.head.first) if bare else self._article(phrase)
        noun = self._noun(phrase)
        if phrase.partner is not None:
            partner = phrase.partner
            also = word("and", partner.head.first, partner.head.first)
            return sequence([article, *inner, noun, also, self._noun(partner)])
        if phrase.owner is None:
            return sequence([article, *inner, noun])
        if bare or phrase.determiner or phrase.head.reading.tag == "Q":
            return sequence([article, *inner, noun, self._of(phrase), self.render(phrase.owner)])
        return self._construct(phrase, article, inner, noun)

    def _construct(self, phrase: NounPhrase, article: Item, inner: list[Item], noun: Slot) -> Item:
        """Say "the ministry of defence", "the defence ministry" or "Haftar's forces", as the search decides."""
        owner = phrase.owner
        assert owner is not None
        of = self._of(phrase)
        ways: list[tuple[int, Item]] = [(0, sequence([article, *inner, noun, of, self.render(owner)]))]
        simple = (
            owner.owner is None
            and owner.partner is None
            and owner.apposition is None
            and owner.after is None
            and not owner.head.reading.suffix
        )
        if (
            simple
            and of.options[0].english
            and not owner.determiner
            and owner.number is None
            and owner.head.reading.tag != "Q"
            and not NUMBER.match(owner.head.reading.senses[0].english)  # a phrase that counts ("five people")
        ):
            cost = self._genitive(owner)
            if cost is not None and noun.options[0].english.partition(" ")[0] not in _AUXILIARIES:
                genitive = word(GENITIVE, owner.head.last, owner.head.last)
                ways.append((cost, sequence([self.render(owner), genitive, *inner, noun])))
            compounded = _compounded(phrase.head, noun)
            if compounded is not None:
                modifiers = [*self._adjectives(owner.adjectives), self._noun(owner)]
                ways.append((self._compound(phrase, owner), sequence([article, *inner, *modifiers, compounded])))
        gerund = None if inner else _acting(phrase.head, noun)
        if gerund is not None:
            ways.append((self._weights.gerund, sequence([gerund, self.render(owner)])))
        return Choice(tuple(ways))

    def _compound(self, phrase: NounPhrase, owner: NounPhrase) -> int:
        """What it costs to make a compound of the two nouns rather than to say "of"."""
        weights, senses = self._weights, owner.head.reading.senses
        if owner.head.reading.tag != "N" or not senses:
            return weights.compound
        said, owning = phrase.head.reading.senses[0].english, senses[0].english
        for_it = compounding(said, owning, plural=owner.is_plural, described=bool(owner.adjectives))
        if phrase.head.kind == "word" and verbal(phrase.head) and _has_will(owning):
            for_it -= _DOER
        return weights.compound - (weights.constructs * for_it >> 3)

    def _genitive(self, owner: NounPhrase) -> int | None:
        """What it costs to give an owner "'s"; None where English does not: only names and what has a will have it."""
        reading = owner.head.reading
        if owner.adjectives:
            return None
        if reading.tag in "MU":
            return self._weights.genitive if not reading.senses[0].english.endswith(("s", '"')) else None
        if reading.tag != "N" or not reading.definite or owner.is_plural:
            return None
        return self._weights.genitive_noun if _has_will(reading.senses[0].english) else None

    def _of(self, phrase: NounPhrase) -> Slot:
        senses = phrase.head.reading.senses
        said = senses[0].english if senses else ""
        governing = said.endswith(GOVERNING) or bool(_SUPERLATIVE.search(said))
        return word("" if governing else "of", phrase.head.last, phrase.head.last)

    def _numbers(self, phrase: NounPhrase) -> list[Item]:
        """What counts and what ranks stands before the noun in both languages."""
        items: list[Item] = []
        if phrase.approximator:
            items.append(word(phrase.approximator, *phrase.determined))
        if phrase.number is not None:
            number = phrase.number
            items.append(options(english_of(number), number.first, number.last))
            if english_of(number)[0] in MULTITUDES:
                items.append(word("of", number.last, number.last))
        elif _two(phrase):
            items.append(word("two", phrase.head.first, phrase.head.first))
        if phrase.superlative is not None:
            items.append(self._adjective(phrase.superlative))
        return items

    def _adjective(self, unit: Unit) -> Slot:
        return options(english_of(unit), unit.first, unit.last, self._weights.sense)

    def _adjectives(self, units: list[Unit]) -> list[Item]:
        """Adjectives before their noun: the last one first, coordinated ones in their own order with "and"."""
        rendered: list[Item] = []
        group: list[Item] = []
        for unit in reversed(units):
            if unit.reading.conjunction:
                group = [word("and", unit.first, unit.first), self._adjective(unit), *group]
                continue
            rendered.extend([self._adjective(unit), *group])
            group = []
        return [*rendered, *group]

    def _noun(self, phrase: NounPhrase) -> Slot:
        unit = phrase.head
        words = english_of(unit)
        if unit.reading.tag == "Q" and phrase.owner is None:
            words = [text.removesuffix(" of") for text in words]  # "dozens" of whom is said elsewhere
        counted = phrase.number is not None and english_of(phrase.number)[0] not in _ONE
        if counted and unit.reading.tag == "N" and unit.reading.change != "dual" and _one(words[0]):
            words = [plural(text) for text in words]
        if _titled(phrase):
            words = [
                " ".join(part if part in ("of", "and", "for") else _capital(part) for part in text.split())
                for text in words
            ]
        return options(words, unit.first, unit.last, self._weights.sense)

    def _article(self, phrase: NounPhrase) -> Slot:
        """The slot before a noun phrase: a possessive, a determiner, "the", "a" or nothing."""
        reading = phrase.head.reading
        at = (phrase.head.first, phrase.head.first)
        said = reading.senses[0] if reading.senses else None
        english = said.english if said is not None else ""
        listed = english.startswith("the ")
        if phrase.determiner:
            return options(_determiner(phrase), *phrase.determined)
        if reading.suffix in POSSESSIVE:
            return self._possessive(reading.suffix, at)
        if reading.tag == "M" and said is not None:
            return _before_name(phrase.head, said, at)
        if reading.tag in "MUR" or (reading.tag == "Q" and (phrase.owner is None or phrase.partitive)):
            return word("", *at)
        of_many = phrase.holder is not None and phrase.holder.partitive
        if (of_many or (phrase.number is not None and is_multitude(phrase.number))) and phrase.is_plural:
            return Slot((Option(""), Option("the", _PARTITIVE)), *at)
        if _titled(phrase):
            return word("", *at)
        if said is not None and said.pos == "day" and not phrase.adjectives:
            return word("", *at)
        if phrase.head.kind == "phrase" and english.startswith(("a ", "an ")):  # as listed: "a number of ministers"
            return word(english.partition(" ")[0], *at)
        if phrase.head.kind == "phrase" and _WITH_OBJECT.match(english):
            return word("", *at)
        if phrase.definite and phrase.head.kind == "phrase" and not listed:
            said_bare = 0 if self._bare(phrase) else _OFTEN_BARE
            return Slot((Option(""), Option("the", self._weights.phrase_article + said_bare)), *at)
        if phrase.definite or listed:
            return Slot((Option("the"), Option("", self._weights.no_article + self._unsaid(phrase))), *at)
        return self._indefinite(phrase)

    def _possessive(self, suffix: str, at: tuple[int, int]) -> Slot:
        """The slot of a possessive; "its" is unlikely where the clause tells what a man does."""
        said = options(POSSESSIVE[suffix], *at, self._weights.pronoun)
        if suffix != "ه" or not self.of_person:
            return said
        return replace(said, options=tuple(Option(one, cost + _NOT_ITS * (one == "its")) for one, cost in said.options))

    def _indefinite(self, phrase: NounPhrase) -> Slot:
        """The slot before an indefinite phrase."""
        at = (phrase.head.first, phrase.head.first)
        senses = phrase.head.reading.senses
        doing = bool(senses) and senses[0].pos == "vn"
        bare = phrase.head.reading.tag == "A" or (doing and senses[0].english.partition(" ")[0].endswith("ing"))
        if phrase.number is not None or phrase.is_plural or phrase.approximator or bare:
            return word("", *at)
        if (doing or stem_of(phrase.head) in _UNDERGONE) and phrase.owner is not None:
            # "the injury of two men": what is done to someone is that one event
            return Slot((Option("the"), Option("", self._weights.no_article + self._bare(phrase))), *at)
        if phrase.superlative is not None:
            rank = phrase.superlative.reading.senses[0].english
            if rank in _COMPARATIVES:
                return word("", *at)
            if rank.startswith(("most ", "least ")) or rank.endswith("st"):
                return word("the", *at)
        cost = self._weights.indefinite_none + self._bare(phrase)
        said = self._weights.indefinite  # the search takes the form that the next word asks for
        return Slot((Option("a", said), Option("an", said), Option("", cost)), *at)

    def _unsaid(self, phrase: NounPhrase) -> int:
        """What it costs to leave a definite noun without "the": by what was counted of it, else by its need of one."""
        unit = phrase.head
        plain = unit.kind == "word" and unit.reading.tag == "N" and phrase.number is None and phrase.partner is None
        if not plain or _two(phrase) or english_of(unit)[0].rpartition(" ")[2] in TITLES:
            return self._bare(phrase)
        score = for_article(
            english_of(phrase.head)[0],
            owned=phrase.owner is not None,
            described=bool(phrase.adjectives),
            plural=phrase.is_plural,
            deed=verbal(phrase.head),
        )
        if score is None or score > 0:
            return max(self._bare(phrase), self._weights.definite * (score or 0) >> 3)
        return self._weights.definite * score >> 3

    def _bare(self, phrase: NounPhrase) -> int:
        """What it costs to leave the noun without an article: more for one that English rarely leaves bare."""
        reading = phrase.head.reading
        most = self._weights.counted * _NEED_LIMIT >> 3
        if (phrase.number is not None or phrase.partner is not None) and phrase.definite:
            return most  # "the four bags" are not four bags
        if reading.tag != "N" or phrase.is_plural or not reading.senses or reading.senses[0].pos != "n":
            return 0
        noun = reading.senses[0].english.partition(" of ")[0].rpartition(" ")[2]
        if reading.senses[0].english.startswith(("a ", "an ")):
            return most  # so the lexicon says
        if noun in TITLES:
            return most  # bare before a name, which the model can't tell from bare without one
        if not noun.islower():
            return 0
        return self._weights.counted * max(0, min(_NEED_LIMIT, self._need(noun) + _NEED_SPARE)) >> 3


def _has_will(english: str) -> bool:
    """Whether a noun is of people or of a body of people."""
    last = english.rpartition(" ")[2]
    return last in TITLES or last in _HAVING


def _two(phrase: NounPhrase) -> bool:
    """Whether English says "two" for a dual: not where its adjectives tell two kinds apart ("Syrian and Iraqi")."""
    if phrase.head.reading.tag != "N" or phrase.head.reading.change != "dual":
        return False
    return not any(unit.reading.conjunction for unit in phrase.adjectives)


def _gerund(unit: Unit, option: Option) -> str:
    """The gerund by which English says a verbal noun ("fighting"); "" where it says a noun."""
    verbal = any(sense.pos == "vn" and sense.english == option.english for sense in unit.reading.senses)
    first = option.english.partition(" ")[0]
    return first if verbal and first.endswith("ing") else ""


def _compounded(unit: Unit, noun: Slot) -> Slot | None:
    """What may stand behind its object in a compound: no gerund ("movements fighting"); None for nothing."""
    kept = tuple(option for option in noun.options if _gerund(unit, option) in _TRADES)
    return replace(noun, options=kept) if kept else None


def _acting(unit: Unit, noun: Slot) -> Slot | None:
    """The gerunds that take an object as a verb does ("fighting the movements"); None for nothing."""
    if stem_of(unit) in _UNDERGONE:
        return None
    said = ((option, _gerund(unit, option)) for option in noun.options)
    kept = tuple(option for option, doing in said if doing and doing not in _GOING and " " not in option.english)
    return replace(noun, options=kept) if kept else None


def _before_name(unit: Unit, said: Reading, at: tuple[int, int]) -> Slot:
    """The slot before a name: "the" as the lexicon has it; by the search before given names of organisations."""
    if said.english.startswith("the ") or (said.pos == "loc" and not _THE_PLACES.isdisjoint(said.english.split())):
        return word("the", *at)
    if unit.kind == "name" and said.pos == "org" and " " in said.english and not said.english.startswith("Al"):
        return Slot((Option("the"), Option("", 10)), *at)
    return word("", *at)


def _titled(phrase: NounPhrase) -> bool:
    """Whether the phrase is a title before a person's name, which takes no article."""
    name = phrase.apposition
    if name is None or phrase.head.reading.tag != "N" or phrase.owner is not None:
        return False
    person = name.head.reading.tag == "M" and name.head.reading.senses[0].pos == "per"
    return person and any(sense.english.rpartition(" ")[2] in TITLES for sense in phrase.head.reading.senses)


def _determiner(phrase: NounPhrase) -> tuple[str, ...]:
    """The determiners that go with the phrase's number."""
    said = phrase.determiner
    if phrase.is_plural:
        return tuple(one for one in said if one not in ("this", "that")) or said
    return said[:1] if said[0] in ("this", "that") else said
