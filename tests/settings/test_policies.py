"""Which rules hold for which file: files of settings near and far, and the command line."""

from __future__ import annotations

import json
import os
from pathlib import Path
from typing import Any

import pytest

from gklint.findings import Severity
from gklint.policies import Policies
from gklint.rules import Rule
from gklint.settings.model import Settings
from gklint.settings.rules import options
from gklint.words import OwnWord
from tests.cli.test_check import DRAFT, gklint


def write(root: Path, files: dict[str, str]) -> None:
    for name, text in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(text, "utf-8")


def codes(path: Path, **asked: Any) -> tuple[str, ...]:
    policies = Policies(**asked)
    found = policies.of_file(os.fspath(path)).codes
    assert not policies.invalid
    return tuple(code for code in found if code != "GK901")


@pytest.mark.parametrize("name", [".gklint.toml", "gklint.toml"])
def test_the_nearest_file_wins(tmp_path: Path, name: str) -> None:
    write(tmp_path, {"gklint.toml": 'select = ["GK301"]', f"a/{name}": 'select = ["GK302"]'})
    write(tmp_path, {"b/pyproject.toml": '[tool.gklint]\nselect = ["GK303"]', "c/pyproject.toml": "[tool.other]\n"})
    found = {folder: codes(tmp_path / folder / "x.txt") for folder in (".", "a", "a/deep", "b", "c")}
    assert found == {".": ("GK301",), "a": ("GK302",), "a/deep": ("GK302",), "b": ("GK303",), "c": ("GK301",)}


def test_in_one_folder_the_hidden_file_comes_first_and_the_project_last(tmp_path: Path) -> None:
    write(tmp_path, {"pyproject.toml": '[tool.gklint]\nselect = ["GK303"]'})
    assert codes(tmp_path / "x.txt") == ("GK303",)
    write(tmp_path, {"gklint.toml": 'select = ["GK302"]'})
    assert codes(tmp_path / "x.txt") == ("GK302",)
    write(tmp_path, {".gklint.toml": 'select = ["GK301"]'})
    assert codes(tmp_path / "x.txt") == ("GK301",)


def test_extend_is_the_ground_that_a_file_builds_on(tmp_path: Path) -> None:
    write(
        tmp_path,
        {
            "base.toml": 'select = ["arithmetic"]\nignore = ["GK305"]\n[severity]\nGK301 = "info"\nGK302 = "info"\n',
            "a/gklint.toml": 'extend = "../base.toml"\nignore = ["GK306"]\n[severity]\nGK302 = "warning"\n',
        },
    )
    policy = Policies().of_file(os.fspath(tmp_path / "a" / "x.txt"))
    assert policy.codes == ("GK301", "GK302", "GK303", "GK304", "GK305", "GK901")
    assert policy.severities == {"GK301": Severity.INFO, "GK302": Severity.WARNING}


def test_extend_in_a_circle_or_of_nothing_is_refused(tmp_path: Path) -> None:
    write(tmp_path, {"gklint.toml": '\nextend = "b.toml"', "b.toml": 'extend = "gklint.toml"', "x.txt": ""})
    for said in ("绕回", "不存在"):
        run = gklint("check", tmp_path / "x.txt")
        assert run.returncode == 2
        assert said in run.stdout.decode()
        (tmp_path / "b.toml").write_text('extend = "no.toml"')


def test_the_command_line_is_strongest(tmp_path: Path) -> None:
    write(tmp_path, {"gklint.toml": 'select = ["GK3"]\nignore = ["GK301"]', "other.toml": 'select = ["GK9"]'})
    path = tmp_path / "x.txt"
    assert codes(path, select=["GK301"]) == ("GK301",)
    assert codes(path, ignore=["GK302", "GK303", "GK304"]) == ("GK305", "GK306")
    assert codes(path, ignore=["GK3"], extend_select=["GK118"]) == ("GK118",)
    assert codes(path, overrides=['ignore=["GK30"]', 'extend-select=["GK305"]']) == ("GK305",)
    assert "GK902" in codes(path, file=os.fspath(tmp_path / "other.toml"))
    assert len(codes(path, isolated=True)) > 20


def test_severity_switches_rules_on_and_off(tmp_path: Path) -> None:
    write(tmp_path, {"gklint.toml": '[severity]\nGK118 = "warning"\nGK3 = "off"\nbalance = "info"\n'})
    policy = Policies().of_file(os.fspath(tmp_path / "x.txt"))
    assert {"GK118", "GK303"} <= set(policy.codes)
    assert not {"GK301", "GK302"} & set(policy.codes)
    assert policy.severities == {"GK118": Severity.WARNING, "GK303": Severity.INFO}


def test_rules_are_left_out_for_some_files(tmp_path: Path) -> None:
    ignores = '"旧/*.txt" = ["GK301", "balance"]\n"*.md" = ["arithmetic"]\n"草稿" = ["GK302"]\n'
    write(tmp_path, {"gklint.toml": f'select = ["GK3"]\n[per-file-ignores]\n{ignores}'})
    all_of_them = codes(tmp_path / "a.txt")
    assert codes(tmp_path / "旧" / "a.txt") == tuple(c for c in all_of_them if c not in ("GK301", "GK303"))
    assert codes(tmp_path / "更旧" / "旧" / "a.txt") == all_of_them
    assert codes(tmp_path / "更旧" / "a.md") == ()
    assert "GK302" not in codes(tmp_path / "草稿" / "x" / "a.txt")


def test_options_reach_the_rule(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_bytes(DRAFT.read_bytes())
    write(tmp_path, {"gklint.toml": 'select = ["GK118"]\n[rules.overlong-overview]\nmax-overview-characters = 50\n'})
    assert "超过50字" in gklint("check", tmp_path).stdout.decode()
    write(tmp_path, {"gklint.toml": 'select = ["GK118"]\n'})
    assert gklint("check", tmp_path).stdout == b""


def test_a_rule_s_option_of_the_name_of_a_setting_is_that_setting() -> None:
    from typing import NamedTuple

    class Options(NamedTuple):
        dictionary: tuple[OwnWord, ...] = ()
        strict: bool = False

    class Reading:
        code, name, option_type = "GK604", "misused-word", Options

    words = (OwnWord("涵", "函"),)
    rule: type[Rule] = Reading  # type: ignore[assignment]
    assert options(rule, Settings()) is None
    assert options(rule, Settings(dictionary=words)) == Options(words)


def test_files_are_included_and_left_out(tmp_path: Path) -> None:
    for name in ("a.txt", "a.html", "old/b.txt", "new/old/c.txt", "sub/d.txt", "sub/e.txt"):
        write(tmp_path, {name: "一、总体情况\n"})
    write(tmp_path, {"gklint.toml": 'exclude = ["old/*", "e.txt"]\ninclude = ["*.html", "*.txt"]'})
    write(tmp_path, {"sub/gklint.toml": 'exclude = ["d.*"]\n'})

    def shown(*arguments: str | Path) -> set[str]:
        lines = gklint("check", "--show-files", *arguments).stdout.decode().splitlines()
        return {os.path.relpath(line, tmp_path) for line in lines}

    assert shown(tmp_path) == {"a.txt", "a.html", "new/old/c.txt", "sub/e.txt"}
    named = [tmp_path / "old" / "b.txt", tmp_path / "sub" / "d.txt", tmp_path / "a.txt"]
    assert shown(*named) == {"old/b.txt", "sub/d.txt", "a.txt"}
    assert shown("--force-exclude", *named) == {"a.txt"}


def test_wrong_settings_stop_the_run(tmp_path: Path) -> None:
    write(tmp_path, {"a/gklint.toml": "selct = []\n", "a/x.txt": ""})
    (tmp_path / "y.txt").write_bytes(DRAFT.read_bytes())
    run = gklint("check", "--output-format", "json", tmp_path)
    [found] = json.loads(run.stdout)
    assert run.returncode == 2
    assert (found["code"], found["location"]) == ("GK909", {"line": 1, "column": 1})
    assert found["path"].endswith("gklint.toml")
    assert "没有检查任何报告" in run.stderr.decode()
    assert gklint("check", "--isolated", "--exit-zero", tmp_path).returncode == 0
    assert gklint("check", "--config", "selct=1", tmp_path / "y.txt").returncode == 2
    run = gklint("check", "--config", 'extend="x.toml"', tmp_path / "y.txt")
    assert run.returncode == 2
    assert "只能写在设置文件中" in run.stdout.decode()


def test_a_setting_for_a_rule_that_there_is_not_is_a_finding(tmp_path: Path) -> None:
    write(tmp_path, {"gklint.toml": 'select = ["GK3"]\nignore = ["row-totl"]\n', "x.txt": "一、总体情况\n"})
    run = gklint("check", tmp_path)
    assert run.returncode == 1
    assert "gklint.toml:2:12: GK907 警告" in run.stdout.decode()


def test_config_tells_where_each_value_comes_from(tmp_path: Path) -> None:
    write(
        tmp_path,
        {"base.toml": 'ignore = ["GK6"]\nexclude = ["old"]', "gklint.toml": 'extend = "base.toml"\nignore = ["GK7"]'},
    )
    run = gklint("config", "--format", "json", tmp_path, "--config", 'severity.GK301="info"', "--select", "GK3")
    rows = {row["key"]: (row["value"], os.path.basename(row["from"])) for row in json.loads(run.stdout)}
    assert rows["exclude"] == (["old"], "base.toml")
    assert rows["ignore"] == ([], "命令行")
    assert rows["select"] == (["GK3"], "命令行")
    assert rows["severity.GK301"] == ("info", '--config severity.GK301="info"')
    assert rows["include"] == ([], "")
    lines = gklint("config", tmp_path).stdout.decode().splitlines()
    assert any(line.startswith('ignore = ["GK7"]  # ') and line.endswith("gklint.toml") for line in lines)
    assert json.loads(gklint("config", "--schema").stdout)["title"] == "gklint"


def test_without_settings_nothing_of_them_is_imported(tmp_path: Path) -> None:
    import subprocess
    import sys

    (tmp_path / "x.txt").write_bytes(DRAFT.read_bytes())
    code = (
        "import sys, atexit; sys.argv=['gklint','check',sys.argv[1]]; from gklint.cli import main\n"
        "atexit.register(lambda: print(sorted(name for name in sys.modules if name.startswith('gklint.settings'))))\n"
        "main()"
    )
    command = [sys.executable, "-c", code, os.fspath(tmp_path)]
    last = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False).stdout.splitlines()[-1]
    assert last == "['gklint.settings', 'gklint.settings.discovery']"
