"""Names in Latin letters as the English-language press writes them, for names that no list has."""

from __future__ import annotations

_CONSONANTS = dict(
    zip(
        "بتثجحخدذرزسشصضطظعغفقكلمنهء",
        ["b", "t", "th", "j", "h", "kh", "d", "dh", "r", "z", "s", "sh", "s", "d", "t", "z", "", "gh", "f", "q", "k", "l",
         "m", "n", "h", ""],
        strict=True,
    )
)  # fmt: skip


def _letters(word: str) -> str:
    """Romanise by rule: long vowels as written, a short ``a`` between two consonants."""
    parts: list[str] = []
    after_consonant = False
    for i, char in enumerate(word):
        last = i + 1 == len(word)
        if char == "ه" and last and i:
            parts.append("a")
            after_consonant = False
        elif char in "اى":
            parts.append("a")
            after_consonant = False
        elif char in "وي" and (after_consonant or last) and i:
            parts.append("i" if char == "ي" else "o")
            after_consonant = False
        elif char in "وي":
            parts.append("w" if char == "و" else "y")
            after_consonant = True
        else:
            letter = _CONSONANTS.get(char, "")
            if after_consonant and (not last or len(word) <= 3):
                parts.append("a")
            parts.append(letter)
            after_consonant = True
    return "".join(parts)


def romanise(word: str) -> str:
    """Return one folded Arabic word in press romanisation, capitalised; the article becomes ``al-``."""
    if word.startswith("ال") and len(word) > 4:
        return "al-" + _letters(word[2:]).capitalize()
    return _letters(word).capitalize()
