"""The clauses, by id. To publish one more, add its id here: its module has the same name."""

from collections.abc import Iterator, Mapping
from functools import cache
from importlib import import_module

from enregla.clauses.model import Clause

__all__ = ["CLAUSES"]

_IDS = (
    "first-layer",
    "second-layer",
    "first-message",
    "commercial-consent",
    "existing-customer-notice",
    "group-invitation",
    "group-rules",
    "group-closing",
    "image-consent",
    "parental-consent",
    "opt-out-line",
    "opt-out-confirmation",
    "processor-agreement",
    "staff-policy",
    "own-phone-agreement",
    "channel-description",
    "processing-record",
    "breach-report",
    "breach-notice",
    "rights-reply",
)


class _Clauses(Mapping[str, Clause]):
    """Every clause; a module is imported, and its checklist walked, when its clause is first asked for."""

    def __getitem__(self, name: str) -> Clause:
        if name not in _IDS:
            raise KeyError(name)
        return _load(name)

    def __iter__(self) -> Iterator[str]:
        return iter(_IDS)

    def __len__(self) -> int:
        return len(_IDS)


@cache
def _load(name: str) -> Clause:
    clause: Clause = import_module(f"enregla.clauses.{name.replace('-', '_')}").CLAUSE
    return clause.complete()


CLAUSES: Mapping[str, Clause] = _Clauses()
