"""The root of the site, above the folder of each language: the choice, the page not found, and what robots read."""

from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urlsplit

from enregla.languages import ENDONYMS, LANGUAGES, SOURCE_LANGUAGE, translate
from enregla.sphinxext.assets import STYLE
from enregla.sphinxext.pages import NOTICE
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
<footer class="notice">
{notice}
</footer>
</main>
</body>
</html>
"""
#: One sentence, said on both pages in each language.
ABOUT = {
    "es": "Guía abierta para usar WhatsApp en la empresa con seguridad y dentro de la ley: qué puede enviar, con qué texto y por qué canal.",
    "en": "An open guide to using WhatsApp in a company safely and lawfully in Spain: what you may send, with which text and by which channel.",
}
DESCRIPTION = '<meta name="description" content="En Regla: guía abierta de WhatsApp en la empresa, en español. The open guide to WhatsApp in a company, in English.">'


@dataclass(frozen=True)
class NotFound:
    """What the page not found says in one language."""

    title: str
    says: str
    home: str
    search: str
    label: str


#: Not in the catalogues: this page speaks every language at once.
NOT_FOUND = {
    "es": NotFound(
        "Esta página no existe",
        "Puede que la dirección esté mal escrita o que la página haya cambiado de sitio.",
        "Ir al inicio",
        "Buscar",
        "Busque en la guía",
    ),
    "en": NotFound(
        "There is no such page",
        "The address may be mistyped, or the page may have moved.",
        "Go to the start",
        "Search",
        "Search the guide",
    ),
}


def write_root(output: Path, site_url: str, logo: str) -> None:
    """Write the pages and files of the root; links of the page not found are absolute, for it is shown anywhere.

    *logo* is the name of the guide as SVG.
    """
    links = "\n".join(
        f'<a lang="{code}" hreflang="{code}" href="{code}/index.html"><strong>{ENDONYMS[code]}</strong> {ABOUT[code]}</a>'
        for code in LANGUAGES
    )
    choice = f'<h1 class="brand-link">{logo}</h1>\n<p class="choice">\n{links}\n</p>'
    _write(output / "index.html", "En Regla", choice, base="", head=DESCRIPTION)
    base = urlsplit(site_url).path.rstrip("/") + "/"
    title = " · ".join(said.title for said in NOT_FOUND.values())
    brand = f'<p><a class="brand-link" href="{base}index.html">{logo}</a></p>\n'
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


def _notice() -> str:
    """Return what every page says of itself, in each language."""
    return "\n".join(f'<p lang="{code}">{translate(NOTICE, code)}</p>' for code in LANGUAGES)


def _section(base: str, code: str, said: NotFound) -> str:
    level = "h1" if code == SOURCE_LANGUAGE else "h2"
    return (
        f'<section lang="{code}">\n<{level}>{said.title}</{level}>\n<p>{said.says}</p>\n'
        f'<form role="search" aria-label="{said.search}" action="{base}{code}/search.html">\n'
        f'<label for="search-{code}">{said.label}</label>\n'
        f'<div class="search-form"><input class="sidebar-search" id="search-{code}" type="search" name="q">'
        f'<button type="submit">{said.search}</button></div>\n</form>\n'
        f'<p><a href="{base}{code}/index.html">{said.home}</a></p>\n<p>{ABOUT[code]}</p>\n</section>'
    )


def _write(path: Path, title: str, main: str, *, base: str, head: str) -> None:
    text = PAGE.format(
        language=SOURCE_LANGUAGE,
        policy=POLICY,
        title=title,
        main=main,
        base=base,
        head=head,
        style=STYLE,
        notice=_notice(),
    )
    path.write_text(text, encoding="utf-8")
