from __future__ import annotations

import re
from datetime import date
from xml.etree import ElementTree

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from mujaz.pictures import STYLE, Bar, Moment, Point, Series, bars, line_chart, locator_map, timeline
from mujaz.pictures.locator import outlines
from mujaz.pictures.scales import Days, days, round_steps, short
from mujaz.pictures.svg import WIDTH, element, fitted, width

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = '</text><script>alert(1)</script>" onload="x" \u202eمقلوب\x00\ud800 &amp;'


def parsed(picture: str) -> ElementTree.Element:
    """Read a picture as XML, which is stricter than HTML."""
    return ElementTree.fromstring(picture.encode())


def words(picture: str) -> list[str]:
    """The text in a picture that is drawn."""
    return [text.text or "" for text in parsed(picture).iter(f"{SVG}text")]


def boxes(picture: str, kind: str = "rect") -> list[dict[str, str]]:
    """The attributes of the elements of a kind."""
    return [shape.attrib for shape in parsed(picture).iter(SVG + kind)]


PLACES = [Point("Moscow", 55.75, 37.62, 3), Point("Tripoli", 32.89, 13.19, 3), Point("Ankara", 39.92, 32.85, 2)]
EVERY = {
    "bars": lambda text: bars([Bar(text, 3, text), Bar(text, 900, text, bound="over")], name="b", title=text),
    "timeline": lambda text: timeline([Moment("2020", None, "planned", text)], name="t", title=text),
    "map": lambda text: locator_map([Point(text, 10, 20)], name="m", title=text, countries={"LY": text, text: text}),
    "lines": lambda text: line_chart([Series(text, [("2020", 3)]), Series(text, [("2021", 4)])], name="l", title=text),
}  # fmt: skip


@pytest.mark.parametrize("draw", EVERY.values(), ids=EVERY)
def test_hostile_text_stays_text_in_every_picture(draw):
    """A label can close no element, add no attribute, turn no direction around and break no XML."""
    picture = draw(HOSTILE)
    root = parsed(picture)
    tags = {shape.tag.removeprefix(SVG) for shape in root.iter()}
    assert tags <= {"svg", "title", "desc", "g", "path", "rect", "circle", "text"}
    assert not any(name.startswith("on") for shape in root.iter() for name in shape.attrib)
    assert not re.search("[\u202a-\u202e\u2066-\u2069\x00\ud800]", picture)


@given(st.sampled_from(sorted(EVERY)), st.text())
def test_every_picture_is_well_formed_whatever_the_text(kind, text):
    """Any text gives XML, and the same bytes twice."""
    picture = EVERY[kind](text)
    parsed(picture)
    assert picture == EVERY[kind](text)


@pytest.mark.parametrize("draw", EVERY.values(), ids=EVERY)
def test_a_screen_reader_is_told_what_a_picture_shows(draw):
    """The picture is an image with a name and a description that are in it."""
    root = parsed(draw("Deaths"))
    ids = {shape.get("id"): shape.text for shape in root.iter() if shape.get("id")}
    assert root.get("role") == "img"
    assert ids[root.get("aria-labelledby")] == "Deaths"
    assert len(ids[root.get("aria-describedby")]) > 10


def test_pictures_of_nothing_are_empty():
    """Nothing to draw gives no element, so that a page shows no empty frame."""
    assert bars([], name="b", title="") == bars([Bar("x", float("inf"), "x")], name="b", title="") == ""
    assert timeline([Moment(None), Moment("0000"), Moment("2020-02-31")], name="t", title="") == ""
    assert locator_map([Point("x", float("nan"), 0)], name="m", title="", countries={"QQ": "nowhere"}) == ""
    assert line_chart([Series("x", [("soon", 3), ("2020", float("nan"))])], name="l", title="") == ""


def test_pictures_take_their_colours_from_the_style_sheet():
    """No colour stands in a picture, and every class in it has a rule."""
    classes = set()
    for draw in EVERY.values():
        picture = draw("x")
        assert "#" not in picture
        assert "style=" not in picture
        classes |= {name for found in re.findall(r'class="([^"]+)"', picture) for name in found.split()}
    missing = {name for name in classes if f".{name}" not in STYLE}
    assert missing <= {"pic-timeline", "pic-lines", "line-0"}


def test_bars_are_as_long_as_their_numbers():
    """Twice the number, twice the bar."""
    first, second = boxes(bars([Bar("a", 10, "10"), Bar("b", 20, "20")], name="b", title="x"))
    assert float(second["width"]) == pytest.approx(2 * float(first["width"]), abs=0.2)


def test_numbers_far_apart_stand_on_a_logarithmic_axis():
    """280 beside 146,000 would be no bar at all: dots, and the axis says powers of ten."""
    picture = bars([Bar("killed", 280, "280"), Bar("displaced", 146_000, "146,000")], name="b", title="x")
    assert not boxes(picture)
    low, high = (float(dot["cx"]) for dot in boxes(picture, "circle"))
    assert 0 < low < high <= WIDTH
    assert {"100", "1,000", "10k", "100k", "1m"} <= set(words(picture))
    assert "logarithmic" in parsed(picture)[1].text
    assert "logarithmic scale" in words(picture)


def test_a_bar_shows_its_bound_its_range_and_its_doubt():
    """More than, fewer than and a range look different from an exact number, and so does what has not happened."""
    rows = [Bar("a", 10, "", bound="over"), Bar("b", 8, "", bound="at_most"), Bar("c", 5, "", 9)]
    rows.append(Bar("d", 7, "", certain=False))
    picture = bars(rows, name="b", title="x")
    arrows = [path["d"] for path in boxes(picture, "path") if path["class"] == "mark"]
    assert len(arrows) == 2
    assert "l6 5" in arrows[0]
    assert "l-6 5" in arrows[1]
    assert [box["class"] for box in boxes(picture)] == ["mark", "mark", "mark", "range", "open"]


def test_negative_bars_grow_to_the_left_of_zero():
    """A fall and a rise leave zero in opposite directions."""
    fall, rise = boxes(bars([Bar("fall", -5, "-5"), Bar("rise", 5, "5")], name="b", title="x"))
    assert float(fall["x"]) + float(fall["width"]) == pytest.approx(float(rise["x"]), abs=0.2)


@example([5e-324])
@example([-1.7e308, 1.7e308])
@given(st.lists(st.floats(allow_nan=True, allow_infinity=True), max_size=8))
def test_bars_of_any_numbers_stay_inside_the_picture(values):
    """Whatever the numbers, nothing is drawn outside and no coordinate is no number."""
    picture = bars([Bar("x", value, "x") for value in values], name="b", title="x")
    assert "nan" not in picture
    assert "inf" not in picture
    if picture:
        for box in boxes(picture):
            assert -0.1 <= float(box["x"]) <= float(box["x"]) + float(box["width"]) <= WIDTH + 0.1


def test_moments_keep_the_order_of_time_and_their_numbers():
    """Marks stand in the order of time under the numbers of the list given; one time and status is one mark."""
    moments = [Moment(value) for value in ("2020-01-13", "2011", "2020-01-12", "2020-01-12")]
    moments.append(Moment("2020-01-13", None, "planned"))
    picture = timeline(moments, name="t", title="x")
    marks = [text for text in words(picture) if re.fullmatch(r"\d(, \d)?", text)]
    assert marks == ["2", "3, 4", "1", "5"]
    starts = [float(box["x"]) for box in boxes(picture)]
    assert starts == sorted(starts)
    assert [box["class"] for box in boxes(picture)] == ["mark", "mark", "mark", "open"]


def test_too_many_times_have_no_picture():
    """Hundreds of marks would be a wall; the list beside it is what there is to read."""
    many = [Moment(f"{year}-01-01") for year in range(1500, 1900)]
    assert timeline(many[:100], name="t", title="x")
    assert timeline(many, name="t", title="x") == ""


def test_months_and_years_are_longer_than_days():
    """What is known only to the year is no point in time."""
    year, day = boxes(timeline([Moment("2019"), Moment("2020-01-12")], name="t", title="x"))
    assert float(year["width"]) > 3 * float(day["width"])


@given(
    st.lists(
        st.tuples(
            st.one_of(st.none(), st.dates().map(str), st.integers(0, 9999).map("{:04}".format), st.text(max_size=8)),
            st.one_of(st.none(), st.dates().map(str)),
        ),
        max_size=12,
    )
)
def test_marks_of_any_times_stay_inside_and_cover_no_other(times):
    """Marks lie in the picture, no two on top of each other; what is no time is left out."""
    picture = timeline([Moment(value, end) for value, end in times], name="t", title="x")
    found = [tuple(float(box[key]) for key in ("x", "y", "width")) for box in boxes(picture)] if picture else []
    for place, (x, y, wide) in enumerate(found):
        assert -0.1 <= x <= x + wide <= WIDTH + 0.1
        assert not any(y == other_y and x < other + more and other < x + wide for other, other_y, more in found[:place])


@pytest.mark.parametrize(
    ("value", "span"),
    [
        ("2010s", (date(2010, 1, 1), date(2019, 12, 31))),
        ("2020", (date(2020, 1, 1), date(2020, 12, 31))),
        ("2020-02", (date(2020, 2, 1), date(2020, 2, 29))),
        ("2019-12", (date(2019, 12, 1), date(2019, 12, 31))),
        ("2020-W03", (date(2020, 1, 13), date(2020, 1, 19))),
        ("2020-01-13T14:30", (date(2020, 1, 13), date(2020, 1, 13))),
    ],
)
def test_times_of_every_precision_are_read_as_days(value, span):
    """A time is all the days that it may be."""
    assert days(value) == Days(span[0].toordinal(), span[1].toordinal())


@pytest.mark.parametrize("value", [None, "", "soon", "2020-13", "2020-W60", "0000", "9999-13-99", "1-2-3-4"])
def test_what_is_no_time_has_no_days(value):
    """Nothing is guessed from a text that is no ISO 8601 time."""
    assert days(value) is None


def test_a_map_shows_its_places_and_names_them():
    """Each place has a dot in the picture, in the right order from west to east and north to south, and its name."""
    picture = locator_map(PLACES, name="m", title="x", countries={"LY": "Libya", "TR": "Turkey"})
    dots = {dot[0].text: (float(dot.get("cx")), float(dot.get("cy"))) for dot in parsed(picture).iter(f"{SVG}circle")}
    assert dots["Tripoli"][0] < dots["Ankara"][0] < dots["Moscow"][0]
    assert dots["Moscow"][1] < dots["Ankara"][1] < dots["Tripoli"][1]
    assert {"Tripoli", "Ankara", "Moscow"} <= set(words(picture))
    assert {"land", "told", "border"} <= {path.get("class") for path in boxes(picture, "path")}


def test_a_map_of_countries_alone_shows_them_whole():
    """Without a place that has coordinates, the map holds the countries that are told of."""
    picture = locator_map([], name="m", title="x", countries={"LY": "Libya"})
    assert "Libya" in words(picture)
    assert "told" in picture


def test_a_far_view_takes_the_coarse_outlines():
    """A map of the world stays small enough for a page."""
    far = locator_map([Point("Washington", 38.9, -77), Point("Canberra", -35.3, 149.1)], name="m", title="x")
    assert 10_000 < len(far) < 70_000


def test_many_places_are_dots_and_the_weightiest_have_names():
    """A map of hundreds of places is drawn at once and names those that matter most."""
    points = [Point(f"p{place}", 10 + place / 9, 20 + place % 19, place) for place in range(400)]
    picture = locator_map(points, name="m", title="x")
    assert len(boxes(picture, "circle")) == 400
    assert "p399" in words(picture)
    assert "p1" not in words(picture)


def test_places_at_one_spot_are_drawn_once():
    """Two names of one spot give one dot, under the weightier name."""
    picture = locator_map([Point("Hay", 33.5, 36.3, 1), Point("Damascus", 33.5, 36.3, 4)], name="m", title="x")
    assert [dot[0].text for dot in parsed(picture).iter(f"{SVG}circle")] == ["Damascus"]


@given(st.lists(st.tuples(st.floats(), st.floats(), st.floats(0, 100)), max_size=8))
def test_a_map_of_any_coordinates_is_whole(points):
    """Poles, the date line and impossible coordinates break nothing; dots lie in the picture."""
    picture = locator_map([Point("x", *point) for point in points], name="m", title="x")
    assert "nan" not in picture
    for dot in boxes(picture, "circle") if picture else []:
        assert -0.1 <= float(dot["cx"]) <= WIDTH + 0.1


def test_the_outlines_know_every_arab_country():
    """Countries of the Arab League can be shaded, and each lies within its bounds."""
    countries, levels = outlines()
    for code in "DZ BH KM DJ EG IQ JO KW LB LY MR MA OM PS QA SA SO SD SY TN AE YE".split():
        country = countries[code]
        assert country.west <= country.lon <= country.east
        assert any(code == found for paths in levels["near"].paths.values() for found, _ in paths)


def test_lines_are_told_apart_without_colour():
    """Each line has its own dashes and its name at the right."""
    series = [Series(name, [("2020-01-01", at), ("2020-01-03", 2 * at)]) for at, name in enumerate("abcd", 1)]
    picture = line_chart(series, name="l", title="x")
    assert len({path.get("stroke-dasharray") for path in boxes(picture, "path") if "line" in path["class"]}) == 4
    assert set("abcd") <= set(words(picture))


def test_points_of_a_line_are_put_in_order_of_time():
    """A line runs from left to right whatever the order of its points; a later point is further right."""
    picture = line_chart([Series("x", [("2020-01-03", 1), ("2020-01-01", 5)])], name="l", title="x")
    path = next(path["d"] for path in boxes(picture, "path") if "line" in path["class"])
    (x1, y1), (x2, y2) = ([float(part) for part in point.split()] for point in path[1:].split("L"))
    assert x1 < x2
    assert y1 < y2


@given(st.lists(st.tuples(st.dates().map(str), st.floats(-1e15, 1e15)), max_size=6))
def test_a_chart_of_any_numbers_stays_inside(points):
    """No coordinate lies outside the picture or is no number."""
    picture = line_chart([Series("x", points), Series("a longer name than fits", points)], name="l", title="x")
    assert "nan" not in picture
    for shape in boxes(picture, "text") if picture else []:
        assert -1 <= float(shape["x"]) <= WIDTH + 0.1


def test_text_is_cut_to_its_room_at_a_word():
    """A label that is too long ends with an ellipsis after a whole word; one that fits is left alone."""
    assert fitted("a label", 200) == "a label"
    cut = fitted("people displaced from their homes in the north of the country", 120)
    assert width(cut) <= 120
    assert cut.endswith("…")
    assert cut[:-1] in "people displaced from their homes"


def test_steps_are_round_and_cover_the_range():
    """An axis names 1, 2 or 5 times a power of ten, between its ends."""
    assert round_steps(0, 30) == [0, 10, 20, 30]
    assert round_steps(0, 0.7) == pytest.approx([0, 0.2, 0.4, 0.6])
    assert round_steps(5, 5) == [5]


@pytest.mark.parametrize(
    ("value", "said"),
    [(0, "0"), (2000, "2,000"), (150_000, "150k"), (3.5e6, "3.5m"), (1e9, "1bn"), (2e12, "2tn"), (-25_000, "-25k")],
)
def test_round_numbers_are_said_briefly(value, said):
    """Thousands from ten thousand on, millions, billions, trillions."""
    assert short(value) == said


def test_an_element_escapes_its_attributes():
    """A value ends no attribute."""
    assert element("a", "", class_='"<') == '<a class="&quot;&lt;"/>'
