"""Reading whatever a path may lead to."""

from __future__ import annotations

import errno
import io
import os
import socket
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from gklint.files import DEFAULT_LIMIT, Unreadable, read, read_stream, reading
from gklint.text import Text, UnknownEncoding

CONTENT = "一、总体情况\r\n本年度主动公开政府信息12条。\r\n"


def reason(path: Path, limit: int = DEFAULT_LIMIT) -> str:
    """Read what cannot be read, on another thread lest the tests hang, and give the reason."""
    pool = ThreadPoolExecutor(1)
    try:
        with pytest.raises(Unreadable) as raised:
            pool.submit(read, path, None, limit).result(timeout=10)
    finally:
        pool.shutdown(wait=False, cancel_futures=True)
    return str(raised.value.reason)


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "年报.txt"
    path.write_bytes(CONTENT.encode("gb18030"))
    return path


def test_a_file(report: Path) -> None:
    assert read(report) == Text(CONTENT, "gb18030")
    assert read(report, "gbk") == Text(CONTENT, "gb18030", told=True)


def test_an_empty_file(tmp_path: Path) -> None:
    path = tmp_path / "空.txt"
    path.touch()
    assert read(path) == Text("")


def test_an_unknown_encoding_is_not_the_files_fault(report: Path) -> None:
    with pytest.raises(UnknownEncoding):
        read(report, "utf-99")


def test_a_linked_file(report: Path) -> None:
    link = report.with_name("链接.txt")
    link.symlink_to(report)
    assert read(link).content == CONTENT


def test_a_name_that_is_not_utf8(tmp_path: Path) -> None:
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xc4\xea\xb1\xa8.txt"))
    path.write_bytes(CONTENT.encode())
    assert read(path).content == CONTENT
    path.unlink()
    assert "不存在" in reason(path)


def test_a_missing_file(tmp_path: Path) -> None:
    assert "文件不存在" in reason(tmp_path / "年报.txt")


def test_a_file_taken_for_a_folder(report: Path) -> None:
    assert "文件不存在" in reason(report / "年报.txt")


def test_a_link_to_nothing(tmp_path: Path) -> None:
    link = tmp_path / "链接.txt"
    link.symlink_to(tmp_path / "没有.txt")
    assert "链接" in reason(link)


def test_links_in_a_circle(tmp_path: Path) -> None:
    (tmp_path / "甲.txt").symlink_to(tmp_path / "乙.txt")
    (tmp_path / "乙.txt").symlink_to(tmp_path / "甲.txt")
    assert "首尾相连" in reason(tmp_path / "甲.txt")


@pytest.mark.parametrize(("name", "word"), [("a\x00b", "不能使用的字符"), ("长" * 300, "太长")])
def test_a_name_that_no_file_can_have(tmp_path: Path, name: str, word: str) -> None:
    assert word in reason(tmp_path / name)


def test_a_folder(tmp_path: Path) -> None:
    assert "文件夹" in reason(tmp_path)


def test_a_named_pipe_is_not_waited_for(tmp_path: Path) -> None:
    path = tmp_path / "管道.txt"
    os.mkfifo(path)
    assert "管道" in reason(path)


def test_a_socket(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as server:
        server.bind("s.txt")
        assert "套接字" in reason(Path("s.txt"))


def test_a_device_without_end() -> None:
    assert "设备" in reason(Path("/dev/zero"))


def test_a_file_that_became_a_pipe_is_not_waited_for(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "管道.txt"
    os.mkfifo(path)
    status = os.stat(report)
    monkeypatch.setattr(os, "stat", lambda _: status)
    assert "管道" in reason(path)


def test_a_binary_file(tmp_path: Path) -> None:
    path = tmp_path / "图.txt"
    path.write_bytes(b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR")
    assert "图片" in reason(path)


def test_a_large_file_is_refused_unread(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tmp_path / "大.txt"
    with path.open("wb") as file:
        file.truncate(50_000_000)
    monkeypatch.setattr(os, "open", None)
    said = reason(path)
    assert "50MB" in said
    assert "20MB" in said


@pytest.mark.parametrize(("size", "limit", "accepted"), [(999, 1000, True), (1000, 1000, True), (1001, 1000, False)])
def test_the_limit(tmp_path: Path, size: int, limit: int, accepted: bool) -> None:
    path = tmp_path / "大.txt"
    path.write_bytes(b"a" * size)
    if accepted:
        assert len(read(path, limit=limit).content) == size
    else:
        assert "1.001KB" in reason(path, limit=limit)
    stream = io.BytesIO(b"a" * size)
    if accepted:
        assert len(read_stream(stream, limit=limit).content) == size
    else:
        with pytest.raises(Unreadable, match="1KB"):
            read_stream(stream, limit=limit)


def test_the_largest_file_that_is_read_by_default(tmp_path: Path) -> None:
    path = tmp_path / "大.txt"
    path.write_bytes(b"a" * DEFAULT_LIMIT)
    assert len(read(path).content) == DEFAULT_LIMIT


@pytest.mark.parametrize("shown", [0, 1, 10])
def test_a_file_that_is_longer_than_it_said(report: Path, monkeypatch: pytest.MonkeyPatch, shown: int) -> None:
    fields = list(os.stat(report))
    fields[stat.ST_SIZE] = shown
    status = os.stat_result(fields)
    monkeypatch.setattr(os, "stat", lambda _: status)
    monkeypatch.setattr(os, "fstat", lambda _: status)
    assert read(report).content == CONTENT
    assert "上限" in reason(report, limit=20)


Failure = Callable[[], OSError]


def locked_on_windows() -> OSError:
    """The error that opening a file gives there while Word has it open."""
    error = PermissionError(errno.EACCES, "Permission denied")
    error.__dict__["winerror"] = 32
    return error


def failing(code: int) -> Failure:
    """Make the error with this number."""
    return lambda: OSError(code, os.strerror(code))


FAILURES: tuple[tuple[Failure, str], ...] = (
    (failing(errno.EACCES), "权限"),
    (failing(errno.EPERM), "权限"),
    (failing(errno.ENOENT), "移走或删除"),
    (failing(errno.ESTALE), "移走或删除"),
    (failing(errno.EBUSY), "占用"),
    (failing(errno.EAGAIN), "占用"),
    (failing(errno.ETXTBSY), "占用"),
    (locked_on_windows, "占用"),
    (failing(errno.EMFILE), "太多"),
    (failing(errno.EIO), "读取失败"),
    (lambda: OSError("没有编号的错误"), "没有编号的错误"),
)


@pytest.mark.parametrize("call", ["stat", "open", "fstat"])
@pytest.mark.parametrize(("failure", "word"), FAILURES)
def test_whatever_fails_is_said(
    report: Path, monkeypatch: pytest.MonkeyPatch, call: str, failure: Failure, word: str
) -> None:
    def fail(*_: object) -> None:
        raise failure()

    with monkeypatch.context() as patch:
        patch.setattr(os, call, fail)
        said = reason(report)
    assert word in said or (call == "stat" and "不存在" in said)
    assert said.endswith("。")


def test_a_file_that_fails_while_it_is_read(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> bytes:
        raise OSError(errno.EIO, "Input/output error")

    monkeypatch.setattr(reading, "_read_all", fail)
    assert "Input/output error" in reason(report)


def test_nothing_stays_open(report: Path, tmp_path: Path) -> None:
    folder = Path("/proc/self/fd")
    if not folder.is_dir():
        pytest.skip("no list of open files here")
    before = len(list(folder.iterdir()))
    for _ in range(3):
        read(report)
        reason(tmp_path)
        reason(report, limit=1)
    assert len(list(folder.iterdir())) == before


def test_a_stream() -> None:
    assert read_stream(io.BytesIO(CONTENT.encode("utf-16"))) == Text(CONTENT, "utf-16-le", bom=True)
    with pytest.raises(Unreadable, match="PDF"):
        read_stream(io.BytesIO(b"%PDF-1.4\n"))


def test_a_stream_that_fails() -> None:
    class Broken(io.BytesIO):
        def read(self, _: int | None = -1, /) -> bytes:
            raise OSError(errno.EIO, "Input/output error")

    with pytest.raises(Unreadable, match="读取失败"):
        read_stream(Broken())
