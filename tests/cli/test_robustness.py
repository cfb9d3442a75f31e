"""Whatever happens to a run, it ends soon, with one plain line and the right status."""

from __future__ import annotations

import json
import os
import pty
import select
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .test_check import DRAFT, gklint

GKLINT = [sys.executable, "-m", "gklint"]


def environment(**more: str) -> dict[str, str]:
    return {**os.environ, "PYTHONIOENCODING": "utf-8", "GKLINT_LANG": "zh", **more}


def drafts(folder: Path, count: int) -> Path:
    for number in range(count):
        (folder / f"{number:04}.txt").write_bytes(DRAFT.read_bytes())
    return folder


def _heed_interrupts() -> None:
    """Undo what a shell does to commands in the background: they ignore what the terminal sends."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_an_interrupted_run_says_so_in_one_line(tmp_path: Path, jobs: str) -> None:
    # Without rules between reports, findings are printed as they come.
    command = [*GKLINT, "check", "--ignore", "GK4", "-j", jobs, os.fspath(drafts(tmp_path, 2000))]
    # A terminal sends the signal to all processes of the group.
    with subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=environment(),
        start_new_session=True,
        preexec_fn=_heed_interrupts,  # noqa: PLW1509 - no thread is running here
    ) as process:
        assert process.stdout is not None
        process.stdout.readline()
        os.killpg(process.pid, signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert said.decode() == "\n已中断\n"  # the terminal has written ^C on the line


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_nobody_reads_on(tmp_path: Path, jobs: str) -> None:
    command = [*GKLINT, "check", "--ignore", "GK4", "-j", jobs, os.fspath(drafts(tmp_path, 400))]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()) as process:
        assert process.stdout is not None
        assert process.stdout.readline().startswith(os.fsencode(tmp_path))
        process.stdout.close()
        assert process.stderr is not None
        assert process.stderr.read() == b""
        assert process.wait(30) == 1


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-"])
def test_closed_streams(closed: str) -> None:
    command = f'"$0" -m gklint check --output-format full - "$1" {closed}'
    run = subprocess.run(
        ["bash", "-c", command, sys.executable, DRAFT],
        input=b"",
        capture_output=True,
        env=environment(),
        timeout=60,
        check=False,
    )
    assert run.returncode == (2 if "<&-" in closed else 1)  # what was asked for could not be read
    assert b"Traceback" not in run.stderr


def test_standard_input_that_is_closed() -> None:
    command = '"$0" -m gklint check - <&-'
    run = subprocess.run(
        ["bash", "-c", command, sys.executable], capture_output=True, env=environment(), timeout=60, check=False
    )
    assert run.returncode == 2
    assert b"GK901" in run.stdout


@pytest.mark.parametrize("command", ["extract", "check --exit-zero"])
def test_a_pipe_that_nobody_reads_to_its_end(command: str) -> None:
    line = f'"$0" -m gklint {command} $(yes "$1" | head -300) | head -1 >&2; exit "${{PIPESTATUS[0]}}"'
    run = subprocess.run(
        ["bash", "-c", line, sys.executable, DRAFT], capture_output=True, env=environment(), timeout=120, check=False
    )
    assert run.returncode == 0
    assert b"Traceback" not in run.stderr


def test_a_full_disk() -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("no /dev/full on this system")
    with open("/dev/full", "wb") as full:
        run = subprocess.run(
            [*GKLINT, "check", DRAFT], stdout=full, stderr=subprocess.PIPE, env=environment(), timeout=60, check=False
        )
    assert run.returncode == 2
    assert run.stderr.decode().startswith("错误：无法写入“标准输出”：磁盘已满")
    assert run.stderr.count(b"\n") == 1


def test_an_output_file_keeps_its_mode_and_its_links(tmp_path: Path) -> None:
    target, link = tmp_path / "findings", tmp_path / "link"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    assert gklint("check", "--output-file", link, DRAFT).returncode == 1
    assert link.is_symlink()
    assert stat.S_IMODE(target.stat().st_mode) == 0o640
    assert "GK303" in target.read_text("utf-8")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["findings", "link"]


def test_a_pipe_is_never_replaced_by_an_output_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    reader = os.open(pipe, os.O_RDONLY | os.O_NONBLOCK)
    try:
        run = gklint("check", "--output-format", "json", "--output-file", pipe, DRAFT)
        assert run.returncode == 1
        assert stat.S_ISFIFO(pipe.stat().st_mode)
        assert len(json.loads(os.read(reader, 1_000_000))) == 8
    finally:
        os.close(reader)


def test_a_file_name_that_is_no_utf8(tmp_path: Path) -> None:
    path = os.path.join(os.fsencode(tmp_path), "草稿".encode("gbk") + b".txt")
    try:
        with open(path, "wb") as stream:
            stream.write(DRAFT.read_bytes())
    except OSError:
        pytest.skip("this file system allows only UTF-8")
    for form in ("full", "concise", "json"):
        run = gklint("check", "--output-format", form, tmp_path)
        assert run.returncode == 1
        assert b"GK303" in run.stdout
    found = json.loads(gklint("check", "--output-format", "json", tmp_path).stdout)
    assert os.fsencode(found[0]["path"]) == path
    target = tmp_path / "findings.json"
    gklint("check", "--output-format", "json", "--output-file", target, tmp_path)
    assert json.loads(target.read_text("utf-8")) == found


CRASH = """
import sys
from gklint.rules.arithmetic.balance import Balance
def crash(self, report):
    raise RuntimeError("trouble")
Balance.check = crash
sys.argv = ["gklint", *sys.argv[1:]]
from gklint.cli import main
main()
"""


@pytest.mark.parametrize("through", ["name", "stdin"])
def test_a_crash_is_one_plain_message_that_names_the_file(through: str) -> None:
    command = [sys.executable, "-c", CRASH, "check", "-" if through == "stdin" else os.fspath(DRAFT)]
    data = DRAFT.read_bytes()
    run = subprocess.run(command, input=data, capture_output=True, env=environment(), timeout=60, check=False)
    assert run.returncode == 2
    name = "-" if through == "stdin" else os.fspath(DRAFT)
    assert run.stdout.decode().startswith(f"{name}:1:1: GK901 错误 检查时gklint内部出错（RuntimeError: trouble）")
    assert run.stderr == b""
    run = subprocess.run(
        command, input=data, capture_output=True, env=environment(GKLINT_DEBUG="1"), timeout=60, check=False
    )
    assert run.returncode == 1
    assert b"Traceback" in run.stderr


def test_a_crash_outside_any_file_is_one_plain_line() -> None:
    code = "import gklint.selection, sys\ndel gklint.selection.select\nsys.argv=['gklint', 'check', '-']\n"
    code += "from gklint.cli import main\nmain()"
    run = subprocess.run(
        [sys.executable, "-c", code], input=b"", capture_output=True, env=environment(), timeout=60, check=False
    )
    assert run.returncode == 2
    assert run.stderr.decode().startswith("gklint内部出错：ImportError")
    assert run.stderr.count(b"\n") == 1


IMPATIENT = """
import sys
from gklint.cli import progress
progress._PATIENCE = progress._PACE = 0
sys.argv[0] = "gklint"
from gklint.cli import main
main()
"""


def on_a_terminal(arguments: list[str], *, output: bool, **more: str) -> tuple[str, str, int]:
    """Run gklint with standard error, and perhaps standard output, on a terminal; a bar is shown at once.

    Gives what came out of the terminal, what came out of the pipe, and the status.
    """
    master, slave = pty.openpty()
    process = subprocess.Popen(
        [sys.executable, "-c", IMPATIENT, *arguments],
        stdin=subprocess.DEVNULL,
        stdout=slave if output else subprocess.PIPE,
        stderr=slave,
        env=environment(TERM="xterm", COLUMNS="60", LINES="20", **more),
    )
    os.close(slave)
    shown = piped = b""
    sources = [master, *([process.stdout.fileno()] if process.stdout else [])]
    limit = time.monotonic() + 60
    while sources and time.monotonic() < limit:
        for source in select.select(sources, [], [], 1)[0]:
            try:
                data = os.read(source, 65536)
            except OSError:
                data = b""
            if not data:
                sources.remove(source)
            elif source == master:
                shown += data
            else:
                piped += data
    os.close(master)
    if process.stdout:
        process.stdout.close()
    return shown.decode(), piped.decode(), process.wait(10)


def test_on_a_terminal_the_format_is_full_and_coloured() -> None:
    shown, _, status = on_a_terminal(["check", os.fspath(DRAFT)], output=True)
    assert status == 1
    assert "\x1b[1;31mGK303 错误\x1b[0m" in shown
    assert "检查了1份文件：错误3处，警告5处，提示0处。" in shown
    shown, _, _ = on_a_terminal(["check", os.fspath(DRAFT)], output=True, NO_COLOR="1")
    assert "\x1b[" not in shown


@pytest.mark.parametrize("output", [True, False])
def test_a_long_run_shows_a_bar_and_the_whole_output(tmp_path: Path, output: bool) -> None:
    folder = drafts(tmp_path, 60)
    arguments = [
        "check",
        "-j1",
        "--select",
        "GK303",
        "--output-format",
        "concise",
        "--color",
        "never",
        os.fspath(folder),
    ]
    shown, piped, status = on_a_terminal(arguments, output=output)
    assert status == 1
    assert "检查中" in shown
    assert "/60" in shown
    text = shown if output else piped
    plain = gklint(*arguments).stdout.decode().splitlines()
    # What a terminal shows of a line is what follows the last erasure.
    lines = [line.rsplit("\x1b[2K", 1)[-1].rstrip("\r") for line in text.split("\n")]
    assert [line for line in lines if line in set(plain)] == plain


def test_no_bar_unless_standard_error_is_a_terminal(tmp_path: Path) -> None:
    assert gklint("check", "-j1", "--select", "GK303", drafts(tmp_path, 40)).stderr == b""


@pytest.mark.parametrize(("encoding", "bullet"), [("utf-8", " • "), ("gbk", " * "), ("ascii", " * ")])
def test_a_console_that_lacks_a_character_gets_its_like(encoding: str, bullet: str) -> None:
    shown = gklint("rule", "GK302", PYTHONIOENCODING=encoding).stdout.decode(encoding)
    assert sum(line.startswith(bullet) for line in shown.splitlines()) == 4
    assert ("错例" if encoding != "ascii" else 'An item is "/"') in shown
