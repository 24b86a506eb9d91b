"""What an analyst writes beside the articles: the table of sources (sources.yaml) and the file of one article.

``sources.yaml`` grades outlets by the letter of the Admiralty code::

    Al Jazeera: B
    Libya Observer:
      grade: C
      note: reliable on dates, less so on numbers
      also: [مرصد ليبيا]
      domains: [libyaobserver.ly]

``NAME.analyst.yaml`` belongs to the article NAME::

    analyst: R. Haddad
    grade: B2
    judgement: Both sides will keep the ceasefire until the conference.
    likelihood: likely
    confidence: low
    notes:
      - The ministry confirmed the meeting.
    names:
      Fadel al-Afifi: Fadl al-Afifi

Every field is optional. JSON is read too, being YAML. Errors name the place, never what stands there.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, cast, get_args

from mujaz.briefing.model import Analyst, Confidence, Likelihood, NameCorrection, SourceGrade

SUFFIX = ".analyst.yaml"
"""NAME.analyst.yaml holds what an analyst wrote about the article NAME."""

_LETTERS = "ABCDEF"
_NUMBERS = "123456"
_HOST = re.compile(r"https?://(?:[^/?#]*@)?([^/?#:]+)", re.IGNORECASE)
_MOST_TEXT = 20_000
"""Characters of one text of an analyst at most: these are notes, not a second article."""


class AnalystFileError(ValueError):
    """A file of an analyst's can't be used; the message names the file's kind and the place."""


@dataclass(frozen=True, slots=True)
class Source:
    """An outlet of the table: its letter (A to F) and what the analyst notes of it."""

    outlet: str
    grade: str
    note: str | None = None


@dataclass(frozen=True, slots=True)
class SourceTable:
    """The analyst's grades of outlets, by folded name and by domain."""

    by_name: Mapping[str, Source] = field(default_factory=dict)
    by_domain: Mapping[str, Source] = field(default_factory=dict)

    def find(self, outlet: str | None, url: str | None) -> Source | None:
        """Return the table's entry for an outlet by its name, or by the domain of the article's address."""
        if outlet and (found := self.by_name.get(_folded(outlet))):
            return found
        host = _HOST.match(url or "")
        parts = host[1].lower().split(".") if host else []
        domains = (".".join(parts[index:]) for index in range(len(parts) - 1))
        return next((self.by_domain[domain] for domain in domains if domain in self.by_domain), None)


def graded(analyst: Analyst, sources: SourceTable, outlet: str | None, url: str | None) -> Analyst:
    """Return the analyst's fields with the letter that the table has for the outlet.

    A grade that the analyst gave this article stays; the number is never the table's to give.
    """
    source = sources.find(outlet, url)
    if source is None or analyst.source_grade.basis != SourceGrade().basis:
        return analyst
    grade = SourceGrade.model_validate(
        {"reliability": source.grade, "basis": f"sources.yaml: {source.outlet}", "note": source.note}
    )
    return analyst.model_copy(update={"source_grade": grade})


def read_sources(data: bytes) -> SourceTable:
    """Read a table of sources.

    Raises:
        AnalystFileError: it is no such table; the message names the entry.

    """
    by_name: dict[str, Source] = {}
    by_domain: dict[str, Source] = {}
    for outlet, given in _mapping(_loaded(data, "sources.yaml"), "sources.yaml").items():
        place = f"sources.yaml, outlet {outlet}"
        entry = {"grade": given} if isinstance(given, str) else _mapping(given, place)
        _only(entry, ("grade", "note", "also", "domains"), place)
        grade = entry.get("grade")
        if not isinstance(grade, str) or grade not in tuple(_LETTERS):
            raise AnalystFileError(f"{place}: grade is not one letter from A to F (numbers grade information)")
        source = Source(outlet, grade, _text(entry, "note", place))
        for name in (outlet, *_texts(entry, "also", place)):
            _enter(by_name, _folded(name), source, place)
        for domain in _texts(entry, "domains", place):
            _enter(by_domain, domain.lower().removeprefix("www."), source, place)
    return SourceTable(by_name, by_domain)


def read_analyst(data: bytes) -> Analyst:
    """Read what an analyst wrote about one article.

    Raises:
        AnalystFileError: it is no such file; the message names the field.

    """
    place = "analyst's file"
    given = _mapping(_loaded(data, place), place)
    _only(given, ("analyst", "grade", "judgement", "likelihood", "confidence", "notes", "names"), place)
    return Analyst(
        source_grade=_grade(given.get("grade"), place),
        name=_text(given, "analyst", place),
        judgement=_text(given, "judgement", place),
        likelihood=cast("Likelihood | None", _one_of(given, "likelihood", get_args(Likelihood), place)),
        confidence=cast("Confidence | None", _one_of(given, "confidence", get_args(Confidence), place)),
        notes=_texts(given, "notes", place),
        corrections=_corrections(given.get("names", {}), place),
    )


def _grade(given: object, place: str) -> SourceGrade:
    if given is None:
        return SourceGrade()
    if not (isinstance(given, str) and len(given) == 2 and given[0] in _LETTERS and given[1] in _NUMBERS):
        raise AnalystFileError(f"{place}: grade is not a letter from A to F and a number from 1 to 6, such as B2")
    return SourceGrade.model_validate(
        {"reliability": given[0], "credibility": given[1], "basis": "graded by the analyst for this article"}
    )


def _corrections(given: object, place: str) -> tuple[NameCorrection, ...]:
    rows = _mapping(given, f"{place}, names")
    for number, (written, corrected) in enumerate(rows.items(), 1):
        if not isinstance(corrected, str) or not written.strip() or not corrected.strip():
            raise AnalystFileError(f"{place}: names, entry {number}: not a name as written and as corrected")
    return tuple(
        NameCorrection(written=" ".join(written.split()), corrected=" ".join(str(corrected).split()))
        for written, corrected in rows.items()
    )


def _loaded(data: bytes, place: str) -> Any:
    """Read YAML of plain values; a key that comes twice is an error, where YAML would let the last one win."""
    import yaml  # noqa: PLC0415 (only who has such a file pays for reading it)

    class Loader(yaml.SafeLoader):
        """Refuses a mapping with one key twice."""

    def unique(loader: Loader, node: yaml.MappingNode) -> dict[object, object]:
        keys = [loader.construct_object(key, deep=True) for key, _ in node.value]
        twice = next((key for index, key in enumerate(keys) if key in keys[:index]), None)
        if twice is not None:
            raise AnalystFileError(f"{place}, line {node.start_mark.line + 1}: a key comes twice")
        return dict(yaml.SafeLoader.construct_mapping(loader, node, deep=True))

    Loader.add_constructor(yaml.resolver.BaseResolver.DEFAULT_MAPPING_TAG, unique)
    try:
        return yaml.load(data.decode("utf-8-sig"), Loader)  # noqa: S506 (a SafeLoader)
    except UnicodeDecodeError as error:
        raise AnalystFileError(f"{place}: not UTF-8") from error
    except (yaml.YAMLError, RecursionError, TypeError) as error:
        mark = getattr(error, "problem_mark", None)
        raise AnalystFileError(f"{place}: not YAML{f', line {mark.line + 1}' if mark else ''}") from None


def _mapping(value: object, place: str) -> dict[str, Any]:
    if value is None:
        return {}
    if not isinstance(value, dict):
        raise AnalystFileError(f"{place}: not a mapping of names to values")
    if not all(isinstance(key, str) for key in value):
        raise AnalystFileError(f"{place}: a key is no text; put it into quotation marks")
    return value


def _only(entry: Mapping[str, object], known: tuple[str, ...], place: str) -> None:
    """Refuse fields that nobody reads: a misspelt "judgment" would be lost without a word."""
    unknown = sorted(set(entry) - set(known))
    if unknown:
        raise AnalystFileError(f"{place}: unknown field {unknown[0][:40]} (known: {', '.join(known)})")


def _text(entry: Mapping[str, object], name: str, place: str) -> str | None:
    value = entry.get(name)
    if value is None:
        return None
    if not isinstance(value, str) or len(value) > _MOST_TEXT:
        raise AnalystFileError(f"{place}: {name} is no text, or longer than {_MOST_TEXT:,} characters")
    return value.strip() or None


def _texts(entry: Mapping[str, object], name: str, place: str) -> tuple[str, ...]:
    value = entry.get(name) or []
    if not isinstance(value, list) or not all(isinstance(item, str) and len(item) <= _MOST_TEXT for item in value):
        raise AnalystFileError(f"{place}: {name} is no list of texts")
    return tuple(item.strip() for item in value if item.strip())


def _one_of(entry: Mapping[str, object], name: str, allowed: tuple[str, ...], place: str) -> str | None:
    value = entry.get(name)
    if value is not None and value not in allowed:
        raise AnalystFileError(f"{place}: {name} is none of: {', '.join(allowed)}")
    return value


def _enter(table: dict[str, Source], key: str, source: Source, place: str) -> None:
    """Enter a source under a name; two grades of one outlet would let chance decide."""
    if key in table and table[key] != source:
        raise AnalystFileError(f"{place}: graded twice")
    table[key] = source


def _folded(name: str) -> str:
    return " ".join(unicodedata.normalize("NFKC", name).casefold().split())
