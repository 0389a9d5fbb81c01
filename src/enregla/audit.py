"""Does the law still say what we cited? Official texts against the registry, and all that a change touches."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from enregla.errors import BadInput
from enregla.files import read_text
from enregla.law import fingerprint, registry
from enregla.touched import citations_of_pages, own_guide, touched

ORDINALS = ("primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno")
_HEAD = re.compile(r'^(identifier|article|language): "(.*)"$', re.M)


class Text(NamedTuple):
    """One official text: of which article of which source, in which language."""

    law: str
    article: str
    language: str
    body: str


class Finding(NamedTuple):
    """What became of one article: ``same``, ``changed`` or ``missing`` (no text of it was given).

    Unless it is the same: the rules, clauses and pages that rest on it.
    """

    provision: str
    state: str
    rules: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()


def check_sources(texts: Path, pages: Path | None = None) -> list[Finding]:
    """Compare every article of the registry with the official *texts*, Markdown files with front matter.

    *pages* is the folder of a guide whose pages cite the law; left out, it is that of a checkout of this package, if any.
    Raise `BadInput` when there is no text at all, or a file is not what it should be.
    """
    given = {(text.law, text.article, text.language): text.body for text in read_texts(texts)}
    if not given:
        raise BadInput({"texts": f"{texts} holds no official text (Markdown with identifier and article)"})
    guide = pages or own_guide()
    cited = citations_of_pages(guide) if guide else {}
    findings = []
    for law, head in registry().items():
        for article, row in head["articles"].items():
            known = row.get("sha256", {})
            found = {name: given[law, article, name] for name in known if (law, article, name) in given}
            if not known:
                continue  # WhatsApp's terms have no hash: nobody publishes them article by article
            provision = f"{law} {article}"
            if found and all(fingerprint(body) == known[name] for name, body in found.items()):
                findings.append(Finding(provision, "same"))
            else:
                state = "changed" if found else "missing"
                findings.append(Finding(provision, state, *touched(provision, cited)))
    return findings


def read_texts(directory: Path) -> Iterator[Text]:
    """Yield the official texts of a folder that belong to a source we cite."""
    laws = {head["official_id"]: law for law, head in registry().items()}
    for path in sorted(directory.glob("*.md")):
        body = read_text(path)
        head = dict(_HEAD.findall(body.split("---\n")[1] if body.startswith("---\n") else ""))
        law = laws.get(head.get("identifier", "").split(" / ")[0])
        lacking = [
            f"has no {name} in its front matter" for name in ("article", "language") if name not in head
        ]
        if law and lacking:
            raise BadInput({str(path): lacking[0]})
        if law:
            yield Text(law, article_name(head["article"]), head["language"], body)


def article_name(official: str) -> str:
    """Return how we cite the article that an official text calls *official*.

    >>> article_name("segundo"), article_name("20 bis"), article_name("Anexo, letra f)")
    ('2', '20 bis', 'anexo f')
    """
    if official in ORDINALS:
        return str(ORDINALS.index(official) + 1)
    if annex := re.fullmatch(r"Anexo, letra (\w)\)", official):
        return f"anexo {annex[1]}"
    return official
