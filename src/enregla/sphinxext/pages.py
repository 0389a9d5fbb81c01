"""What every page gets: links to itself in other languages, one canonical address, notice and date of review."""

from typing import Any

from docutils import nodes
from sphinx.application import Sphinx
from sphinx.config import Config

from enregla.languages import ENDONYMS, LANGUAGES, N_, SOURCE_LANGUAGE, known, translate
from enregla.sphinxext.dates import time_element

NOTICE = N_(
    "Información general, no asesoramiento jurídico. Proyecto independiente, sin relación con WhatsApp ni con Meta."
)
# Translators: {date} is in words, such as 24 de noviembre de 2026.
REVIEWED = N_("Página revisada el {date}.")
# Translators: shown on translated pages only.
PREVAILS = N_("Esta página es una traducción: en caso de duda prevalece el texto en español.")
SWITCH = N_("Idioma")


def set_base_url(app: Sphinx, config: Config) -> None:
    """Give each language its own canonical addresses, unless conf.py does."""
    if config.enregla_site_url and not config.html_baseurl:
        config.html_baseurl = f"{config.enregla_site_url.rstrip('/')}/{config.language}/"


def add_page_context(
    app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: nodes.document | None
) -> None:
    """Offer the switcher to templates, and tell search engines of the same page in each language."""
    language = known(app.config.language)
    up = "../" * (pagename.count("/") + 1)
    page = pagename + (app.builder.out_suffix if hasattr(app.builder, "out_suffix") else ".html")
    reviewed = app.env.metadata.get(pagename, {}).get("reviewed", "")
    context["enregla"] = {
        "switch": translate(SWITCH, language),
        "languages": [
            {"code": code, "name": ENDONYMS[code], "url": f"{up}{code}/{page}", "current": code == language}
            for code in LANGUAGES
        ],
        "notice": translate(NOTICE, language),
        "reviewed": translate(REVIEWED, language).format(date=time_element(reviewed, language))
        if reviewed
        else "",
        "prevails": translate(PREVAILS, language) if language != SOURCE_LANGUAGE and reviewed else "",
    }
    root = app.config.enregla_site_url.rstrip("/")
    if root and doctree is not None:
        links = [
            *((code, f"{root}/{code}/{page}") for code in LANGUAGES),
            ("x-default", f"{root}/{SOURCE_LANGUAGE}/{page}"),
        ]
        context["metatags"] = context.get("metatags", "") + "".join(
            f'\n<link rel="alternate" hreflang="{code}" href="{url}">' for code, url in links
        )
