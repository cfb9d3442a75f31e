"""Options of the test run."""

from __future__ import annotations

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--reports",
        type=int,
        default=300,
        help="how many random reports each test of the reader reads (default: 300)",
    )
