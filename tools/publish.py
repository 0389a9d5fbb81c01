"""Keep today's words of every clause for ever, under their version; a published version is never rewritten.

python tools/publish.py            publish what is new
python tools/publish.py --check    fail if a clause changed without a new version
"""

import json
import sys

from enregla.clauses import CLAUSES
from enregla.languages import LANGUAGES
from enregla.templates import folder, words


def main() -> int:
    """Publish or check; a changed text under an old version is an error either way."""
    problems = []
    for clause in CLAUSES.values():
        path = folder() / clause.id / f"{clause.version}.json"
        now = {language: words(clause.id, clause.version, language) for language in LANGUAGES}
        text = json.dumps(now, ensure_ascii=False, indent=1) + "\n"
        if path.exists():
            if path.read_text(encoding="utf-8") != text:
                problems.append(
                    f"{clause.id} changed: give it a new version (a version never names two texts)"
                )
        elif "--check" in sys.argv:
            problems.append(f"{clause.id} {clause.version} is not published; run: python tools/publish.py")
        else:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, encoding="utf-8")
    print("\n".join(problems) or "every version is published")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
