"""The error of bad input: every problem at once, by field."""


class BadInput(ValueError):
    """What was given cannot be used; `problems` maps each wrong field to what to do about it."""

    def __init__(self, problems: dict[str, str]) -> None:
        self.problems = problems
        super().__init__("; ".join(f"{field}: {problem}" for field, problem in problems.items()))
