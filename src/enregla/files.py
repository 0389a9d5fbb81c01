"""Files read and written whole: what cannot be read is one `BadInput`, what cannot be written leaves nothing behind."""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from enregla.errors import BadInput

if TYPE_CHECKING:
    from pathlib import Path

#: What a file is called until it is whole.
PART = ".part"


@contextmanager
def reading(path: "Path | str") -> Iterator[None]:
    """Turn what keeps *path* from being read as text into `BadInput`: which file, and why.

    >>> with reading("sol.toml"):
    ...     b"Panader\\xeda".decode()
    Traceback (most recent call last):
    enregla.errors.BadInput: sol.toml: is not UTF-8 text; save it as UTF-8
    """
    try:
        yield
    except UnicodeDecodeError as error:
        raise BadInput({str(path): "is not UTF-8 text; save it as UTF-8"}) from error
    except OSError as error:
        from pathlib import Path

        # Windows says of a folder that it gives no permission.
        missing = isinstance(error, FileNotFoundError)
        why = "does not exist" if missing else "is a folder" if Path(path).is_dir() else error.strerror
        raise BadInput({str(path): why or str(error)}) from error


def read_text(path: "Path") -> str:
    """Return the text of a UTF-8 file, with or without a byte order mark; raise `BadInput` when there is none.

    >>> from pathlib import Path
    >>> read_text(Path("no", "such", "sol.toml"))
    Traceback (most recent call last):
    enregla.errors.BadInput: no/such/sol.toml: does not exist
    """
    with reading(path):
        return path.read_text(encoding="utf-8-sig")


def refuse_to_overwrite(path: "Path", force: bool) -> None:
    """Raise `BadInput` if *path* exists, unless *force*."""
    if path.exists() and not force:
        raise BadInput({str(path): "exists; choose another place, or --force"})


def write_whole(path: "Path", content: str | bytes) -> None:
    """Write the whole file or nothing: until it is whole, what stood there stays.

    A file that stood there keeps its permissions; a link stays a link; a device, such as a pipe, is written to.
    Raise `OSError` that names *path*; then nothing half-written is left.
    """
    data = content if isinstance(content, bytes) else content.encode()
    path = path.resolve()
    if path.exists() and not path.is_file():
        path.write_bytes(data)
        return
    part = path.with_name(f"{path.name}.{os.getpid()}{PART}")
    try:
        stream = part.open("xb")  # never a file, nor a link, that somebody else put there
    except OSError as error:
        raise OSError(error.errno, error.strerror, str(path)) from error
    try:
        with stream:
            stream.write(data)
        if path.exists():
            part.chmod(path.stat().st_mode)
        part.replace(path)
    except BaseException as error:
        with suppress(OSError):
            part.unlink()
        if isinstance(error, OSError):
            raise OSError(error.errno, error.strerror, str(path)) from error
        raise
