"""Builds in less than half the time: what Sphinx and its companions do again and again is done once.

    enregla_speed = True   # conf.py; `-D enregla_speed=0` turns it off for one build

Each lever is a function that changes no byte of the output and says which package could take it over.
A lever that does not find the functions it knows is left out, with a line in the log (``sphinx-build -v``).
"""

from collections.abc import Callable

from sphinx.application import Sphinx
from sphinx.util import logging

from enregla.sphinxext.speed import for_docutils, for_furo, for_myst, for_sphinx
from enregla.sphinxext.speed.patches import Unlike, put_back

#: In the order in which they are pulled.
LEVERS: list[Callable[[Sphinx], None]] = [
    for_docutils.look_before_walking,
    for_docutils.look_for_quotes_first,
    for_myst.make_no_spare_document,
    for_myst.keep_markdown_parser,
    for_myst.write_plain_messages,
    for_myst.read_front_matter_in_c,
    for_sphinx.parse_each_message_once,
    for_sphinx.let_go_of_messages,
    for_sphinx.match_by_class_first,
    for_sphinx.describe_nodes_when_asked,
    for_sphinx.log_what_is_shown,
    for_sphinx.keep_settings,
    for_sphinx.look_for_code_first,
    for_sphinx.write_each_title_once,
    for_sphinx.remember_stems,
    for_sphinx.collect_garbage_less,
    for_furo.keep_sidebar,
]

log = logging.getLogger(__name__)


def setup(app: Sphinx) -> None:
    """Add the setting; `enregla.sphinxext` calls this."""
    app.add_config_value("enregla_speed", False, "", (bool,), "Whether to build fast.")
    app.connect("builder-inited", pull)
    app.connect("build-finished", lambda app, exception: put_back())


def pull(app: Sphinx) -> None:
    """Pull every lever that fits, if conf.py asks for it."""
    put_back()
    if not app.config.enregla_speed:
        return
    for lever in LEVERS:
        try:
            lever(app)
        except Unlike as reason:
            log.info("enregla_speed: %s is left out: %s", lever.__name__, reason)
