"""English verb and noun forms: the lexicon lists "says" and "said", a sentence may need "say", "saying" or "men"."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

_IRREGULAR = """
arise arose arisen|be was been|bear bore borne|beat beat beaten|become became become|begin began begun|bend bent bent
bet bet bet|bind bound bound|bite bit bitten|bleed bled bled|blow blew blown|break broke broken|breed bred bred
bring brought brought|build built built|burn burned burned|burst burst burst|buy bought bought|cast cast cast
catch caught caught|choose chose chosen|cling clung clung|come came come|cost cost cost|cut cut cut|deal dealt dealt
dig dug dug|do did done|draw drew drawn|drink drank drunk|drive drove driven|eat ate eaten|fall fell fallen
feed fed fed|feel felt felt|fight fought fought|find found found|flee fled fled|fly flew flown|forbid forbade forbidden
forget forgot forgotten|forgive forgave forgiven|freeze froze frozen|get got got|give gave given|go went gone
grow grew grown|hang hung hung|have had had|hear heard heard|hide hid hidden|hit hit hit|hold held held|hurt hurt hurt
keep kept kept|know knew known|lay laid laid|lead led led|leave left left|lend lent lent|let let let|lie lay lain
lose lost lost|make made made|mean meant meant|meet met met|overcome overcame overcome|overthrow overthrew overthrown
pay paid paid|put put put|quit quit quit|read read read|rebuild rebuilt rebuilt|ride rode ridden|ring rang rung
rise rose risen|run ran run|say said said|see saw seen|seek sought sought|sell sold sold|send sent sent|set set set
shake shook shaken|shed shed shed|shine shone shone|shoot shot shot|show showed shown|shut shut shut|sing sang sung
sink sank sunk|sit sat sat|sleep slept slept|slide slid slid|speak spoke spoken|speed sped sped|spend spent spent
spread spread spread|spring sprang sprung|stand stood stood|steal stole stolen|stick stuck stuck|strike struck struck
strive strove striven|swear swore sworn|sweep swept swept|swim swam swum|take took taken|teach taught taught
tear tore torn|tell told told|think thought thought|throw threw thrown|undergo underwent undergone
understand understood understood|undertake undertook undertaken|uphold upheld upheld|wake woke woken|wear wore worn
win won won|withdraw withdrew withdrawn|withstand withstood withstood|write wrote written|oversee oversaw overseen
""".replace("\n", "|")
_FORMS = [tuple(item.split()) for item in _IRREGULAR.split("|") if item]
_PAST = {base: past for base, past, _ in _FORMS}
_PARTICIPLE_OF_PAST = {past: participle for _, past, participle in _FORMS} | {"were": "been"}
_PARTICIPLES = frozenset(participle for _, _, participle in _FORMS) - {"read", "set", "lost", "shut", "open"}
_BASE_OF_PAST = {past: base for base, past, _ in _FORMS} | {"were": "be", "had": "have"}
_BASE_OF_THIRD = {
    "is": "be", "are": "be", "has": "have", "does": "do", "goes": "go", "dies": "die", "lies": "lie", "ties": "tie",
    "undergoes": "undergo", "focuses": "focus", "can": "be able to", "may": "may",
}  # fmt: skip
_IRREGULAR_PLURAL = {
    "man": "men", "woman": "women", "child": "children", "person": "people", "foot": "feet", "tooth": "teeth",
    "life": "lives", "wife": "wives", "half": "halves", "knife": "knives", "leaf": "leaves", "wolf": "wolves",
    "crisis": "crises", "analysis": "analyses", "basis": "bases", "medium": "media", "policeman": "policemen",
    "serviceman": "servicemen", "spokesman": "spokesmen", "businessman": "businessmen", "fisherman": "fishermen",
    "gunman": "gunmen", "mouse": "mice", "hypothesis": "hypotheses", "phenomenon": "phenomena", "criterion": "criteria",
    "thief": "thieves", "shelf": "shelves",
}  # fmt: skip
IRREGULAR_BASES = (
    {form: base for base, *forms in reversed(_FORMS) for form in forms}
    | {form: base for base, form in _IRREGULAR_PLURAL.items()}
    | {
        "was": "be",
        "were": "be",
        "is": "be",
        "are": "be",
        "has": "have",
        "does": "do",
        "better": "good",
        "best": "good",
    }
    | {"worse": "bad", "worst": "bad", "died": "die", "dying": "die", "used": "use", "using": "use"}
)
"""Base of each irregular verb form and plural, and of a few forms that rules would miss."""
for _form in ("left", "ground", "lay", "wound", "lead", "bore", "felt", "leaves"):  # more often another word
    IRREGULAR_BASES.pop(_form, None)
_UNCHANGED = frozenset(
    "people police aircraft series species information news damage evidence equipment research progress fish sheep "
    "accused wounded injured dead missing killed detained staff personnel offspring headquarters means".split()
)
_VOWELS = "aeiou"
_SIBILANT = ("s", "x", "z", "ch", "sh")


def _head(phrase: str) -> tuple[str, str]:
    head, space, rest = phrase.partition(" ")
    return head, space + rest


@lru_cache(maxsize=4096)
def base_form(verb: str) -> str:
    """Return "say" for "says" or "say", "be killed" for "is killed"; only the first word changes."""
    head, rest = _head(verb)
    if head in _BASE_OF_THIRD:
        return _BASE_OF_THIRD[head] + rest
    if head.endswith("ies") and len(head) > 4:
        return head[:-3] + "y" + rest
    if head.endswith("es") and head[:-2].endswith(_SIBILANT) and not head.endswith(("ses", "zes", "ches")):
        return head[:-2] + rest
    if head.endswith(("sses", "ches", "zzes")):
        return head[:-2] + rest
    if head.endswith("s") and not head.endswith("ss"):
        return head[:-1] + rest
    return head + rest


@lru_cache(maxsize=4096)
def base_of_past(verb: str) -> str:
    """Return "say" for "said" where that is sure (irregular verbs and plain -ed), else the verb as it is."""
    head, rest = _head(verb)
    if head in _BASE_OF_PAST:
        return _BASE_OF_PAST[head] + rest
    if head in {"died", "lied", "tied"}:
        return head[:-1] + rest
    if head.endswith("ied"):
        return head[:-3] + "y" + rest
    if not head.endswith("ed") or (len(head) < 5 and head[:-1] not in _LISTED):
        return verb
    return _restore(head[:-2]) + rest


_LISTED = frozenset(
    "accrue adhere adore agree allege analyze applaud attribute autoscale besiege bite blaze bore boycott brace "
    "breathe bribe browse bulldoze cite cloak combat combine compete complete concede console constitute contravene "
    "contribute convene cook create dazzle decree delete describe determine develop dine disagree disown displace "
    "dispute dissuade distribute dive double doze drape embezzle embrace erode evade examine exile expedite explode "
    "explore face fade file fine flee float flood focus forge free freeze fuse glide gloat grace guarantee guide "
    "handle hang hire hole hone ignite ignore imagine impede incite inscribe intercede interfere intervene invade "
    "invite joke kidnap knife line loathe look loot manoeuvre mediate mine mire name notice oblige overlook oversee "
    "owe paralyze paste persevere persuade pervade phone pile place plague plunge poke postpone practice precede "
    "prejudice prescribe price probe provoke prune purge race raze rebuke recede recite reconcile refine refute "
    "rejoice renege replace reside restore retrace revere ridicule roam root ruin rule sacrifice salute scale "
    "schedule score secede secrete serve shackle shade shape shoot shroud smile sneeze soar squeeze stockpile stone "
    "store stroke struggle subscribe subside suffice surface survive tackle taste telephone tickle tile time tire "
    "trace trade trouble undermine unite upgrade uproot urge use vote wage waste wipe write".split()
)
"""Verbs whose base the endings do not tell (of "cited" and "visited", "cooked" and "evoked")."""

_HARDENED = frozenset({"traffic", "panic", "mimic"})
"""Verbs that take a k before an ending."""
_NO_E = tuple("ain eat oin oid aid air ear our eak eap aim oop eam oom ook out".split())
"""Endings of a base that no e follows."""


def _restore(stem: str) -> str:
    """Give back what fell before -ed or -ing: a final e, or a doubled consonant made single."""
    if stem.endswith("k") and stem[:-1] in _HARDENED:
        return stem[:-1]
    for base in (stem + "e", stem, stem[:-1]):
        if base in _LISTED or (base in _DOUBLED and base != stem):
            return base
    if len(stem) > 3 and stem[-1] == stem[-2] and stem[-1] not in "slfz":
        return stem[:-1]
    if stem.endswith(("at", "iz", "is", "uc", "rc", "nc", "v", "us", "as", "os", "ang", "arg", "erg", "eng", "dg", "in",
                      "ar", "ur", "ir", "os", "ut", "bl", "tl", "pl", "cl", "gl", "dl", "fl", "u", "lg", "ag", "ov",
                      "iv", "rs", "ns", "ls", "ops", "aps", "ok", "ak", "ik", "id", "ud", "od", "ap", "ip", "op", "am",
                      "om", "um", "ot", "ag")):  # fmt: skip
        # Two vowels before the consonant or an unstressed ending take no e: "repeat", "explain", "cover", "visit".
        if stem.endswith(_NO_E):
            return stem
        if len(stem) > 4 and stem.endswith(("op", "om", "ip", "am", "id")) and stem[-3] not in "uvfrlc":
            return stem
        return stem + "e"
    return stem


@lru_cache(maxsize=4096)
def past_form(base: str) -> str:
    """Return "said" for "say", "carried out" for "carry out"."""
    head, rest = _head(base)
    if head in _PAST:
        return _PAST[head] + rest
    return _with_ending(head, "ed") + rest


_THIRD = {"be": "is", "have": "has"}


@lru_cache(maxsize=4096)
def third_form(base: str) -> str:
    """Return "says" for "say", "carries out" for "carry out", "is killed" for "be killed"."""
    head, rest = _head(base)
    if head in _THIRD:
        return _THIRD[head] + rest
    if head.endswith("y") and head[-2:-1] not in _VOWELS:
        return head[:-1] + "ies" + rest
    return head + ("es" if head.endswith((*_SIBILANT, "o")) else "s") + rest


@lru_cache(maxsize=4096)
def participle(past: str) -> str:
    """Return "taken" for "took"; regular verbs have one form for both."""
    head, rest = _head(past)
    return _PARTICIPLE_OF_PAST.get(head, head) + rest


def is_participle(english: str) -> bool:
    """Whether ``english`` can be a participle ("mired", "sunk", "living"), or is made like one ("capable")."""
    return english.endswith(("ed", "ing", "able")) or english.rpartition(" ")[2] in _PARTICIPLES


_DOUBLED = frozenset(
    "admit commit submit permit omit refer transfer prefer occur expel propel compel rebel kidnap control "
    "patrol equip repel annul dispel excel deter incur confer defer infer recur concur regret acquit allot emit remit "
    "overlap".split()
)
"""Longer verbs whose last consonant is doubled, as the stress is on it."""


_UNDOUBLED = frozenset({"open", "exit", "edit", "iron", "even"})
"""Short verbs whose last syllable has no stress."""


def _with_ending(head: str, ending: str) -> str:
    if head in _HARDENED:
        return head + "k" + ending
    if head.endswith("e"):
        if ending == "ing" and head.endswith(("ee", "oe", "ye")):
            return head + ending
        return head[:-1] + ending
    if head.endswith("y") and ending == "ed" and head[-2:-1] not in _VOWELS:
        return head[:-1] + "ied"
    short = (
        len(head) <= 4
        and head not in _UNDOUBLED
        and len(head) > 2
        and head[-1] not in "wxy" + _VOWELS
        and head[-2] in _VOWELS
    )
    if head in _DOUBLED or (short and head[-3] not in _VOWELS):
        return head + head[-1] + ending
    return head + ending


@lru_cache(maxsize=4096)
def ing_form(base: str) -> str:
    """Return "saying" for "say"."""
    head, rest = _head(base)
    if head in {"lie", "die", "tie"}:
        return head[:-2] + "ying" + rest
    return ("being" if head == "be" else _with_ending(head, "ing")) + rest


@lru_cache(maxsize=4096)
def base_of_ing(verb: str) -> str:
    """Return "sign" for "signing"; the verb as it is where it has no -ing."""
    head, rest = _head(verb)
    if head in {"dying", "lying", "tying"}:
        return head[:-4] + "ie" + rest
    if head in {"going", "doing", "using"}:
        return head[:-3] + "e" * (head == "using") + rest
    if not head.endswith("ing") or len(head) < 6:
        return verb
    return _restore(head[:-3]) + rest


_NOMINAL = (
    ("ification", "ify"), ("ization", "ize"), ("isation", "ise"), ("ication", "ify"), ("uction", "uce"),
    ("cation", "cate"), ("ation", "ate"),
    ("ation", "e"), ("ation", ""), ("ution", "ute"), ("ition", "it"), ("ition", "ite"), ("ption", "be"),
    ("ption", "pt"),
    ("olution", "olve"), ("ision", "ide"), ("usion", "ude"), ("ension", "end"), ("sion", "d"), ("sion", "de"),
    ("ssion", "t"), ("ion", "e"), ("ion", ""), ("ment", ""), ("al", ""), ("al", "e"), ("ance", ""), ("ance", "e"),
    ("ence", ""), ("ery", "er"), ("ure", "e"), ("ure", ""), ("sis", "ze"), ("th", ""),
)  # fmt: skip
_NOMINAL_IRREGULAR = {
    "sale": "sell", "arrival": "arrive", "departure": "leave", "killing": "kill", "death": "kill", "loss": "lose",
    "choice": "choose", "entry": "enter", "ban": "ban", "delivery": "deliver", "discovery": "discover",
    "theft": "steal",
    "use": "use", "release": "release", "arrest": "arrest", "attack": "attack", "transfer": "transfer",
    "report": "report",
    "control": "control", "support": "support", "halt": "halt", "study": "study", "research": "research",
    "visit": "visit",
    "reduction": "reduce", "publication": "publish", "seizure": "seize", "destruction": "destroy",
    "analysis": "analyze",
    "contact": "contact", "export": "export", "import": "import", "increase": "increase", "test": "test",
    "launch": "launch",
    "return": "return", "purchase": "purchase", "postponement": "postpone", "denial": "deny", "burial": "bury",
    "application": "apply", "description": "describe", "evacuation": "evacuate", "storage": "store",
    "cancellation": "cancel", "detention": "detain", "formation": "form",
    "reformation": "reform", "citation": "cite", "importation": "import",
    "identification": "identify", "access": "access", "exchange": "exchange", "change": "change", "repair": "repair",
    "rescue": "rescue", "transport": "transport", "treatment": "treat", "award": "award", "selection": "select",
}  # fmt: skip


def verb_of_noun(noun: str, known: Callable[[str], bool]) -> str:
    """Return "implement" for "implementation"; "" where no known verb lies behind the noun."""
    head, rest = _head(noun)
    rest = rest.removeprefix(" of")  # what is done is the verb's object
    if head in _NOMINAL_IRREGULAR:
        return _NOMINAL_IRREGULAR[head] + rest
    if head.endswith("ing"):
        return base_of_ing(noun) if len(head) > 5 else ""
    for ending, verb in _NOMINAL:
        if head.endswith(ending) and len(head) > len(ending) + 2 and known(head[: -len(ending)] + verb):
            return head[: -len(ending)] + verb + rest
    return ""


_QUALITIES = (
    ("ision", "ise"), ("acy", "ate"), ("iness", "y"), ("ness", ""), ("ance", "ant"), ("ence", "ent"), ("ility", "le"),
    ("ity", ""), ("ity", "e"), ("ty", ""), ("cy", "t"), ("ism", "ist"),
)  # fmt: skip
_QUALITIES_IRREGULAR = {
    "strength": "powerful", "beauty": "beautiful", "danger": "dangerous", "importance": "important", "sale": "sold",
    "success": "successful", "poverty": "poor", "wealth": "wealthy", "harm": "harmed", "damage": "damaged",
    "spread": "widespread", "caution": "cautious", "influence": "influential", "impact": "influential",
    "effect": "influential", "speed": "rapid", "demand": "in demand", "hunger": "hungry", "courage": "courageous",
    "violence": "violent", "need": "needy", "view": "viewed", "clarity": "clear", "depth": "deep", "length": "long",
}  # fmt: skip


def quality_of(noun: str, known: Callable[[str], bool]) -> str:
    """Return "accurate" for "accuracy", "damaged" for "damage"; "" where no known adjective lies behind the noun."""
    if noun in _QUALITIES_IRREGULAR:
        return _QUALITIES_IRREGULAR[noun]
    for ending, quality in _QUALITIES:
        if noun.endswith(ending) and len(noun) > len(ending) + 2 and known(noun[: -len(ending)] + quality):
            return noun[: -len(ending)] + quality
    verb = verb_of_noun(noun, known)
    quality = participle(past_form(verb)) if verb and " " not in verb else ""
    return quality if known(quality) else ""


@lru_cache(maxsize=4096)
def plural(noun: str) -> str:
    """Return the plural of the noun that heads ``noun``: before " of ", else the last word."""
    head, of, tail = noun.partition(" of ")
    before, space, last = head.rpartition(" ")
    return before + space + _plural(last) + of + tail


_SINGULAR = {many: one for one, many in _IRREGULAR_PLURAL.items()}


def singular(noun: str) -> str:
    """Return the singular of one word; what is no plural comes back as it is."""
    if noun in _SINGULAR:
        return _SINGULAR[noun]
    if noun in _UNCHANGED or not noun.endswith("s") or noun.endswith(("ss", "us", "is")):
        return noun
    if noun.endswith("ies") and len(noun) > 4:
        return noun[:-3] + "y"
    if noun.endswith(("sses", "xes", "ches", "shes")):
        return noun[:-2]
    return noun[:-1]


def _plural(noun: str) -> str:
    if noun.lower() in _UNCHANGED or noun in _SINGULAR or not noun[-1:].isalpha():
        return noun
    if noun in _IRREGULAR_PLURAL:
        return _IRREGULAR_PLURAL[noun]
    if noun.endswith("s") and not noun.endswith(("ss", "us", "is")):
        return noun
    if noun.endswith(_SIBILANT):
        return noun + "es"
    if noun.endswith("y") and noun[-2:-1] not in _VOWELS:
        return noun[:-1] + "ies"
    return noun + "s"


def agree(verb: str, *, plural_subject: bool) -> str:
    """Return ``verb`` (third person singular or past) as it stands with its subject's number."""
    head, rest = _head(verb)
    if not plural_subject:
        return {"were": "was", "are": "is", "have": "has"}.get(head, head) + rest
    if head in {"was", "is", "has", "does"}:
        return {"was": "were", "is": "are", "has": "have", "does": "do"}[head] + rest
    return verb
