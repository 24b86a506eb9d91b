"""Names in Latin letters, word by word: as the lists write them, by the names of letters, else romanised."""

from __future__ import annotations

from collections.abc import Sequence

from mujaz.arabic.letters import is_arabic
from mujaz.arabic.romanisation import romanise, spellings
from mujaz.extraction.names.english import WORDS
from mujaz.extraction.names.gazetteer import gazetteer
from mujaz.extraction.names.tables import (
    analyse,
    arab_words,
    bare,
    institution_words,
    loanwords,
    name_tokens,
    nationalities,
    nominal_english,
)

PARTICLES = {"بن": "bin", "بنت": "bint", "ابو": "Abu", "ام": "Umm", "ال": "Al", "دي": "de", "فان": "van", "دو": "do",
             "بو": "Bou", "ولد": "Ould"}  # fmt: skip


def word_english(form: str) -> str:
    """Return one word of a name in Latin letters: as the lists write it, else romanised."""
    if form in PARTICLES:
        return PARTICLES[form]
    if not is_arabic(form[:1]):
        return form
    if form in arab_words():
        return arab_words()[form].english
    tokens = name_tokens()
    if tokens.get(form, ("",))[0]:
        return tokens[form][0]
    stem = bare(form)
    if stem != form and tokens.get(stem, ("",))[0]:
        spelling = tokens[stem][0]
        return spelling if spelling.lower().startswith("al-") else "al-" + spelling
    return romanise(form)


def is_spelt(form: str) -> bool:
    """Whether a word has English neither in the lists of names nor in the lexicon, so that its letters are spelt."""
    if form in PARTICLES or form in WORDS or not is_arabic(form[:1]):
        return False
    _, base, _ = analyse(form)
    stem = bare(base)
    known = (stem, base, form)
    tokens, nouns, special = name_tokens(), nominal_english(), institution_words()
    listed = any(tokens.get(f, ("",))[0] or f in nouns or f in special or f in nationalities() for f in known)
    return not listed and form not in loanwords()


LETTERS = {
    "ايه": "A", "بي": "B", "سي": "C", "دي": "D", "اف": "F", "جي": "G", "اتش": "H", "اي": "I", "جيه": "J", "كيه": "K",
    "ال": "L", "ام": "M", "ان": "N", "او": "O", "كيو": "Q", "ار": "R", "اس": "S", "تي": "T", "يو": "U", "في": "V",
    "دبليو": "W", "اكس": "X", "واي": "Y", "زد": "Z",
}  # fmt: skip
"""Names of Latin letters as Arabic writes them, one word each."""


def is_lettered(forms: Sequence[str]) -> bool:
    """Whether words are the names of Latin letters: بي إم دبليو."""
    return len(forms) > 1 and all(form in LETTERS for form in forms)


def spelt(forms: Sequence[str]) -> str:
    """Return words in Latin letters; the names of letters become the letters."""
    if is_lettered(forms):
        return "".join(LETTERS[form] for form in forms)
    loans = loanwords()
    return " ".join(loans.get(form) or _place(form) or word_english(form) for form in forms)


def _place(form: str) -> str | None:
    """Return the English of a word that the list has as a place before all: قناة ليبيا الحرة."""
    known = gazetteer().lookup(form)
    return known[0][0].english if known and known[0][1] == "=" and known[0][0].kind == "place" else None


def person_english(forms: Sequence[str]) -> str:
    """Return a person's name in Latin letters."""
    text = " ".join(word_english(form) for form in forms)
    return text[:1].upper() + text[1:]


VARIANTS = {
    "Mohammed": ("Mohammad", "Muhammad"), "Ahmed": ("Ahmad",), "Hussein": ("Hussain",), "Yousef": ("Youssef", "Yusuf"),
    "Khalid": ("Khaled",), "Omar": ("Umar",), "Osama": ("Usama",), "Said": ("Saeed",), "Saeed": ("Said",),
    "Fahd": ("Fahad",), "bin": ("ibn",), "Khaled": ("Khalid",), "Yahya": ("Yehia",), "Ibrahim": ("Ebrahim",),
}  # fmt: skip
"""Other press spellings of the commonest names; an analyst searches for all of them."""


def other_spellings(forms: Sequence[str]) -> tuple[str, ...]:
    """Return up to three other spellings of a name: of its common names, and of the words that were romanised."""
    options: list[tuple[str, ...]] = []
    for form in forms:
        first = word_english(form)
        guessed = form not in PARTICLES and is_arabic(form[:1]) and first == romanise(form)
        options.append((first, *(spellings(form)[1:] if guessed else VARIANTS.get(first, ()))))
    found: list[str] = []
    for turn in range(1, 4):
        words = [option[min(turn, len(option) - 1)] for option in options]
        text = " ".join(words)
        found.append(text[:1].upper() + text[1:])
    return tuple(text for text in dict.fromkeys(found) if text != person_english(forms))
