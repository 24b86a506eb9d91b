"""English for names that no entry has: people romanised word by word, organisations and places put together."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.arabic.letters import is_arabic
from mujaz.arabic.romanisation import romanise
from mujaz.extraction.names.english import Known, PhraseReader, chain_english, with_the
from mujaz.extraction.names.mention import Mention
from mujaz.extraction.names.tables import analyse, bare, heads, name_tokens
from mujaz.extraction.names.words import Word

PARTICLES = {"بن": "bin", "بنت": "bint", "ابو": "Abu", "ام": "Umm", "ال": "Al", "دي": "de", "فان": "van", "دو": "do",
             "بو": "Bou", "ولد": "Ould"}  # fmt: skip
_SMALL = frozenset("of for in and the to at on from with".split())


def word_english(form: str) -> str:
    """Return one word of a name in Latin letters: as the lists write it, else romanised."""
    if form in PARTICLES:
        return PARTICLES[form]
    if not is_arabic(form[:1]):
        return form
    tokens = name_tokens()
    if tokens.get(form, ("",))[0]:
        return tokens[form][0]
    stem = bare(form)
    if stem != form and tokens.get(stem, ("",))[0]:
        spelling = tokens[stem][0]
        return spelling if spelling.lower().startswith("al-") else "al-" + spelling
    return romanise(form)


def person_english(forms: Sequence[str]) -> str:
    """Return a person's name in Latin letters."""
    text = " ".join(word_english(form) for form in forms)
    return text[:1].upper() + text[1:]


def title_case(name: str) -> str:
    """Return an English name with capitals on all but its small words; capitals inside words stay."""
    words = name.split(" ")
    return " ".join(w if w in _SMALL and i else w[:1].upper() + w[1:] for i, w in enumerate(words))


class Composer:
    """Makes English from the words of one article, given the names known in it."""

    def __init__(self, text: str, words: Sequence[Word], known: Sequence[Mention]) -> None:
        """Take the article's words and its mentions; those with English stay whole inside others."""
        # Latin letters and digits are English already and stay as they are written.
        self._forms = [word.form if word.kind == "arabic" else text[word.start : word.end] for word in words]
        self._known = [Known(m.first, m.last, m.kind, m.english) for m in known if m.english]

    def person(self, mention: Mention) -> str:
        """Return the name of a person that no entry has, clitics cut."""
        forms = list(self._forms[mention.first : mention.last])
        forms[0] = analyse(forms[0]).base
        return person_english(forms)

    def headed(self, mention: Mention) -> tuple[str, tuple[str, ...]]:
        """Return English and other spellings of a name that opens with a common noun."""
        base = analyse(self._forms[mention.first]).base
        head = heads()[bare(base)]
        inside = [name for name in self._known if not (name.first == mention.first and name.last >= mention.last)]
        reader = PhraseReader(self._forms, inside)
        noun = head.english.replace("{}", "").strip()
        if base.startswith("ال"):
            chain = reader.read(mention.first, mention.last)
            chain[0].english = noun or chain[0].english
            return title_case(chain_english(chain)), ()
        chain = reader.read(mention.first + 1, mention.last)
        rest = title_case(chain_english(chain))
        before = head.english.replace("{}", rest).strip()
        of = f"{noun} of {with_the(rest)}" if noun else rest
        plain = len(rest.split()) <= 3 and " of " not in rest
        if head.way == "s":
            return rest, (before,)
        name, other = (before, of) if plain or not noun else (of, before)
        also = (other, rest) if head.way == "b" else (other,)
        return title_case(name), tuple(title_case(a) for a in also if a != name)

    def other(self, mention: Mention) -> str:
        """Return English of an organisation or place that no entry has and no common noun opens: as a name."""
        forms = list(self._forms[mention.first : mention.last])
        forms[0] = analyse(forms[0]).base
        text = " ".join(word_english(form) for form in forms)
        return text[:1].upper() + text[1:]
