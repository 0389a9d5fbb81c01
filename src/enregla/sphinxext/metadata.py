"""What a page tells machines: search engines, link previews and site maps; only what is true of it."""

import json
import re
from html import escape
from pathlib import Path
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from enregla.languages import LANGUAGES, SOURCE_LANGUAGE, known
from enregla.sphinxext.navigation import Place

LOCALES = {"es": "es_ES", "en": "en_GB"}
VIEWPORT = re.compile(r'<meta name="viewport"[^>]*>\s*')
SITEMAP = (
    '<?xml version="1.0" encoding="utf-8"?>\n'
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n'
    "{urls}\n</urlset>\n"
)


def tags(app: Sphinx, pagename: str, context: dict[str, Any], doctree: nodes.document | None) -> str:
    """Return the tags for link previews (Open Graph, which Twitter reads too)."""
    # Sphinx adds a second viewport; the frame has its own.
    context["metatags"] = VIEWPORT.sub("", context.get("metatags") or "")
    if doctree is None:
        return ""
    language = known(app.config.language)
    properties = {
        "og:site_name": app.config.project,
        "og:type": "article" if pagename != app.config.root_doc else "website",
        "og:title": title(doctree),
        "og:description": description(doctree),
        "og:url": context.get("pageurl"),
        "og:locale": LOCALES.get(language, language),
    }
    return "\n".join(
        f'<meta property="{name}" content="{escape(value)}">' for name, value in properties.items() if value
    )


def linked_data(app: Sphinx, pagename: str, place: Place, doctree: nodes.document | None) -> str:
    """Return JSON-LD: the way to the page and, if its title is a question, the answer that follows it."""
    root = app.config.html_baseurl
    if not root or doctree is None:
        return ""
    steps = [(app.config.project, app.config.root_doc)]
    if place.section:
        steps.append((place.section.title, place.section.name))
    if pagename not in (name for _, name in steps):
        steps.append((title(doctree), pagename))
    graph: list[dict[str, Any]] = [
        {
            "@type": "BreadcrumbList",
            "itemListElement": [
                {
                    "@type": "ListItem",
                    "position": position,
                    "name": name,
                    "item": f"{root}{app.builder.get_target_uri(page)}",
                }
                for position, (name, page) in enumerate(steps, 1)
            ],
        }
    ]
    is_list = place.section is not None and place.section.name == pagename
    if title(doctree).endswith("?") and (said := answer(doctree)) and not is_list:
        graph.append(
            {
                "@type": "FAQPage",
                "mainEntity": [
                    {
                        "@type": "Question",
                        "name": title(doctree),
                        "acceptedAnswer": {"@type": "Answer", "text": said},
                    }
                ],
            }
        )
    data = {"@context": "https://schema.org", "inLanguage": app.config.language, "@graph": graph}
    return json.dumps(data, ensure_ascii=False, separators=(",", ":")).replace("<", "\\u003c")


def title(doctree: nodes.document) -> str:
    """Return the title of the page as plain text."""
    first = doctree.next_node(nodes.title)
    return str(first.astext()) if first else ""


def answer(doctree: nodes.document) -> str:
    """Return the paragraph that follows the title, if one does."""
    first = doctree.next_node(nodes.title)
    after = first.next_node(descend=False, siblings=True) if first else None
    return " ".join(after.astext().split()) if isinstance(after, nodes.paragraph) else ""


def description(doctree: nodes.document) -> str:
    """Return the description that the page gives of itself."""
    return next(
        (str(m["content"]) for m in doctree.findall(nodes.meta) if m.get("name") == "description"), ""
    )


def repository_links(app: Sphinx, pagename: str) -> dict[str, str]:
    """Return where to report an error on the page and where its translation is; nothing without a repository."""
    repository = app.config.enregla_repository.rstrip("/")
    if not repository:
        return {}
    target = next(code for code in LANGUAGES if code != SOURCE_LANGUAGE)
    return {
        "report": f"{repository}/issues/new?title={app.config.language}/{pagename}:%20",
        "translate": f"{repository}/blob/HEAD/locale/{target}/LC_MESSAGES/{pagename}.po",
    }


def write_sitemap(app: Sphinx) -> None:
    """Write `sitemap.xml`: each page, its date of review, and the same page in each language."""
    root = app.config.enregla_site_url.rstrip("/")
    if not root:
        return
    urls = []
    for name in sorted(app.env.found_docs):
        page = app.builder.get_target_uri(name)
        reviewed = app.env.metadata.get(name, {}).get("reviewed", "")
        alternates = [*((code, code) for code in LANGUAGES), ("x-default", SOURCE_LANGUAGE)]
        urls.append(
            f"<url><loc>{root}/{app.config.language}/{page}</loc>"
            + (f"<lastmod>{reviewed}</lastmod>" if reviewed else "")
            + "".join(
                f'<xhtml:link rel="alternate" hreflang="{code}" href="{root}/{folder}/{page}"/>'
                for code, folder in alternates
            )
            + "</url>"
        )
    (Path(app.outdir) / "sitemap.xml").write_text(SITEMAP.format(urls="\n".join(urls)), encoding="utf-8")
