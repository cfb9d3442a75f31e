"""The words that sentences are filled with."""

from __future__ import annotations

Words = dict[str, str | int]
"""By the names that stand in braces in the sentences."""
