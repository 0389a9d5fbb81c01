"""Import a library without what it loads and this package never uses."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from importlib import import_module
from types import ModuleType
from typing import Any


@contextmanager
def later(*names: str) -> Iterator[None]:
    """Within, importing a module of *names* promises it: it is loaded when something in it is first used.

    A module that is loaded already, or wanted by anybody else afterwards, is not touched.

    >>> with later("this"):
    ...     import this
    >>> import sys
    >>> "this" in sys.modules
    False
    """
    promises = {name: _promise(name) for name in names if name not in sys.modules}
    sys.modules.update(promises)
    try:
        yield
    finally:
        for name, promise in promises.items():
            _forget(name, promise)


def _promise(name: str) -> ModuleType:
    promise = ModuleType(name)

    def load(attribute: str) -> Any:
        _forget(name, promise)
        return getattr(import_module(name), attribute)

    vars(promise)["__getattr__"] = load  # PEP 562
    return promise


def _forget(name: str, promise: ModuleType) -> None:
    if sys.modules.get(name) is promise:
        del sys.modules[name]
