"""What is stated of an article beside its text."""

from __future__ import annotations

import json
from datetime import date
from email.header import Header
from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from mujaz.cloud.metadata import article_metadata, decode_value, object_fields
from mujaz.reading.rejection import RejectionError

ARABIC = "الجزيرة نت"


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), min_size=1).filter(lambda t: not t.isascii()))
def test_both_encodings_are_read(text: str) -> None:
    """Text that a header can't hold comes back from RFC 2047 and from per cent signs."""
    assert decode_value(quote(text)) == text
    assert decode_value(Header(text, "utf-8", maxlinelen=10_000).encode()) == text


@pytest.mark.parametrize(
    "value", ["Reuters", "50%20off", "100%", "%FF%FE", "=?no-such-charset?B?eA==?=", "=?utf-8?B?abc?=", "a =? b"]
)
def test_what_is_not_encoded_stays(value: str) -> None:
    """A value that only looks encoded is kept as it is."""
    assert decode_value(value) == value


def test_names_are_read_in_any_case_and_empty_ones_are_not_stated() -> None:
    """Clients differ in case; other metadata is left alone."""
    headers = {"Outlet": quote(ARABIC), "TITLE": "  ", "published": "2020-01-13", "author": "x"}
    assert object_fields(headers) == {"outlet": ARABIC, "published": "2020-01-13"}


def test_an_address_keeps_its_per_cent_signs() -> None:
    """It is percent-encoded by right."""
    url = "https://example.org/" + quote("ليبيا")
    assert article_metadata("k", {"url": url}, None).url == url


def test_the_object_wins_over_the_file_beside_it() -> None:
    """Field by field; both count as stated."""
    sidecar = json.dumps({"published": "2020-01-01", "outlet": ARABIC, "id": 7}).encode()
    metadata = article_metadata("k", {"published": "2020-01-13T23:30:00+03:00"}, sidecar)
    assert (metadata.published, metadata.outlet, metadata.key) == (date(2020, 1, 13), ARABIC, "k")
    assert metadata.published_basis == "object metadata"


def test_nothing_stated_is_nothing_known() -> None:
    """No date, no outlet, no guess."""
    metadata = article_metadata("k", {}, None)
    assert (metadata.published, metadata.published_basis, metadata.outlet) == (None, "none", None)


@pytest.mark.parametrize("sidecar", [b"", b"{", b"[]", b"\xff\xfe\x00", b"1", b"[" * 100_000])
def test_a_sidecar_that_is_no_object_is_bad_metadata(sidecar: bytes) -> None:
    """It is not passed over: the analyst meant something by it."""
    with pytest.raises(RejectionError) as caught:
        article_metadata("k", {}, sidecar)
    assert caught.value.code == "bad-metadata"


@pytest.mark.parametrize(
    "fields",
    [
        {"published": "yesterday"},
        {"published": "2020-13-01"},
        {"url": "javascript:alert(1)"},
        {"url": "//host"},
        {"url": "http://["},
        {"url": "https:///path"},
    ],
)
def test_a_bad_field_is_named_and_its_value_is_not(fields: dict[str, str]) -> None:
    """Dates that are none and links that are no web addresses."""
    with pytest.raises(RejectionError) as caught:
        article_metadata("k", fields, None)
    ((name, value),) = fields.items()
    assert caught.value.code == "bad-metadata"
    assert name in str(caught.value)
    assert value not in str(caught.value)
