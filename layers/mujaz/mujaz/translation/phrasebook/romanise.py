"""Letters of an unknown word in Latin script, in the plain style of the press: no Arabic is left in the English."""

from __future__ import annotations

from mujaz.arabic.letters import MARKS

_CONSONANTS = {
    "ب": "b", "ت": "t", "ث": "th", "ج": "j", "ح": "h", "خ": "kh", "د": "d", "ذ": "dh", "ر": "r", "ز": "z", "س": "s",
    "ش": "sh", "ص": "s", "ض": "d", "ط": "t", "ظ": "z", "غ": "gh", "ف": "f", "ق": "q", "ك": "k", "ل": "l", "م": "m",
    "ن": "n", "ه": "h", "پ": "p", "چ": "ch", "ڤ": "v", "گ": "g", "ژ": "zh", "ک": "k",
}  # fmt: skip
_LONG = {"ا": "a", "أ": "a", "إ": "i", "آ": "a", "ى": "a", "ة": "a", "ع": "a", "ٱ": "a"}
_SILENT = frozenset("ءئؤ" + MARKS)


_FOREIGN = {"غ": "g", "ج": "j", "ق": "k"}
_ARABIC_ONLY = frozenset("حخصضظعثذءقط")
"""Letters that names from other languages are rarely spelled with."""


def _foreign(word: str) -> str:
    """Latin of a name that came into Arabic from elsewhere: clusters stay, short vowels are not guessed inside them."""
    sounds: list[str] = []
    for at, char in enumerate(word):
        if char in _FOREIGN:
            latin, vowel = _FOREIGN[char], False
        else:
            latin, vowel = _letter(word, at)
            latin = {"ou": "o", "u": "o"}.get(latin, latin)
        if at == 1 and word[0] in "اأإ" and vowel and latin:
            sounds = []  # the alif only carries the vowel: أو is o, إي is e
            latin = {"o": "o", "i": "i"}.get(latin, latin)
        if at == 1 and word[0] in "اأإ" and char in "وي" and not vowel:
            sounds, latin = [], "o" if char == "و" else "i"
        if vowel and sounds and sounds[-1][-1:] == latin[:1]:
            continue
        clustered = len(sounds) > 1 and all(one[-1] not in "aeiou" for one in sounds[-2:])
        if not vowel and clustered and latin:
            sounds.append("e")
        if latin:
            sounds.append(latin)
    return "".join(sounds)


def _letter(word: str, at: int) -> tuple[str, bool]:
    """Return the Latin of the letter at ``at`` and whether it is a vowel."""
    char = word[at]
    if char in _CONSONANTS:
        return _CONSONANTS[char], False
    if char in _LONG:
        return _LONG[char], True
    if char in "وي":
        after = word[at + 1 : at + 2]
        consonant = at == 0 or after in tuple("اأىة") or (at > 0 and word[at - 1] in "ا" and after != "")
        if consonant:
            return ("w" if char == "و" else "y"), False
        return ("ou" if char == "و" and after else "u" if char == "و" else "i"), True
    return "", True


def romanise(word: str) -> str:
    """Return ``word`` (Arabic letters, clitics cut) in Latin letters, capitalised as a name; "" if it has none."""
    letters = "".join(char for char in word if char not in _SILENT)
    article = letters.startswith("ال") and len(letters) > 3
    if article:
        letters = letters[2:]
    if not article and len(letters) > 3 and _ARABIC_ONLY.isdisjoint(letters):
        name = _foreign(letters)
        return name[:1].upper() + name[1:]
    sounds: list[str] = []
    vowel_before = True
    for at in range(len(letters)):
        latin, vowel = _letter(letters, at)
        if not latin:
            continue
        if not vowel and not vowel_before and sounds:
            sounds.append("a")
        if vowel and sounds and sounds[-1][-1:] == latin[:1]:
            latin = latin[1:]
        if latin:
            sounds.append(latin)
        vowel_before = vowel
    name = "".join(sounds)
    if not name:
        return ""
    name = name[0].upper() + name[1:]
    return "al-" + name if article else name
