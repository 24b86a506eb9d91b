"""Classes of words, topics, and what the model sees of an article."""

from mujaz.extraction.names.clusters import NO_CLUSTER, clusters_of, topics
from mujaz.extraction.names.features import (
    Surroundings,
    article_attributes,
    company,
    joint_attributes,
    kind_code,
    topic_attributes,
)
from mujaz.extraction.names.gazetteer import Gazetteer, gazetteer
from mujaz.extraction.names.tables import name_forms
from mujaz.extraction.names.words import read_words

LINES = [
    "O\tLyon\t\tclub\tFR\t\t\t~ليون",
    "L\tLyon\t\tcity\tFR\t\t\t=ليون",
    "L\tFrance\t\tcountry\tFR\t\t\t=فرنسا",
    "O\tLe Monde\t\tnewspaper\tFR\t\t\t=لوموند",
    "O\tRenault\t\tcompany\tFR\t\t\t=رينو",
    "P\tAhmed Ali\t\t\t\t\t\t=احمد علي",
]


def test_words_of_like_company_share_a_class() -> None:
    """Two capitals are in one class; a word that no text had is in none."""
    assert clusters_of("موسكو") != NO_CLUSTER
    assert clusters_of("موسكو")[0] == clusters_of("بيروت")[0]
    assert clusters_of("ظغضثقف") == NO_CLUSTER


def test_the_article_is_no_part_of_a_class() -> None:
    """A word is found with or without its article."""
    assert clusters_of("الوزير") != NO_CLUSTER
    assert clusters_of("وزير") != NO_CLUSTER


def test_a_text_about_sport_is_told_from_others() -> None:
    """Two words of sport make some of it, many make much; without any there is no topic."""
    sport = "فاز فريق ليون على ضيفه في مباراة الدوري وسجل لاعب الفريق هدف الفوز في الشوط الأول"
    assert topics(read_words(sport))[2] == "sport+"
    assert topics(read_words("خسر فريق ليون مباراة"))[2] == "sport"
    assert set(topics(read_words("زار الوزير مدينة ليون أمس"))) == {""}


def test_a_topic_reaches_only_so_far() -> None:
    """What is said of sport at the start of a long text says nothing of its end."""
    words = read_words("مباراة الدوري " + "قال الوزير " * 100)
    assert topics(words)[0] == "sport"
    assert topics(words)[-1] == ""


def test_kinds_of_entries_have_letters_of_their_own() -> None:
    """Persons are told from places, and clubs, media and countries from the rest of their kind."""
    entries = Gazetteer(LINES)
    assert "".join(kind_code(entries.entry(i)) for i in range(len(LINES))) == "SLCMOP"


def test_what_an_article_says_of_a_name_once_holds_for_all_of_it() -> None:
    """After a title, before a nationality, or inside a listed name: each is told of the word everywhere."""
    words = read_words("قال الوزير غرنوقي إن غرنوقي الفرنسي غاب")
    classes = ["v", "title", "unknown", "x", "unknown", "nation", "v"]
    told = company(words, classes, [""] * len(words))
    assert {"title", "+nation", "b:وزير"} <= told["غرنوقي"]
    assert company(read_words("احمد علي"), ["per", "per"], ["BP=+", "IP=+"])["علي"] == {"per", "IP=+"}


def test_surroundings_group_what_joins_words() -> None:
    """Classes and tags hold everywhere, pairs only where a word stands; at an end one neighbour is missing."""
    rows = joint_attributes(read_words("زار الوزير ليون"), [])
    assert [len(row) for row in rows] == [14, 19, 17]
    kinds = [attribute.partition("=")[0] for attribute in rows[1]]
    assert kinds == [*"c-c cc+ c-c+ c-- c--- g g- g+ cg g-g gg+ b-c kc kk bk cb+ ck+ kk+ doc".split()]
    assert list(Surroundings(read_words("، ليون"), []).told()) == []


def test_what_is_told_elsewhere_comes_with_a_words_other_attributes() -> None:
    """A word that once follows a title carries that wherever it stands, after what its neighbours give."""
    attributes = joint_attributes(read_words("قال الوزير غرنوقي ثم عاد غرنوقي"), [])
    assert [attribute for attribute in attributes[5] if attribute.startswith("doc=")] == [
        "doc=b:وزير/unknown", "doc=title/unknown", "doc=v/unknown",
    ]  # fmt: skip
    assert attributes[5][-1].startswith("doc=")


def test_no_topic_says_nothing() -> None:
    """Without a topic there are no attributes of one; told facts are joined with the class."""
    assert topic_attributes("", "", "n", "v", "ليون") == ()
    assert article_attributes({"title"}, "n") == ["doc=title/n"]


def test_words_of_names_are_no_words_of_the_language() -> None:
    """The list of name words keeps names and leaves out common words."""
    assert "مكرون" in name_forms() or len(name_forms()) > 30000
    assert "كتاب" not in name_forms()


def test_the_shipped_list_has_no_club_for_a_country() -> None:
    """Al Jazeera is no Algeria, and the United Nations are no place."""
    kinds = {entry.kind for entry, _ in gazetteer().lookup("الامم المتحده")}
    assert kinds == {"organisation"}
    assert all(entry.english != "Algeria" for entry, _ in gazetteer().lookup("الجزيره"))
