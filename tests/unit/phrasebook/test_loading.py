"""Loading of the lexicon by columns: what a person may write in the files, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from mujaz.translation.phrasebook import lexicon


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A lexicon's folder of its own, empty."""
    monkeypatch.setattr(lexicon, "files", lambda _: tmp_path)
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


def test_files_may_be_missing_and_hold_comments(data: Path) -> None:
    """A lexicon of one file loads; lines that begin with # are no entries, wherever they stand."""
    (data / "stems.tsv").write_text("# stem\tfrequency\tsenses\nكتاب\t9\tn:book\n# later\nكلب\t5\tn:dog\n", "utf-8")
    index = lexicon.load_index()
    assert [reading.english for reading in index.stem("كتاب")] == ["book"]
    assert index.knows("كلب")
    assert not index.knows("# later")


def test_the_first_of_two_entries_holds(data: Path) -> None:
    """What was added by hand hides what the lists say; an entry without English takes a listed phrase out."""
    (data / "additions.tsv").write_text("كلب\t1\tn:hound\nكلب بحر\t1\tx:\n", "utf-8")
    (data / "stems.tsv").write_text("كلب\t5\tn:dog\n", "utf-8")
    (data / "phrases.tsv").write_text("كلب بحر\t5\tn:seal\nبيت كبير\t4\tn:large house\nبيت كبير\t1\tn:hall\n", "utf-8")
    (data / "mined.tsv").write_text("كلب\t3\tn:mutt\n", "utf-8")
    index = lexicon.load_index()
    assert [reading.english for reading in index.stem("كلب")] == ["hound", "mutt"]
    assert index.phrase("كلب بحر") == ()
    assert [reading.english for reading in index.phrase("بيت كبير")] == ["large house"]
    assert index.longest("بيت") == 2


def test_a_row_of_another_length_is_refused(data: Path) -> None:
    """A lost tab would shift every later column, so it stops the loading and names the file."""
    (data / "stems.tsv").write_text("كتاب\t9\tn:book\nكلب\t5\n", "utf-8")
    with pytest.raises(ValueError, match=r"stems\.tsv: not every row has 3 columns"):
        lexicon.load_index()
