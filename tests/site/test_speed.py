"""Building fast changes nothing: every file is the same, and what a lever does not know it leaves alone."""

import gc
import importlib
import logging
import subprocess
import sys
from types import SimpleNamespace

import pytest
from tests.conftest import ROOT

from enregla import LANGUAGES
from enregla.sphinxext import speed
from enregla.sphinxext.speed import for_docutils, for_furo, for_myst, for_sphinx, patches

#: Left out of the comparison, for time: what remains has every kind of page, directive, link and depth.
LEFT_OUT = "_templates,_static,sectores/*,cumplimiento/*,servicio/*,plantilla/*,seguridad/*"


def sphinx(*arguments, cwd=ROOT):
    done = subprocess.run(
        [sys.executable, "-m", "sphinx", "-b", "html", *arguments],
        cwd=cwd,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """Both languages, fast and not, each in a process of its own."""
    output = tmp_path_factory.mktemp("speed")
    for language in LANGUAGES:
        for speed_set in ("0", "1"):
            where = output / speed_set / language
            sphinx(
                "-Q", "-c", ".", "-D", f"language={language}", "-D", f"enregla_speed={speed_set}",
                "-D", f"exclude_patterns={LEFT_OUT}",
                "-d", str(output / "doctrees" / speed_set / language), "docs", str(where),
            )  # fmt: skip
    return output


def files(folder):
    return {path.relative_to(folder).as_posix(): path for path in folder.rglob("*") if path.is_file()}


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_file_is_the_same(built, language):
    usual, fast = (files(built / speed_set / language) for speed_set in ("0", "1"))
    assert usual.keys() == fast.keys()
    assert {"index.html", "search.html", "search-index.js", "objects.inv"} < usual.keys()
    assert len([name for name in usual if name.endswith(".html")]) > 30
    assert [name for name in usual if usual[name].read_bytes() != fast[name].read_bytes()] == []


def test_a_stored_page_does_not_keep_the_documents_of_its_messages(built):
    usual, fast = (
        sum(path.stat().st_size for path in (built / "doctrees" / speed_set / "en").rglob("*.doctree"))
        for speed_set in ("0", "1")
    )
    assert fast < usual / 2


@pytest.fixture
def app():
    """As much of an application as the levers need."""
    yield SimpleNamespace(extensions={"furo": None}, config=SimpleNamespace(enregla_speed=True), builder=None)
    patches.put_back()


def owner_of(where):
    module, _, inside = where.partition(":")
    found = importlib.import_module(module)
    return getattr(found, inside) if inside else found


def targets(lever, app):
    """What a lever wants to know before it replaces anything."""
    asked = []

    def find(where, name, *arguments):
        asked.append((where, name))
        return patches.find(where, name, *arguments)

    with pytest.MonkeyPatch.context() as patch:
        for module in (for_docutils, for_furo, for_myst, for_sphinx):
            patch.setattr(module, "find", find, raising=True)
        lever(app)
    patches.put_back()
    return asked


REPLACING = [lever for lever in speed.LEVERS if lever is not for_sphinx.collect_garbage_less]


@pytest.mark.parametrize("lever", REPLACING, ids=lambda lever: lever.__name__)
def test_a_lever_replaces_a_function_and_puts_it_back(lever, app):
    before = {target: getattr(owner_of(target[0]), target[1]) for target in targets(lever, app)}
    lever(app)
    replaced = [target for target in before if getattr(owner_of(target[0]), target[1]) is not before[target]]
    # CSafeLoader takes the place of SafeLoader and stays itself.
    assert replaced or lever is for_myst.read_front_matter_in_c
    assert patches._undo
    patches.put_back()
    assert before == {target: getattr(owner_of(target[0]), target[1]) for target in before}


@pytest.mark.parametrize("lever", REPLACING, ids=lambda lever: lever.__name__)
@pytest.mark.parametrize("change", ["gone", "other arguments", "no module"])
def test_a_lever_that_does_not_know_what_it_finds_is_left_out(lever, change, app, monkeypatch, caplog):
    caplog.set_level(logging.INFO, "sphinx")
    for where, name in targets(lever, app):
        with monkeypatch.context() as patch:
            if change == "gone":
                patch.delattr(owner_of(where), name)
            elif change == "other arguments":
                patch.setattr(owner_of(where), name, lambda one, other: None)
            else:
                patch.setitem(sys.modules, where.partition(":")[0], None)
            caplog.clear()
            speed.pull(app)
            patches.put_back()
        assert any(
            said.startswith(f"enregla_speed: {lever.__name__} is left out") for said in caplog.messages
        )


def test_nothing_is_replaced_unless_asked(app):
    app.config.enregla_speed = False
    speed.pull(app)
    assert patches._undo == []


def test_pulling_twice_replaces_once(app):
    threshold = gc.get_threshold()
    speed.pull(app)
    once = len(patches._undo)
    speed.pull(app)
    assert len(patches._undo) == once
    assert gc.get_threshold() != threshold
    patches.put_back()
    assert gc.get_threshold() == threshold


def test_a_build_goes_on_without_the_lever_and_says_so(tmp_path):
    """Another Sphinx, whose function has one more argument, and another theme."""
    (tmp_path / "conf.py").write_text(
        "import sphinx.transforms.i18n as i18n\n"
        "publish = i18n._publish_msgstr\n"
        "def later_version(source, source_path, source_line, *, config, env, registry, settings, new=None):\n"
        "    return publish(source, source_path, source_line, config=config, env=env, registry=registry, settings=settings)\n"
        "i18n._publish_msgstr = later_version\n"
        'extensions = ["myst_parser", "enregla.sphinxext"]\n'
        "enregla_speed = True\n",
        encoding="utf-8",
    )
    (tmp_path / "index.md").write_text("# Una página\n\nLa ley: {law}`RGPD 7.3`.\n", encoding="utf-8")
    says = sphinx("-v", "-D", "language=es", ".", "out", cwd=tmp_path)
    assert (
        "enregla_speed: parse_each_message_once is left out: sphinx.transforms.i18n._publish_msgstr" in says
    )
    assert says.count("is left out") == 1
    assert "RGPD 7.3" in (tmp_path / "out" / "index.html").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    "links",
    ['<a class="reference internal" href="a.html#b">', '<a class="reference internal" href="a.html">' * 2],
    ids=["to a part of a page", "twice to a page"],
)
def test_a_sidebar_with_other_links_is_left_to_furo(links):
    builder = SimpleNamespace(get_target_uri=lambda name: f"{name}.html")
    app = SimpleNamespace(builder=builder, env=SimpleNamespace(all_docs={"a": 0}))
    with pytest.raises(for_furo.OtherLink):
        for_furo.Sidebar(app, f"<ul><li>{links}</a></li></ul>")


@pytest.mark.parametrize(
    ("message", "is_plain"),
    [
        ("Sí: con permiso, y solo con permiso (todo el mundo).", True),
        ("¿Puedo?", False),  # begins with no letter: the parser reads it
        ("1. Punto", False),
        ("Un [enlace](#a).", False),
        ("Dos\nlíneas", False),
        ("Al final, un espacio ", False),
        ("Una *palabra*, un {law}`RGPD 7.3`, un &nbsp; y un <b>", False),
        ("a | b", False),
    ],
)
def test_plain_messages_are_those_without_markdown(message, is_plain):
    assert bool(for_myst.PLAIN.fullmatch(message)) is is_plain
