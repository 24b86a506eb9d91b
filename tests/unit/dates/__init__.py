"""Unit tests of the dates."""
