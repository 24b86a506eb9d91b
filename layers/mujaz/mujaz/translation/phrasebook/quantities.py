"""Words of quantity and pointing that English puts before its noun: determiners, "about" and "more than", "this"."""

from __future__ import annotations

NO = "لا اي"
"""The determiner that أي is with the negation before its verb."""

DETERMINERS = {
    "كل": ("every", "all", "each", "all the"), "جميع": ("all", "all the"), "بعض": ("some", "some of the"),
    "معظم": ("most", "most of the"), "عده": ("several", "a number of"), "اي": ("any",), "كافه": ("all", "all the"),
    "مختلف": ("various", "different"), "نفس": ("the same",), "كل من": ("both", "each of"), "كلا من": ("both",),
    "سائر": ("all other",), NO: ("no",),
    "احد": ("one of the", "a", "one of"), "احدي": ("one of the", "a", "one of"), "غالبيه": ("most",),
    "اغلب": ("most", "most of the"), "المزيد من": ("more",), "مزيد من": ("more",),
    "كلا": ("both",), "بضع": ("a few",), "بضعه": ("a few",),
}  # fmt: skip
"""Nouns of quantity that stand before their noun as English determiners do, by folded stem."""

SEVERAL = "عده"
"""The one of them that stands behind its noun as well."""

APPROXIMATORS = {
    "علي الاقل": "at least", "اكثر من": "more than",
    "اقل من": "less than", "نحو": "about", "حوالي": "about", "قرابه": "nearly", "زهاء": "about",
    "ما يقرب من": "nearly", "ما يقارب": "nearly", "ما لا يقل عن": "at least", "ما يزيد عن": "more than",
    "ما يزيد علي": "more than", "اكثر": "more than", "ازيد من": "more than", "بضع": "a few", "بضعه": "a few",
}  # fmt: skip
"""What is said before a number, folded, a leading proclitic cut off."""

APPROXIMATING = frozenset(key.partition(" ")[0] for key in APPROXIMATORS)
"""First words of what is said before a number."""

DEMONSTRATIVES = {
    "هذا": ("this",), "هذه": ("this", "these"), "ذلك": ("that",), "تلك": ("that", "those"), "هولاء": ("these",),
    "هذان": ("these two",), "هذين": ("these two",), "هاتين": ("these two",), "اولييك": ("those",),
}  # fmt: skip
"""Demonstratives before their noun, by folded stem."""
