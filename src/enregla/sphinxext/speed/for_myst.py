"""What MyST-Parser could do once."""

import re
from importlib import import_module
from typing import Any

from docutils import nodes
from sphinx.application import Sphinx

from enregla.sphinxext.speed.patches import find, put

RENDER = "myst_parser.mdit_to_docutils.base"
PARSER = "myst_parser.parsers.sphinx_"
#: A line of words and everyday punctuation, which begins with a letter: no Markdown in it, and no block.
PLAIN = re.compile(r"[^\W\d_](?:[^\W_]|[ ,.;:()¿?¡!'\"“”‘’«»…–%/-])*(?<! )")
#: The extensions that find nothing in such a line.
HARMLESS = {"attrs_inline", "attrs_block", "colon_fence", "deflist", "dollarmath", "fieldlist", "tasklist"}


def make_no_spare_document(app: Sphinx) -> None:
    """Make no empty document, with all the settings of docutils, beside the one that is there already.

    DocutilsRenderer.setup_render: ``options.get("document", make_document())`` makes one for every text.
    """
    make = find(RENDER, "make_document", "source_path", "parser_cls")
    setup = find(f"{RENDER}:DocutilsRenderer", "setup_render", "self", "options", "env")
    needed = True

    def setup_render(self: Any, options: Any, env: Any) -> None:
        nonlocal needed
        needed = "document" not in options
        setup(self, options, env)
        needed = True

    def make_document(*args: Any, **kwargs: Any) -> nodes.document | None:
        return make(*args, **kwargs) if needed else None

    put(RENDER, "make_document", make_document)
    put(f"{RENDER}:DocutilsRenderer", "setup_render", setup_render)


def keep_markdown_parser(app: Sphinx) -> None:
    """Make one Markdown parser for the settings of the site, not one for every translated message.

    MystParser.parse: could keep it beside ``env.myst_config``.
    """
    create = find(PARSER, "create_md_parser", "config", "renderer")
    parse = find(f"{PARSER}:MystParser", "parse", "self", "inputstring", "document")
    idle: list[Any] = []  # empty while the parser works: a text inside a text gets one of its own
    working: list[list[Any]] = []

    def create_md_parser(config: Any, renderer: Any) -> Any:
        kept = idle and idle[-1].options["myst_config"] is config
        working[-1].append(idle.pop() if kept else create(config, renderer))
        return working[-1][-1]

    def parse_and_keep(self: Any, inputstring: str, document: nodes.document) -> None:
        working.append([])
        try:
            parse(self, inputstring, document)
        finally:
            general = document.settings.env.myst_config
            idle[:] = [parser for parser in working.pop() if parser.options["myst_config"] is general] or idle

    put(PARSER, "create_md_parser", create_md_parser)
    put(f"{PARSER}:MystParser", "parse", parse_and_keep)


def write_plain_messages(app: Sphinx) -> None:
    """Do not parse a translated message that is a line of plain words.

    MystParser.parse: a third of our messages are such lines.
    """
    parse = find(f"{PARSER}:MystParser", "parse", "self", "inputstring", "document")

    def parse_or_write(self: Any, inputstring: str, document: nodes.document) -> None:
        config = document.settings.env.myst_config
        is_message = document["source"].endswith(":<translated>")
        plain = is_message and not config.html_meta and config.enable_extensions <= HARMLESS
        if plain and PLAIN.fullmatch(inputstring):
            document.append(nodes.paragraph(inputstring, inputstring))
        else:
            parse(self, inputstring, document)

    put(f"{PARSER}:MystParser", "parse", parse_or_write)


def read_front_matter_in_c(app: Sphinx) -> None:
    """Read YAML with libyaml.

    read_topmatter and render_front_matter: could ask for ``yaml.CSafeLoader`` where it is there.
    """
    find("yaml", "CSafeLoader", "stream")
    put("yaml", "SafeLoader", import_module("yaml").CSafeLoader)
