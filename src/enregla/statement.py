"""One sentence of an answer, with the articles and the decided cases that it rests on."""

from typing import TYPE_CHECKING, NamedTuple

from enregla.languages import SOURCE_LANGUAGE, Language, translate

if TYPE_CHECKING:
    from enregla.rules import Rule
    from enregla.rules.questions import Question


class Statement(NamedTuple):
    """One sentence of an answer and what it rests on."""

    rule: str
    text: str
    citations: tuple[str, ...]
    cases: tuple[str, ...]

    def __str__(self) -> str:
        """Return the sentence followed by its sources."""
        sources = "; ".join(self.citations + self.cases)
        return f"{self.text} [{sources}]" if sources else self.text


def statement(rule: "Rule | Question", text: str, language: Language) -> Statement:
    """Return *text*, a reason or a condition of *rule*, as a reader of *language* reads it."""
    citations, cases = rule.law, getattr(rule, "cases", ())
    if language != SOURCE_LANGUAGE:
        from enregla.law import label

        citations = tuple(label(citation, language) for citation in citations)
    return Statement(rule.id, translate(text, language), citations, cases)
