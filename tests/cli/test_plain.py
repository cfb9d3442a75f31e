"""``gklint check PATH…`` without options, of which nothing is parsed, does what parsing makes of it."""

import inspect
from typing import Any

import pytest

import gklint.cli
from gklint.cli import _plain_check, checking
from gklint.cli import check as command
from gklint.cli.app import app
from gklint.cli.baselines import Baselines
from gklint.cli.change import Change
from gklint.policies import Policies


@pytest.mark.parametrize(
    ("arguments", "paths"),
    [
        (["check"], []),
        (["check", "报告.txt", "-", "folder"], ["报告.txt", "-", "folder"]),
        (["check", "--fix", "a"], None),
        (["check", "a", "-j2"], None),
        (["check", "--", "-a"], None),
        (["extract", "a"], None),
        (["--help"], None),
        ([], None),
    ],
)
def test_only_paths_are_plain(arguments: list[str], paths: list[str] | None) -> None:
    assert _plain_check(arguments) == paths


def test_what_is_left_out_is_the_same_both_ways(monkeypatch: pytest.MonkeyPatch) -> None:
    given: dict[str, Any] = {}

    def check(*positional: Any, **named: Any) -> int:
        given.update(inspect.signature(checking.check).bind(*positional, **named).arguments)
        return 0

    monkeypatch.setattr(command, "check", check)
    app.main(["check", "a", "b"], standalone_mode=False)
    assert tuple(given.pop("paths")) == ("a", "b")
    for name, made in (("policies", Policies()), ("change", Change()), ("baselines", Baselines())):
        assert _plain(given.pop(name)) == _plain(made)
    parameters = inspect.signature(checking.check).parameters
    assert given == {name: parameters[name].default for name in given}
    assert given.keys() == {name for name, each in parameters.items() if each.kind is each.KEYWORD_ONLY}


def _plain(made: Any) -> Any:
    """Give what an object holds, but for the parts that are made anew each time."""
    if isinstance(made, tuple):
        return [part for part in made if not callable(part)]
    return {
        name: value for name, value in vars(made).items() if isinstance(value, (str, tuple, bool, dict, type(None)))
    }


def test_nothing_is_parsed(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["gklint", "check", "none.txt"])
    monkeypatch.setattr(gklint.cli, "_parse_and_run", lambda: pytest.fail("parsed"))
    assert gklint.cli._run() == 2
