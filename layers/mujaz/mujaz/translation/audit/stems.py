"""The stems of the lexicon, folded, as the checks of meaning ask for them."""

from __future__ import annotations

from functools import cache

from mujaz.arabic.letters import fold
from mujaz.lexicon import stems


@cache
def words() -> frozenset[str]:
    """Return all stems, folded."""
    return frozenset(fold(entry.arabic) for entry in stems())


@cache
def imperfects() -> dict[str, frozenset[str]]:
    """Return English verbs by imperfect, in the third person masculine singular; "meets" is given as meet."""
    found: dict[str, set[str]] = {}
    for entry in stems():
        verbs = [sense.english for sense in entry.senses if sense.pos == "vi"]
        arabic = fold(entry.arabic)
        if verbs and arabic[:1] in tuple("يتنا"):
            english = {
                verb.split()[0].removesuffix("s")
                for verb in verbs
                if not verb.startswith(("is ", "are ", "does ", "has "))
            }
            found.setdefault("ي" + arabic[1:], set()).update(word for word in english if len(word) > 2)
    return {verb: frozenset(english) for verb, english in found.items()}
