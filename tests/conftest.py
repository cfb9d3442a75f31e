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


def pytest_configure(config: pytest.Config) -> None:
    # How long an example takes depends on the machine: no test has a time limit.
    settings.register_profile("plain", deadline=None)
    settings.register_profile("thorough", deadline=None, max_examples=1000)
    settings.load_profile("thorough" if config.getoption("--reports") > _FEW else "plain")
