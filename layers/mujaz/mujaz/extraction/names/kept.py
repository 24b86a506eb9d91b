"""What was made of the words met, kept from one article to the next."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeVar

Key = TypeVar("Key")
Value = TypeVar("Value")


class Kept(dict[Key, Value]):
    """A table of what a function makes of its keys, filled as they are met; faster to ask for many than a function.

    Who keeps one empties it between articles when it has grown beyond what a long life should hold.
    """

    def __init__(self, make: Callable[[Key], Value]) -> None:
        """Take the function."""
        super().__init__()
        self._make = make

    def __missing__(self, key: Key) -> Value:
        """Make and keep the value of a key that is new."""
        value = self[key] = self._make(key)
        return value

    def of(self, keys: Iterable[Key]) -> list[Value]:
        """Return the values of keys, in their order."""
        return list(map(self.__getitem__, keys))
