"""Prepositions that verbs govern: "أعرب عن" is "expressed", not "expressed about".

Keyed by the English verb, so that one row serves all Arabic forms of a verb, its verbal noun and its participle.
"""

from __future__ import annotations

from mujaz.translation.phrasebook.inflection import base_form, base_of_ing, base_of_past

_ROWS = """
عن: announce= express= defend= reveal= disclose= unveil= declare= search=for look=for result=in abandon= stop=
عن: refrain=from quote= report=from apologize=for absent=from responsible=for release= lift=from compensate=for
عن: differ=from ask=about issue=by represent= produce=from retreat=from distance=from speak=about talk=about
عن: voice=
الي: call=for arrive=in reach= lead=to point=to add=to join= refer=to return=to turn=to listen=to note= aim=to
الي: seek=to need= point_out= travel=to move=to go=to transfer=to rise=to fall=to amount=to belong=to
الي: attribute=to hand=to send=to deliver=to divide=into urge=to invite=to submit=to present=to indicate=
الي: visit=to strive=to head=to flee=to drop=to increase=to turn=into transform=into cause= signal=
علي: agree=on approve= sign= obtain= get= receive= affect= influence= confirm= stress= emphasize= ratify=
علي: supervise= oversee= insist=on depend=on rely=on focus=on respond=to reply=to object=to attack= control=
علي: seize= maintain= preserve= keep= find= arrest= overcome= impose=on work=to force=to encourage=to help=to
علي: sentence= eliminate= conspire=against protest=against contain= include= vote=on comment=on pass=over win=
علي: fire=on dominate= endorse= accept= defeat= beat= acquire= undertake=to able=to capable=of press=for
علي: accuse=of acquaint=with review= urge=to live=on rise=over monitor= rebel=against visit= launch=against
علي: open= bet=on
في: begin= start= participate=in contribute=to succeed=in cause= help=to fail=to consider= want=to continue=
في: discuss= think=about affect= believe=in join= share=in specialize=in take_part=in look=at desire=to hope=for
في: influence= investigate=
من: suffer=from warn=of|against benefit=from demand=of prevent=from fear= able=to manage=to leave= approach=
من: withdraw=from reduce= consist=of rid=of ask= expel=from win= emerge=from flee=from increase= get_rid=of
من: protect=from escape=from deprive=of verify= save=from
ب: rich=in full=of welcome= demand= condemn= denounce= acknowledge= recognize= admit= confess=to accuse=of
ب: threaten=to|with
ب: promise= win= meet=with start=with begin=with|by carry_out= inform=of|about|that believe=in call=for contact=
ب: order= pledge=to commit=to adhere=to describe=as cause= care=about|for claim= enjoy= link=to connect=to
ب: relate=to accept= replace=with provide=with supply=with allow=to permit=to pass=through praise= do=
ب: undertake= perform= charge=with mock= sense= feel= wish= sentence=to appeal= report= afflict=with infect=with
ب: advise= affirm= trust=in predict= urge= know= inform=of concern= rise=by fall=by increase=by decrease=by
ب: decline=by drop=by cut=by reduce=by reduction=by reducing=by lower=by slash=by raise=by suffer= invoke=
ل: allow= subject=to expose=to undergo= submit=to belong=to respond=to offer= give= grant= permit= listen=to
ل: thank= return=to lead=to prepare=for according=to attributed=to dedicate=to say= explain=to tell= send=to
ل: visit=to present=to provide=to|for target= suffer=
"""


def _table() -> dict[tuple[str, str], tuple[str, ...]]:
    table: dict[tuple[str, str], tuple[str, ...]] = {}
    for line in _ROWS.strip().splitlines():
        preposition, _, verbs = line.partition(": ")
        for pair in verbs.split():
            verb, _, english = pair.partition("=")
            table.setdefault((verb.replace("_", " "), preposition), tuple(dict.fromkeys(english.split("|"))))
    return table


FRAMES = _table()


_INFINITIVE = frozenset(
    "help allow permit fail seek aim agree force encourage urge manage work want hope strive intend threaten promise "
    "pledge start begin continue able refuse decide push compel need lead_up commit hasten rush tend dedicate".split()
)


def takes_infinitive(verb: str) -> bool:
    """Whether "to" after ``verb`` (any form) is followed by a verb ("helps to organise", not "returns to organise")."""
    return any(
        base.partition(" ")[0] in _INFINITIVE for base in (verb, base_form(verb), base_of_past(verb), base_of_ing(verb))
    )


Government = tuple[tuple[str, tuple[str, ...]], ...]
"""What English says for folded prepositions, likeliest first."""


def governed(verb: str, preposition: str, own: Government = ()) -> tuple[str, ...] | None:
    """Return what English says for a folded Arabic preposition after ``verb`` (any form), None if it is not known.

    What the reading's ``own`` sense governs goes first.
    """
    for folded, said in own:
        if folded == preposition:
            return said
    for base in (verb, base_form(verb), base_of_past(verb), base_of_ing(verb)):
        for key in (base, base.partition(" ")[0]):
            found = FRAMES.get((key, preposition))
            if found is not None:
                return found
    if verb.startswith(("was ", "is ", "were ", "be ", "are ")):
        return governed(verb.partition(" ")[2], preposition)
    return None
