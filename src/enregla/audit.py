"""Does the law still say what we cited? Official texts against the registry, and all that a change touches."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from enregla.errors import BadInput
from enregla.law import fingerprint, registry

ORDINALS = ("primero", "segundo", "tercero", "cuarto", "quinto", "sexto", "séptimo", "octavo", "noveno")
_HEAD = re.compile(r'^(identifier|article|language): "(.*)"$', re.M)
#: A role that cites the law on a page, and a directive that renders a clause.
_CITED = re.compile(r"\{law\}`([^`]+)`")
_CLAUSE = re.compile(r"\{clause\} ([a-z-]+)")


class Text(NamedTuple):
    """One official text: of which article of which source, in which language."""

    law: str
    article: str
    language: str
    body: str


class Finding(NamedTuple):
    """What became of one article: ``same``, ``changed`` or ``missing`` (no text of it was given), and what cites it."""

    provision: str
    state: str
    rules: tuple[str, ...] = ()
    clauses: tuple[str, ...] = ()
    pages: tuple[str, ...] = ()


def check_sources(texts: Path, pages: Path | None = None) -> list[Finding]:
    """Compare every article of the registry with the official *texts*, Markdown files with front matter.

    *pages* is the folder of a guide whose pages cite the law. Raise `BadInput` when there is no text at all.
    """
    given = {(text.law, text.article, text.language): text.body for text in read_texts(texts)}
    if not given:
        raise BadInput({"texts": f"{texts} holds no official text (Markdown with identifier and article)"})
    findings = []
    for law, head in registry().items():
        for article, row in head["articles"].items():
            known = row.get("sha256", {})
            found = {name: given[law, article, name] for name in known if (law, article, name) in given}
            if not known:
                continue  # WhatsApp's terms have no hash: nobody publishes them article by article
            if not found:
                findings.append(Finding(f"{law} {article}", "missing"))
            elif any(fingerprint(body) != known[name] for name, body in found.items()):
                findings.append(_changed(law, article, pages))
            else:
                findings.append(Finding(f"{law} {article}", "same"))
    return findings


def read_texts(directory: Path) -> Iterator[Text]:
    """Yield the official texts of a folder that belong to a source we cite."""
    laws = {head["official_id"]: law for law, head in registry().items()}
    for path in sorted(directory.glob("*.md")):
        body = path.read_text(encoding="utf-8")
        head = dict(_HEAD.findall(body.split("---\n")[1] if body.startswith("---\n") else ""))
        law = laws.get(head.get("identifier", "").split(" / ")[0])
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


def _changed(law: str, article: str, pages: Path | None) -> Finding:
    from enregla.clauses import CLAUSES
    from enregla.rules import QUESTIONS, RULES

    provision = f"{law} {article}"

    def cites(citations: tuple[str, ...]) -> bool:
        return any(each == provision or each.startswith(provision + ".") for each in citations)

    rules = tuple(rule.id for rule in RULES if cites(rule.law))
    rules += tuple(question.id for question in QUESTIONS if cites(question.law))
    clauses = tuple(name for name, clause in CLAUSES.items() if any(cites(part.law) for part in clause.parts))
    touched = []
    for path in sorted(pages.rglob("*.md")) if pages else ():
        text = path.read_text(encoding="utf-8")
        if cites(tuple(_CITED.findall(text))) or set(_CLAUSE.findall(text)) & set(clauses):
            touched.append(path.relative_to(pages or path).as_posix())
    return Finding(provision, "changed", rules, clauses, tuple(touched))
