"""The translation memory and the counts of the daily cap in SQLite files, for the command line."""

from __future__ import annotations

import sqlite3
import threading
from collections.abc import Mapping, Sequence
from contextlib import closing
from pathlib import Path

_AT_ONCE = 500
"""Keys of one query; SQLite allows 999 variables in its oldest supported builds."""


class SqliteMemory:
    """A memory in a file, for the command line; several processes and threads may share it."""

    def __init__(self, path: Path | str) -> None:
        """Open the memory at ``path``, making it if it is not there.

        Raises:
            sqlite3.Error: the file can't be opened or is no SQLite database.

        """
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(path, timeout=10, check_same_thread=False)
        with self._connection:
            self._connection.execute("PRAGMA journal_mode=WAL")
            self._connection.execute("CREATE TABLE IF NOT EXISTS memory (key TEXT PRIMARY KEY, english TEXT NOT NULL)")

    def get(self, keys: Sequence[str]) -> Mapping[str, str]:
        """Return what is known of ``keys``."""
        found: dict[str, str] = {}
        for start in range(0, len(keys), _AT_ONCE):
            part = list(keys[start : start + _AT_ONCE])
            marks = ",".join("?" * len(part))
            with (
                self._lock,
                closing(
                    self._connection.execute(f"SELECT key, english FROM memory WHERE key IN ({marks})", part)  # noqa: S608
                ) as rows,
            ):
                found.update(rows.fetchall())
        return found

    def put(self, english: Mapping[str, str]) -> None:
        """Keep ``english``; what is there already is replaced."""
        with self._lock, self._connection:
            self._connection.executemany("INSERT OR REPLACE INTO memory VALUES (?, ?)", sorted(english.items()))

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()


class SqliteCounter:
    """Counts in a file, for the command line; several processes and threads may share it."""

    def __init__(self, path: Path | str) -> None:
        """Open the counts at ``path``, making them if they are not there.

        Raises:
            sqlite3.Error: the file can't be opened or is no SQLite database.

        """
        self._lock = threading.Lock()
        self._connection = sqlite3.connect(path, timeout=10, check_same_thread=False)
        with self._connection:
            self._connection.execute(
                "CREATE TABLE IF NOT EXISTS counts (name TEXT PRIMARY KEY, amount INTEGER NOT NULL)"
            )

    def take(self, name: str, amount: int, limit: int) -> bool:
        """Count ``amount``, or refuse."""
        with self._lock, self._connection:
            self._connection.execute("INSERT OR IGNORE INTO counts VALUES (?, 0)", (name,))
            # One statement: between reading and writing nobody else can come in.
            done = self._connection.execute(
                "UPDATE counts SET amount = amount + ? WHERE name = ? AND amount + ? <= ?",
                (amount, name, amount, limit),
            )
            return done.rowcount == 1

    def close(self) -> None:
        """Close the file."""
        with self._lock:
            self._connection.close()


def open_stores(path: Path | str) -> tuple[SqliteMemory, SqliteCounter]:
    """Open the memory and the counts in one file.

    Raises:
        OSError: the file can't be opened, or is no SQLite database.

    """
    try:
        return SqliteMemory(path), SqliteCounter(path)
    except sqlite3.Error as error:
        raise OSError(f"can't be opened as an SQLite file ({error})") from error
