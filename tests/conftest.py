"""Options of the test run."""

from __future__ import annotations

import pytest
from hypothesis import settings

_FEW = 300
"""Random reports of the plain test command."""


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--reports",
        type=int,
        default=_FEW,
        help=f"how many random reports each test of the reader reads (default: {_FEW}); "
        "with more, every other property is tried on more examples too",
    )

    parser.addoption("--explore", action="store_true", help="try other random examples than the last time")


def pytest_configure(config: pytest.Config) -> None:
    # How long an example takes depends on the machine: no test has a time limit. And a change is judged by
    # the same examples as the one before; what exploring finds becomes a test of its own.
    explore = config.getoption("--explore")
    settings.register_profile("plain", deadline=None, derandomize=not explore)
    settings.register_profile("thorough", deadline=None, derandomize=not explore, max_examples=1000)
    settings.load_profile("thorough" if config.getoption("--reports") > _FEW else "plain")
