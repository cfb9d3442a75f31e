"""gklint's named tuples behave as Python's own."""

from __future__ import annotations

import copy
import pickle
import typing
from functools import cached_property
from typing import Any, Generic, TypeVar

import pytest

from gklint import records

T = TypeVar("T")
WRONG: dict[str, Any] = {"rows": 2}


class Ours(records.NamedTuple):
    """A place."""

    line: int
    column: int = 1
    note: str = ""

    @property
    def far(self) -> bool:
        """Whether it is far away."""
        return self.line > 10


class Pythons(typing.NamedTuple):
    """A place."""

    line: int
    column: int = 1
    note: str = ""

    @property
    def far(self) -> bool:
        """Whether it is far away."""
        return self.line > 10


class Holder(records.NamedTuple, Generic[T]):
    """Holds something."""

    held: T


class Nothing(records.NamedTuple):
    """Has no fields."""


class Wider(Ours):
    """Works something out once."""

    @cached_property
    def words(self) -> list[str]:
        """Give the words of the note."""
        return self.note.split()


@pytest.mark.parametrize("values", [(1,), (20, 2), (3, 4, "five")])
def test_values_are_kept_and_shown_as_python_does(values: tuple[Any, ...]) -> None:
    ours = Ours(*values)
    pythons: Any = Pythons(*values)
    assert ours == pythons
    assert tuple(ours) == tuple(pythons)
    assert hash(ours) == hash(pythons)
    assert repr(ours).replace("Ours", "Pythons") == repr(pythons)
    assert (ours.line, ours.column, ours.note, ours.far) == (pythons.line, pythons.column, pythons.note, pythons.far)
    assert ours._asdict() == pythons._asdict()
    assert ours._replace(note="n") == pythons._replace(note="n")
    assert Ours._make(tuple(ours)) == ours
    assert type(ours._replace(line=2)) is Ours


def test_what_is_known_of_the_class_is_the_same() -> None:
    assert Ours._fields == Pythons._fields
    assert Ours._field_defaults == Pythons._field_defaults
    assert Ours.__match_args__ == Pythons.__match_args__
    assert Ours.__doc__ == Pythons.__doc__
    assert Ours.__bases__ == Pythons.__bases__ == (tuple,)
    assert type(Ours) is type


@pytest.mark.parametrize(
    "wrong", [lambda cls: cls(), lambda cls: cls(1, 2, "", 4), lambda cls: cls(1, rows=2), lambda cls: cls(1, line=2)]
)
@pytest.mark.parametrize("cls", [Ours, Pythons])
def test_wrong_arguments_are_refused(wrong: Any, cls: Any) -> None:
    with pytest.raises(TypeError):
        wrong(cls)


def test_wrong_names_and_counts_are_refused() -> None:
    with pytest.raises(TypeError, match="rows"):
        Ours(1)._replace(**WRONG)
    with pytest.raises(TypeError, match="3 fields, not 1"):
        Ours._make([1])


def test_keywords_and_patterns_name_the_fields() -> None:
    match Ours(line=5, note="x"):
        case Ours(line, column, note=note):
            assert (line, column, note) == (5, 1, "x")


@pytest.mark.parametrize("value", [Ours(1, 2), Holder("x"), Nothing(), Wider(1, 2, "a b")])
def test_they_are_copied_and_sent_to_other_processes(value: Any) -> None:
    sent = pickle.loads(pickle.dumps(value))  # noqa: S301 - its own
    for made in (sent, copy.copy(value), copy.deepcopy(value)):
        assert made == value
        assert type(made) is type(value)


def test_classes_derived_of_them_work_things_out_once() -> None:
    wider = Wider(1, note="a b")
    assert wider.words is wider.words
    assert wider._replace(note="c").words == ["c"]


def test_generic_ones_take_a_type() -> None:
    assert Holder[int](3).held == 3


def test_a_first_tuple_is_made_like_all_others() -> None:
    class Fresh(records.NamedTuple):
        one: int
        two: str = "two"

    assert [Fresh(1), Fresh(1, two="two"), Fresh(one=1)] == [(1, "two")] * 3


def _class(**fields: Any) -> None:
    named: Any = records.NamedTuple
    type(named)(
        "Wrong", (named,), {"__annotations__": dict.fromkeys(fields, "int")} | {k: v for k, v in fields.items() if v}
    )


def test_names_that_no_field_may_have_are_refused() -> None:
    with pytest.raises(ValueError, match="_hidden"):
        _class(_hidden=None)
    with pytest.raises(TypeError, match="default"):
        _class(a=1, b=None)
