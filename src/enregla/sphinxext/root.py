"""The root of the site, above the folder of each language: the choice, the page not found, and what robots read."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from enregla.languages import ENDONYMS, LANGUAGES, SOURCE_LANGUAGE
from enregla.sphinxext.assets import STYLE
from enregla.sphinxext.policy import POLICY

PAGE = """<!doctype html>
<html lang="{language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="viewport" content="width=device-width,initial-scale=1">
<meta name="color-scheme" content="light dark">
{head}
<title>{title}</title>
<link rel="stylesheet" href="{base}{language}/{style}">
<link rel="icon" href="{base}{language}/_static/favicon.svg" type="image/svg+xml">
</head>
<body data-theme="auto">
<main class="bare">
{main}
</main>
</body>
</html>
"""
GUIDE = {"es": "Guía de WhatsApp en la empresa", "en": "Guide to WhatsApp in a company"}
DESCRIPTION = '<meta name="description" content="En Regla: guía de WhatsApp en la empresa. Guide to WhatsApp in a company.">'


@dataclass(frozen=True)
class NotFound:
    """What the page not found says in one language."""

    title: str
    says: str
    home: str
    search: str


#: Not in the catalogues: this page speaks every language at once.
NOT_FOUND = {
    "es": NotFound(
        "Esta página no existe",
        "Puede que la dirección esté mal escrita o que la página haya cambiado de sitio.",
        "Ir al inicio",
        "Buscar",
    ),
    "en": NotFound(
        "There is no such page",
        "The address may be mistyped, or the page may have moved.",
        "Go to the start",
        "Search",
    ),
}


def write_root(output: Path, site_url: str) -> None:
    """Write the pages and files of the root; links of the page not found are absolute, for it is shown anywhere."""
    links = "\n".join(
        f'<a lang="{code}" hreflang="{code}" href="{code}/index.html"><strong>{ENDONYMS[code]}</strong> {GUIDE[code]}</a>'
        for code in LANGUAGES
    )
    choice = f'<h1 class="brand-link">{_logo("")}En Regla</h1>\n<p class="choice">\n{links}\n</p>'
    _write(output / "index.html", "En Regla", choice, base="", head=DESCRIPTION)
    base = urlsplit(site_url).path.rstrip("/") + "/"
    title = " · ".join(said.title for said in NOT_FOUND.values())
    brand = f'<p class="brand-link">{_logo(base)}En Regla</p>\n'
    sections = brand + "\n".join(_section(base, code, said) for code, said in NOT_FOUND.items())
    _write(output / "404.html", title, sections, base=base, head='<meta name="robots" content="noindex">')
    root = site_url.rstrip("/")
    (output / "robots.txt").write_text(
        f"User-agent: *\nAllow: /\nSitemap: {root}/sitemap.xml\n", encoding="utf-8"
    )
    maps = "".join(f"<sitemap><loc>{root}/{code}/sitemap.xml</loc></sitemap>\n" for code in LANGUAGES)
    (output / "sitemap.xml").write_text(
        '<?xml version="1.0" encoding="utf-8"?>\n'
        f'<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n{maps}</sitemapindex>\n',
        encoding="utf-8",
    )


def _logo(base: str) -> str:
    return f'<img src="{base}{SOURCE_LANGUAGE}/_static/favicon.svg" alt="" width="44" height="44">'


def _section(base: str, code: str, said: NotFound) -> str:
    level = "h1" if code == SOURCE_LANGUAGE else "h2"
    return (
        f'<section lang="{code}">\n<{level}>{said.title}</{level}>\n<p>{said.says}</p>\n'
        f'<form class="search-form" role="search" aria-label="{said.search}" action="{base}{code}/search.html">'
        f'<input class="sidebar-search" type="search" name="q" aria-label="{said.search}">'
        f'<button type="submit">{said.search}</button></form>\n'
        f'<p><a href="{base}{code}/index.html">{said.home}</a></p>\n</section>'
    )


def _write(path: Path, title: str, main: str, *, base: str, head: str) -> None:
    text = PAGE.format(
        language=SOURCE_LANGUAGE, policy=POLICY, title=title, main=main, base=base, head=head, style=STYLE
    )
    path.write_text(text, encoding="utf-8")
