"""Named tuples whose constructors are compiled when the first is made.

typing.NamedTuple compiles a constructor and every annotation for each class, which took a tenth of the time of a
check from start to end: gklint has more than a hundred such classes, and a run makes tuples of half of them. To type
checkers this is typing.NamedTuple itself, and it behaves the same but for `typing.get_type_hints`, which nobody needs.
"""

from __future__ import annotations

import collections
from collections.abc import Iterable, Mapping
from keyword import iskeyword
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from typing import NamedTuple as NamedTuple  # noqa: PLC0414 - for others to import from here


def _make(cls: type[Any], values: Iterable[Any]) -> Any:
    """Make one of its values."""
    made = tuple.__new__(cls, values)
    if len(made) != len(cls._fields):
        raise TypeError(f"{cls.__name__} has {len(cls._fields)} fields, not {len(made)}")
    return made


def _replace(self: Any, /, **values: Any) -> Any:
    """Make another one with some values replaced."""
    made = tuple.__new__(type(self), map(values.pop, self._fields, self))
    if values:
        raise TypeError(f"{type(self).__name__} has no field {', '.join(values)}")
    return made


def _asdict(self: Any) -> dict[str, Any]:
    """Give the values by the names of their fields."""
    return dict(zip(self._fields, self, strict=True))


def _repr(self: Any) -> str:
    return f"{type(self).__name__}({', '.join(f'{name}={value!r}' for name, value in self._asdict().items())})"


def _getnewargs(self: Any) -> tuple[Any, ...]:
    return tuple(self)


_GETTER: Any = vars(collections)["_tuplegetter"]
"""What reads a field: of C where Python has that, as for the tuples of its own."""
_SHARED = {
    "__slots__": (),
    "__repr__": _repr,
    "__getnewargs__": _getnewargs,
    "_make": classmethod(_make),
    "_replace": _replace,
    "__replace__": _replace,
    "_asdict": _asdict,
}


def _constructor(owner: type[Any]) -> Any:
    """Give what compiles the constructor of a class when it is called, and puts it in its own place."""

    def compile_first(cls: type[Any], /, *values: Any, **named: Any) -> Any:
        fields, defaults = owner._fields, owner._field_defaults
        parameters = ", ".join(f"{name}=_defaults[{name!r}]" if name in defaults else name for name in fields)
        source = f"lambda _cls, {parameters}: _new(_cls, ({''.join(f'{name}, ' for name in fields)}))"
        made = eval(source, {"__builtins__": {}, "_new": tuple.__new__, "_defaults": defaults})  # noqa: S307
        made.__name__ = "__new__"
        made.__qualname__ = f"{owner.__qualname__}.__new__"
        owner.__new__ = staticmethod(made)
        return made(cls, *values, **named)

    return compile_first


class _Maker(type):
    """Makes named tuples of what looks like classes derived from NamedTuple."""

    def __new__(cls, name: str, bases: tuple[type, ...], namespace: dict[str, Any]) -> type:
        if not bases:
            return super().__new__(cls, name, bases, namespace)
        fields = tuple(namespace.get("__annotations__", ()))
        defaults = {field: namespace.pop(field) for field in fields if field in namespace}
        _check(name, fields, defaults)
        getters = {field: _GETTER(i, "") for i, field in enumerate(fields)}
        known = {"_fields": fields, "_field_defaults": defaults, "__match_args__": fields}
        made: type[Any] = type(name, (tuple, *bases[1:]), {**_SHARED, **known, **getters, **namespace})
        made.__new__ = staticmethod(_constructor(made))
        return made


def _check(name: str, fields: tuple[str, ...], defaults: Mapping[str, Any]) -> None:
    wrong = [field for field in fields if field.startswith("_") or iskeyword(field)]
    if wrong:
        raise ValueError(f"{name}: no name for a field: {', '.join(wrong)}")
    if set(fields[len(fields) - len(defaults) :]) != defaults.keys():
        raise TypeError(f"{name}: a field without a default follows one with a default")


if not TYPE_CHECKING:

    class NamedTuple(metaclass=_Maker):
        """The base of a class whose annotated names are the fields of a tuple."""
