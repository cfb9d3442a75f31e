"""The command as a user runs it: real processes, their output and their exit status."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from gklint.rules import sample

DRAFT = Path(__file__).parents[1] / "data" / "county_2023.txt"


def gklint(*arguments: str | Path, stdin: bytes = b"", **environment: str) -> subprocess.CompletedProcess[bytes]:
    """Run gklint in a process of its own."""
    env = {"PYTHONIOENCODING": "utf-8", **{k: v for k, v in os.environ.items() if k != "GKLINT_LANG"}, **environment}
    return subprocess.run(
        [sys.executable, "-m", "gklint", *(os.fspath(argument) for argument in arguments)],
        input=stdin,
        capture_output=True,
        env=env,
        timeout=60,
        check=False,
    )


@pytest.fixture
def clean(tmp_path: Path) -> Path:
    path = tmp_path / "clean.txt"
    path.write_text(sample.report(2023), "utf-8")
    return path


def test_a_clean_report_ends_with_0_and_silence(clean: Path) -> None:
    run = gklint("check", clean)
    assert (run.returncode, run.stdout, run.stderr) == (0, b"", b"")


def test_findings_end_with_1(clean: Path) -> None:
    run = gklint("check", DRAFT, clean)
    assert run.returncode == 1
    lines = run.stdout.decode().splitlines()
    assert f"{DRAFT}:52:9: GK303 错误" in run.stdout.decode()
    assert all(line.startswith(f"{DRAFT}:") for line in lines)


def test_fail_on_and_exit_zero(tmp_path: Path) -> None:
    path = tmp_path / "old.txt"
    path.write_text(sample.report(2018), "utf-8")
    assert gklint("check", path).returncode == 0
    assert gklint("check", "--fail-on", "info", path).returncode == 1
    assert gklint("check", "--exit-zero", DRAFT).returncode == 0


def test_json_has_the_shape_of_the_contract(clean: Path) -> None:
    run = gklint("check", "--output-format", "json", DRAFT, clean)
    found = json.loads(run.stdout)
    assert run.returncode == 1
    keys = [
        "code",
        "name",
        "severity",
        "message",
        "path",
        "location",
        "end_location",
        "url",
        "table",
        "related",
        "fix",
        "cause",
        "repairs",
    ]
    assert all(list(element) == keys for element in found)
    balance = next(element for element in found if element["code"] == "GK303")
    assert balance["path"] == str(DRAFT)
    assert balance["location"] == {"line": 52, "column": 9}
    assert balance["end_location"] == {"line": 52, "column": 10}
    assert balance["table"] == {"table": "requests", "row": "（七）总计", "column": "自然人"}
    assert {tuple(other) for other in balance["related"]} == {("message", "path", "location", "end_location")}
    fix = next(element["fix"] for element in found if "35件" in element["message"])
    assert fix["applicability"] == "safe"
    assert fix["edits"] == [
        {"location": {"line": 20, "column": 8}, "end_location": {"line": 20, "column": 11}, "content": "35"}
    ]


def test_nothing_found_is_an_empty_array(clean: Path) -> None:
    assert json.loads(gklint("check", "--output-format", "json", clean).stdout) == []


def test_full_format_underlines_the_place() -> None:
    lines = gklint("check", "--output-format", "full", DRAFT).stdout.decode().splitlines()
    at = next(i for i, line in enumerate(lines) if line.startswith("52 |"))
    # （七）总计 takes ten columns on a terminal, and " | " three more.
    assert lines[at].startswith("52 | （七）总计 | 7 |")
    assert lines[at + 1] == "   | " + " " * 13 + "^"


def test_colour_only_when_asked() -> None:
    assert b"\x1b[" not in gklint("check", DRAFT).stdout
    assert b"\x1b[" in gklint("check", "--color", "always", DRAFT).stdout
    assert b"\x1b[" in gklint("check", DRAFT, FORCE_COLOR="1").stdout
    assert b"\x1b[" not in gklint("check", DRAFT, FORCE_COLOR="1", NO_COLOR="1").stdout


def test_standard_input() -> None:
    run = gklint("check", "-", "--stdin-filename", "草稿.txt", stdin=DRAFT.read_bytes())
    assert run.returncode == 1
    assert run.stdout.decode().startswith("草稿.txt:13:6: GK211")


def test_selection() -> None:
    codes = {
        line.split(": ")[1].split()[0]
        for line in gklint("check", "--select", "GK3", DRAFT).stdout.decode().splitlines()
    }
    assert codes == {"GK303"}
    codes = {
        line.split(": ")[1].split()[0]
        for line in gklint("check", "--ignore", "GK2,balance", DRAFT).stdout.decode().splitlines()
    }
    assert codes == set()
    assert gklint("check", "--select", "ALL", DRAFT).stdout == gklint("check", DRAFT).stdout
    assert gklint("check", "--select", "ALL", "--ignore", "GK", DRAFT).stdout == b""
    run = gklint("check", "--select", "row-totl", DRAFT)
    assert run.returncode == 2
    assert "是否指row-total" in run.stderr.decode()


def test_statistics() -> None:
    lines = gklint("check", "--statistics", DRAFT).stdout.decode().splitlines()
    assert [line.split()[:2] for line in lines] == [["4", "GK211"], ["2", "GK303"], ["1", "GK208"], ["1", "GK210"]]
    counts = json.loads(gklint("check", "--statistics", "--output-format", "json", DRAFT).stdout)
    assert counts[:2] == [
        {"code": "GK211", "name": "not-a-number", "count": 4},
        {"code": "GK303", "name": "balance", "count": 2},
    ]


def test_a_folder_without_reports(tmp_path: Path) -> None:
    (tmp_path / "report.docx").write_bytes(b"PK")
    run = gklint("check", tmp_path)
    assert (run.returncode, run.stdout) == (0, b"")
    assert run.stderr.decode().startswith("没有找到要检查的文件")


@pytest.mark.parametrize("arguments", [["--help"], ["check", "-h"], ["extract", "-h"], ["rule", "-h"], ["rules", "-h"]])
def test_help_is_in_the_language_spoken(arguments: list[str]) -> None:
    chinese = gklint(*arguments).stdout.decode()
    assert chinese.startswith("用法: gklint")
    assert not [word for word in ("Usage", "Options", "Show", "default", "COMMAND") if word in chinese]
    english = gklint(*arguments, GKLINT_LANG="en").stdout.decode()
    assert english.startswith("Usage: gklint")
    assert not [character for character in english if "\u3400" <= character <= "\u9fff"]


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["chekc"], "错误：没有命令“chekc”，是否指check？"),
        ([str(DRAFT)], f"检查文件请用“gklint check {DRAFT}”。"),
        (["xyz"], "可用的命令：check、"),
        (["check", "--fixx"], "没有选项'--fixx'"),
        (["check", "-j", "none"], "'none'不是数字。"),
        (["check", "--fail-on", "never"], "'never'不在可选的'error', 'warning', 'info'之中。"),
        (["check", "--encoding", "none"], "不认识编码“none”"),
        (["check", "--output-file", "/"], "无法写入“/”：这是一个文件夹"),
        (["rule"], "错误：缺少参数"),
    ],
)
def test_wrong_arguments_are_explained(arguments: list[str], said: str) -> None:
    run = gklint(*arguments)
    assert run.returncode == 2
    assert run.stdout == b""
    assert said in run.stderr.decode()


def test_a_path_without_characters_is_a_file_that_is_not_there() -> None:
    run = gklint("check", "", DRAFT)
    assert run.stdout.decode().startswith('"":1:1: GK901')
    assert "GK303" in run.stdout.decode()
    assert run.returncode == 2


def test_an_unknown_language_of_the_environment_is_said_and_not_used() -> None:
    run = gklint("rule", "GK301", GKLINT_LANG="fr")
    assert run.returncode == 0
    assert "“fr”" in run.stderr.decode()
    assert "做什么" in run.stdout.decode()


@pytest.mark.parametrize("encoding", ["gb18030", "utf-16", "utf-8-sig"])
def test_encodings_give_the_same_findings(encoding: str, tmp_path: Path) -> None:
    path = tmp_path / "draft.txt"
    path.write_bytes(DRAFT.read_text("utf-8").encode(encoding))
    other = gklint("check", path).stdout.decode().replace(str(path), "")
    assert other == gklint("check", DRAFT).stdout.decode().replace(str(DRAFT), "")
    assert gklint("check", "--encoding", "no-such", path).returncode == 2


def test_bad_files_do_not_stop_the_others(tmp_path: Path) -> None:
    (tmp_path / "binary.txt").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 20)
    with (tmp_path / "huge.txt").open("wb") as stream:
        stream.truncate(50_000_000)
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "loop").symlink_to(tmp_path)
    (tmp_path / "draft.txt").write_bytes(DRAFT.read_bytes())
    named = [tmp_path / "pipe.txt", tmp_path / "missing.txt"]
    run = gklint("check", tmp_path, *named)
    said = run.stdout.decode()
    assert run.returncode == 2
    assert b"Traceback" not in run.stderr
    assert said.count("GK901") == 4
    assert said.count("GK303") == 2


def test_processes_give_what_one_gives(tmp_path: Path) -> None:
    for i in range(30):
        (tmp_path / f"{i:02}.txt").write_bytes(DRAFT.read_bytes())
    outputs = {gklint("check", "-j", jobs, tmp_path).stdout for jobs in ("1", "2")}
    assert len(outputs) == 1
    assert outputs.pop().count(b"GK303") == 60


def test_a_closed_pipe_ends_quietly(tmp_path: Path) -> None:
    for i in range(40):
        (tmp_path / f"{i:02}.txt").write_bytes(DRAFT.read_bytes())
    command = f"{sys.executable} -m gklint check -j1 {tmp_path} | head -n 1"
    run = subprocess.run(
        ["bash", "-c", command],
        capture_output=True,
        timeout=60,
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )
    assert run.stdout.count(b"\n") == 1
    assert run.stderr == b""


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "cp1252"])
@pytest.mark.parametrize("form", ["full", "concise", "json"])
def test_any_console_gets_something_readable(encoding: str, form: str) -> None:
    run = gklint("check", "--output-format", form, DRAFT, PYTHONIOENCODING=encoding)
    assert run.returncode == 1
    assert b"Traceback" not in run.stderr
    said = run.stdout.decode(encoding)
    assert "GK303" in said
    if form == "json":
        assert len(json.loads(said)) == 8
    elif encoding == "gbk":
        assert "错误" in said


def test_output_file(tmp_path: Path) -> None:
    target = tmp_path / "findings.json"
    run = gklint("check", "--output-format", "json", "--output-file", target, DRAFT)
    assert run.stdout == b""
    assert len(json.loads(target.read_text("utf-8"))) == 8
    run = gklint("check", "--output-file", tmp_path / "no" / "where.txt", DRAFT)
    assert run.returncode == 2
    assert "无法写入" in run.stderr.decode()


def test_nothing_heavy_is_imported() -> None:
    code = (
        "import sys; sys.argv=['gklint','check',sys.argv[1]]\n"
        "import atexit; from gklint.cli import main\n"
        "heavy={'pygls','lsprotocol','rich','asyncio','concurrent.futures','pathspec','wcwidth'}\n"
        "atexit.register(lambda: print(sorted(heavy & set(sys.modules))))\n"
        "main()"
    )
    run = subprocess.run([sys.executable, "-c", code, os.fspath(DRAFT)], capture_output=True, timeout=60, check=False)
    assert run.stdout.decode().splitlines()[-1] == "[]"


def test_a_wrong_encoding_that_was_named_is_suspected(tmp_path: Path) -> None:
    path = tmp_path / "report.txt"
    path.write_bytes(DRAFT.read_bytes().decode("utf-8").encode("utf-8"))
    run = gklint("check", "--encoding", "gb18030", path)
    said = run.stdout.decode()
    assert "GB18030" in said
    assert "--encoding" in said
