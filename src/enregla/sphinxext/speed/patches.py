"""Functions of other packages, replaced while a build runs, provided that they are what we know."""

import inspect
from collections.abc import Callable
from functools import partial, reduce
from importlib import import_module
from typing import Any

_undo: list[Callable[[], Any]] = []


class Unlike(LookupError):
    """What should be replaced is gone, or takes other arguments."""


def find(where: str, name: str, *arguments: str) -> Any:
    """Return the function *name* of the module or class *where*, which must take just these *arguments*.

    >>> find("html", "escape", "s", "quote")("<")
    '&lt;'
    >>> find("html", "escape", "text")
    Traceback (most recent call last):
    enregla.sphinxext.speed.patches.Unlike: html.escape(text) is not there
    """
    function = vars(_owner(where)).get(name)
    if not callable(function) or tuple(inspect.signature(function).parameters) != arguments:
        message = f"{where}.{name}({', '.join(arguments)}) is not there"
        raise Unlike(message)
    return function


def put(where: str, name: str, new: Any) -> None:
    """Replace the function *name* of the module or class *where* until the build ends."""
    owner = _owner(where)
    afterwards(setattr, owner, name, getattr(owner, name))
    setattr(owner, name, new)


def afterwards(function: Callable[..., Any], *arguments: Any) -> None:
    """Call *function* when the build ends."""
    _undo.append(partial(function, *arguments))


def put_back() -> None:
    """Undo what was done, the last thing first."""
    while _undo:
        _undo.pop()()


def _owner(where: str) -> Any:
    """Return the module or class of this name; a name after ``:`` is a class of the module."""
    module, _, inside = where.partition(":")
    try:
        return reduce(getattr, inside.split(".") if inside else [], import_module(module))
    except (ImportError, AttributeError) as error:
        message = f"{where} is not there"
        raise Unlike(message) from error


class Later:
    """A text that is made when somebody reads it, and not at all when nobody does."""

    def __init__(self, make: Callable[..., Any], *arguments: Any) -> None:
        self.make = partial(make, *arguments)

    def __str__(self) -> str:
        return str(self.make())
