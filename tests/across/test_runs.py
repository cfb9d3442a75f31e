"""Reports of one run compared: what is broken or copied is found, and what only looks alike is left alone."""

from __future__ import annotations

import pytest

from gklint.rules import sample
from tests.defects.clean import clean

from .breaks import broken
from .runs import copied, findings, pair

_BEFORE, _THIS = sample.report(2022), sample.report(2023)


def _changed(text: str, old: str, new: str) -> str:
    assert old in text
    return text.replace(old, new)


def test_every_broken_carry_over_is_found_and_no_other(request: pytest.FixtureRequest) -> None:
    wanted = 0
    for number in range(max(20, request.config.getoption("--reports") // 20)):
        made = pair(number)
        found = findings({"报告_2000.txt": made.before.data, "报告_2001.txt": made.this.data}, "GK401")
        assert len(found.pop("报告_2001.txt", [])) == made.broken, number
        assert not found
        wanted += made.broken
    assert wanted


@pytest.mark.parametrize("section", ["overview", "problems"])
def test_copies_are_found(section: str, request: pytest.FixtureRequest) -> None:
    runs = [copied(number, section) for number in range(max(30, request.config.getoption("--reports") // 10))]
    made = [run for run in runs if run is not None]
    found = [findings(run, "GK404") for run in made]
    hits = [one for one in found if "target.txt" in one]
    assert len(made) > 10
    assert len(hits) >= 0.98 * len(made)
    assert all(one["target.txt"][0].related[0].elsewhere.path == "source.txt" for one in hits)  # type: ignore[union-attr]


def test_clean_reports_of_many_organs_are_left_alone(request: pytest.FixtureRequest) -> None:
    files = {f"{number}.txt": clean(number).file.data for number in range(request.config.getoption("--reports"))}
    assert findings(files, "GK401", "GK402", "GK404") == {}


@pytest.mark.parametrize("code", ["GK401", "GK402", "GK403", "GK405"])
def test_a_changed_figure_is_found_and_only_it(code: str, request: pytest.FixtureRequest) -> None:
    for number in range(max(50, request.config.getoption("--reports") // 10)):
        made = broken(code, number)
        assert findings(made.clean, code, hierarchy=made.hierarchy) == {}, number
        found = findings(made.files, code, hierarchy=made.hierarchy)
        assert list(found) == [made.path], number
        content = made.files[made.path].decode()
        assert made.text in {content[slice(*one.span)] for one in found[made.path]}, number


def test_a_run_from_everywhere_is_no_series() -> None:
    # Three towns of one name among eight others have two years by chance; the same in a folder of series is an error.
    broken_out = _changed(_BEFORE, "四、结转下年度继续办理 | 1 |", "四、结转下年度继续办理 | 3 |")
    towns = {
        f"{'xyz'[i]}{year}/{'abcdef'[2 * i + last]}.txt": text.replace("青禾县人民政府", f"{name}镇人民政府").encode()
        for i, name in enumerate(("城关", "河口", "新华"))
        for last, (year, text) in enumerate(((2022, broken_out), (2023, _THIS)))
    }
    assert len(findings(towns, "GK401")) == 3
    others = {f"{i}.txt": _THIS.replace("青禾县", f"{name}县").encode() for i, name in enumerate("甲乙丙丁戊己庚辛")}
    assert findings({**towns, **others}, "GK401") == {}


def test_a_report_is_not_compared_with_another_version_of_itself() -> None:
    files = {"a.txt": _THIS.encode(), "b.txt": _THIS.replace("862", "863").encode()}
    assert findings(files, "GK401", "GK402", "GK404") == {}


def test_two_reports_of_one_name_and_year_leave_open_which_to_compare() -> None:
    other = _changed(_BEFORE, "128 |", "129 |")
    broken = _changed(_BEFORE, "四、结转下年度继续办理 | 1 |", "四、结转下年度继续办理 | 3 |")
    assert findings({"a.txt": broken.encode(), "b.txt": _THIS.encode()}, "GK401")
    assert not findings({"a.txt": broken.encode(), "b.txt": _THIS.encode(), "c.txt": other.encode()}, "GK401")


def test_towns_of_one_name_are_not_taken_for_one_another_in_a_large_run() -> None:
    broken = _changed(_BEFORE, "四、结转下年度继续办理 | 1 |", "四、结转下年度继续办理 | 3 |")
    others = {f"{i}.txt": clean(i).file.data for i in range(12)}
    assert not findings({"x.txt": broken.encode(), "y.txt": _THIS.encode(), **others}, "GK401")
    telephone = ("12月31日止。", "12月31日止。联系电话：0431-89177997。")
    both = {"x.txt": _changed(broken, *telephone).encode(), "y.txt": _changed(_THIS, *telephone).encode()}
    assert findings({**both, **others}, "GK401")
    assert findings({"2022/x.txt": broken.encode(), "2023/x.txt": _THIS.encode(), **others}, "GK401")


def test_what_many_organs_say_alike_is_nobodys_own() -> None:
    def of(count: int) -> dict[str, bytes]:
        names = ("青禾县", "松峦县", "芦汀区", "丹棠县", "柏坞县")[:count]
        return {f"{name}.txt": _THIS.replace("青禾县", name).encode() for name in names}

    assert len(findings(of(3), "GK404")) == 3
    assert findings(of(5), "GK404") == {}


def test_an_office_has_the_text_of_its_government() -> None:
    office = _changed(_THIS, "青禾县人民政府2023年", "青禾县人民政府办公室2023年")
    assert findings({"a.txt": _THIS.encode(), "b.txt": office.encode()}, "GK404") == {}
