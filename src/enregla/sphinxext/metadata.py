"""What a page tells machines: search engines, link previews and site maps; only what is true of it."""

import json
import re
from html import escape
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from docutils import nodes
from sphinx.application import Sphinx

from enregla.languages import LANGUAGES, SOURCE_LANGUAGE, known
from enregla.sphinxext.navigation import Place

#: The page that says how to correct and to translate, and its sections.
HOW_TO_HELP, REPORT, TRANSLATE = "sobre/colaborar", "si-ve-un-error", "si-quiere-traducir"
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
    way = [(app.config.project, app.config.root_doc)]
    if place.section:
        way.append((place.section.title, place.section.name))
    if pagename not in (name for _, name in way):
        way.append((title(doctree), pagename))
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
                for position, (name, page) in enumerate(way, 1)
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
    if steps := procedure(doctree, app.env.metadata.get(pagename, {}).get("howto", "").split()):
        graph.append({"@type": "HowTo", "name": title(doctree), "step": steps})
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


def procedure(doctree: nodes.document, sections: list[str]) -> list[dict[str, Any]]:
    """Return the steps of a page: the numbered lists of the *sections* that its front matter names in ``howto``.

    Of several lists each is a section, called as the line that leads to it ("If the phone is missing:"), or else
    as its heading.
    """
    lists = [
        part
        for section in doctree.findall(nodes.section)
        if {*section["ids"], section.get("slug")} & {*sections}
        for part in section.children
        if isinstance(part, nodes.enumerated_list)
    ]
    if len(lists) == 1:
        return _steps(lists[0])
    return [{"@type": "HowToSection", "name": _lead(each), "itemListElement": _steps(each)} for each in lists]


def _steps(numbered: nodes.enumerated_list) -> list[dict[str, Any]]:
    return [{"@type": "HowToStep", "text": _plain(item)} for item in numbered.children]


def _lead(numbered: nodes.enumerated_list) -> str:
    before = numbered.parent[numbered.parent.index(numbered) - 1]
    if isinstance(before, nodes.paragraph) and before.astext().endswith(":"):
        return _plain(before).removesuffix(":")
    return _plain(numbered.parent[0])  # the heading


def _plain(node: nodes.Node) -> str:
    return " ".join(node.astext().split())


def description(doctree: nodes.document) -> str:
    """Return the description that the page gives of itself."""
    return next(
        (str(m["content"]) for m in doctree.findall(nodes.meta) if m.get("name") == "description"), ""
    )


def correction_links(app: Sphinx, pagename: str) -> dict[str, str]:
    """Return where to report an error on the page and where to translate it.

    Without a repository both lead to the page that says how, with the name of this one in the address.
    """
    repository = app.config.enregla_repository.rstrip("/")
    if repository:
        target = next(code for code in LANGUAGES if code != SOURCE_LANGUAGE)
        return {
            "report": f"{repository}/issues/new?title={app.config.language}/{pagename}:%20",
            "translate": f"{repository}/blob/HEAD/locale/{target}/LC_MESSAGES/{pagename}.po",
        }
    if HOW_TO_HELP not in app.env.found_docs:
        return {}
    how = (
        app.builder.get_relative_uri(pagename, HOW_TO_HELP)
        or app.builder.get_target_uri(HOW_TO_HELP).rpartition("/")[2]
    )
    named = f"{how}?page={app.config.language}/{pagename}"
    return {"report": f"{named}#{REPORT}", "translate": f"{named}#{TRANSLATE}"}


def is_real(address: str) -> bool:
    """Tell whether *address* leads anywhere: ``.example`` stands for one that nobody has chosen yet.

    >>> is_real("https://enregla.example/"), is_real("https://guide.test/es/"), is_real("")
    (False, True, False)
    """
    host = urlsplit(address).hostname or ""
    return bool(host) and host.rpartition(".")[2] != "example"


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
