"""The ways to publish the guide: Debian's nginx with our configuration, `_headers`, and what the services read."""

import ast
import gzip
import http.client
import os
import re
import shutil
import socket
import ssl
import subprocess
import time

import pytest
import yaml
from tests.conftest import ROOT
from tools.headers import SECURITY, write_headers

from enregla import LANGUAGES
from enregla.sphinxext.policy import HEADER, POLICY

CONFIGURATION = (ROOT / "deploy" / "nginx.conf").read_text(encoding="utf-8")
WORKFLOWS = sorted((ROOT / ".github" / "workflows").glob("*.yml"))
#: Only what a server of our own needs to run as anybody.
MAIN = """
daemon off; worker_processes 1; pid {folder}/pid; error_log {folder}/error.log;
events {{}}
http {{
  client_body_temp_path {folder}; proxy_temp_path {folder}; fastcgi_temp_path {folder};
  uwsgi_temp_path {folder}; scgi_temp_path {folder};
  default_type application/octet-stream;
  include {folder}/enregla;
}}
"""
#: As a firm may have them beside the guide: to be served, or not to be.
EXTRA = {
    "guide.epub": "application/epub+zip",
    "guide.pdf": "application/pdf",
    "app.webmanifest": "application/manifest+json; charset=utf-8",
    "data.json": "application/json; charset=utf-8",
    "page.md": "text/markdown; charset=utf-8",
    "robots.txt": "text/plain; charset=utf-8",
    "drawing.svg": "image/svg+xml; charset=utf-8",
}


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def changed(line, value):
    """Our configuration line that says `CHANGE`, changed as a person would."""
    found = re.compile(rf"^    {line} .*# CHANGE:.*$", re.MULTILINE)
    assert len(found.findall(CONFIGURATION)) == 1, f"one line of nginx.conf sets {line}"
    return found, value


class Nginx:
    def __init__(self, site, folder):
        self.folder, self.root = folder, folder / "site"
        self.program = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
        assert self.program, (
            "no nginx on the PATH; `nox -s test` installs it, or: apt-get install nginx-light"
        )
        shutil.copytree(site.root, self.root)
        write_headers(self.root)
        for name in EXTRA:
            (self.root / name).write_text("ñ" * 1000, encoding="utf-8")
        (self.root / "empty").mkdir()
        (self.root / ".git").mkdir()
        (self.root / ".git" / "config").write_text("secret", encoding="utf-8")
        (self.root / ".well-known").mkdir()
        (self.root / ".well-known" / "proof").write_text("proof", encoding="utf-8")
        (self.root / "404.html").write_text("<p>neither</p>", encoding="utf-8")
        (self.root / "en" / "404.html").write_text("<p>not here</p>", encoding="utf-8")
        (self.root / "es" / "404.html").unlink(missing_ok=True)
        self.port, self.tls = free_port(), free_port()
        certificate = ["openssl", "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-subj", "/CN=localhost"]
        subprocess.run(
            [*certificate, "-keyout", folder / "key", "-out", folder / "cert"],
            capture_output=True,
            check=True,
        )
        listen = f"listen 127.0.0.1:{self.port}; listen 127.0.0.1:{self.tls} ssl; "
        listen += f"ssl_certificate {folder}/cert; ssl_certificate_key {folder}/key;"
        text = CONFIGURATION
        for found, value in (changed("listen", listen), changed("root", f"root {self.root};")):
            text = found.sub(value, text)
        (folder / "enregla").write_text(text, encoding="utf-8")
        (folder / "main").write_text(MAIN.format(folder=folder), encoding="utf-8")
        self.command = [self.program, "-e", folder / "error.log", "-p", folder, "-c", folder / "main"]

    def get(self, path, **headers):
        """Status, headers (lower case) and body; the path goes as it is."""
        return self._ask(http.client.HTTPConnection("127.0.0.1", self.port, timeout=30), path, headers)

    def get_safely(self, path):
        anyone = ssl._create_unverified_context()
        return self._ask(
            http.client.HTTPSConnection("127.0.0.1", self.tls, timeout=30, context=anyone), path, {}
        )

    def _ask(self, connection, path, headers):
        connection.request("GET", path, headers={k.replace("_", "-"): v for k, v in headers.items()})
        answer = connection.getresponse()
        body, got = answer.read(), {}
        for name, value in answer.getheaders():
            got[name.lower()] = f"{got[name.lower()]}, {value}" if name.lower() in got else value
        connection.close()
        return answer.status, got, body


@pytest.fixture(scope="module")
def nginx(site, tmp_path_factory):
    """Debian's nginx with our configuration, on this machine only, as whoever runs the tests."""
    folder = tmp_path_factory.mktemp("nginx")
    folder.chmod(0o755)
    for parent in folder.parents[:2]:
        parent.chmod(0o755)  # the worker of a server started by root is somebody else
    server = Nginx(site, folder)
    process = subprocess.Popen(server.command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        until = time.monotonic() + 60
        while True:
            try:
                server.get("/")
                break
            except OSError:
                assert process.poll() is None, (folder / "error.log").read_text(encoding="utf-8")
                assert time.monotonic() < until, "nginx does not answer"
                time.sleep(0.05)
        yield server
    finally:
        process.terminate()
        process.wait()


def hashed(site, language="es"):
    """The address of a stylesheet as the home page calls it."""
    href = next(
        link["href"] for link in site.page(language, "index.html").select("link[href*='?v=']") if link["href"]
    )
    return f"/{language}/{href}"


def test_nginx_finds_nothing_to_say_about_our_configuration(nginx):
    done = subprocess.run([*nginx.command, "-t", "-q"], capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    said = [line for line in done.stderr.splitlines() if "user" not in line]
    assert said == []


@pytest.mark.parametrize(
    ("asked", "language"),
    [
        ("es", "es"),
        ("en", "en"),
        ("es-ES,es;q=0.9,en;q=0.8", "es"),
        ("en-GB,en;q=0.9,es;q=0.8", "en"),
        ("fr", "es"),
        ("fr,en;q=0.8", "en"),
        ("ca-ES,ca;q=0.9,es;q=0.8,en;q=0.7", "es"),
        ("ca-EN", "es"),
        ("EN", "en"),
        ("eng", "es"),
        (None, "es"),
    ],
)
def test_the_root_goes_to_the_language_the_browser_asks_for(nginx, asked, language):
    status, headers, _ = nginx.get("/?from=card", **({"Accept_Language": asked} if asked else {}))
    assert (status, headers["location"]) == (302, f"/{language}/")
    assert "accept-language" in headers["vary"].lower()
    assert headers["cache-control"] == "no-cache"
    status, _, body = nginx.get(headers["location"])
    assert status == 200
    assert f'lang="{language}"'.encode() in body


def test_every_language_of_the_guide_can_be_chosen():
    chooser = re.search(r"map \$http_accept_language .*?\n}", CONFIGURATION, re.DOTALL).group()
    assert set(re.findall(r"\s([a-z]{2});", chooser)) == set(LANGUAGES)
    assert f'"~^/(?<code>{"|".join(LANGUAGES)})/"' in CONFIGURATION


def test_text_is_compressed_and_caches_know_it(nginx, site):
    paths = [
        "/es/",
        hashed(site),
        "/en/search-index.js",
        "/data.json",
        "/drawing.svg",
        "/page.md",
        "/robots.txt",
    ]
    for path in paths:
        plain = nginx.get(path)
        packed = nginx.get(path, Accept_Encoding="gzip")
        assert packed[1].get("content-encoding") == "gzip", path
        assert gzip.decompress(packed[2]) == plain[2], path
        assert len(packed[2]) < len(plain[2]) / 2, path
        assert "accept-encoding" in plain[1]["vary"].lower(), path
        assert "content-encoding" not in plain[1], path
    assert "content-encoding" not in nginx.get("/guide.pdf", Accept_Encoding="gzip")[1]


def test_a_compressed_file_beside_a_file_is_sent_as_it_is(nginx):
    (nginx.root / "data.json.gz").write_bytes(gzip.compress(b"made beforehand"))
    _, _, body = nginx.get("/data.json", Accept_Encoding="gzip")
    (nginx.root / "data.json.gz").unlink()
    assert gzip.decompress(body) == b"made beforehand"


@pytest.mark.parametrize("encoding", ["identity", "gzip"])
def test_what_has_not_changed_is_not_sent_again(nginx, site, encoding):
    for path in ("/es/", hashed(site), "/es/search-index.js"):
        _, first, _ = nginx.get(path, Accept_Encoding=encoding)
        status, again, body = nginx.get(path, Accept_Encoding=encoding, If_None_Match=first["etag"])
        assert (status, body) == (304, b""), path
        assert again["cache-control"] == first["cache-control"], path
        status, _, _ = nginx.get(path, If_Modified_Since=first["last-modified"])
        assert status == 304, path


def test_only_an_address_with_its_hash_is_kept_for_ever(nginx, site):
    def cache(path):
        return nginx.get(path)[1]["cache-control"]

    forever = "public, max-age=31536000, immutable"
    assert cache(hashed(site)) == forever
    assert cache(hashed(site).partition("?")[0]) == "no-cache"
    assert cache("/es/search-index.js") == "no-cache"
    assert cache("/es/") == cache("/es/index.html") == cache("/es/index.html?v=01234567") == "no-cache"
    assert cache("/es/_static/none.css?v=01234567") == "no-cache", "a file that is missing may come"
    assert cache("/es/_static/favicon.svg") == "public, max-age=86400"
    assert cache("/es/none.png") == "no-cache"


@pytest.mark.parametrize(
    "path", ["/", "/es/", "/es/_static/favicon.svg", "/none", "/en/none.html", "/empty/", "/.git/config"]
)
def test_every_answer_is_protected(nginx, path):
    _, headers, _ = nginx.get(path)
    assert {name: headers.get(name.lower()) for name in SECURITY} == SECURITY
    assert headers["server"] == "nginx", "the version is nobody's business"
    assert "strict-transport-security" not in headers, "only TLS may promise TLS"


def test_over_tls_browsers_are_told_to_stay_there(nginx):
    for path in ("/es/", "/none"):
        _, headers, _ = nginx.get_safely(path)
        assert headers["strict-transport-security"] == "max-age=31536000"
        assert headers["content-security-policy"] == HEADER


def test_what_is_not_there_is_said_in_the_language_of_the_folder(nginx):
    for path, text in (("/en/none.html", b"not here"), ("/es/none.html", b"neither"), ("/none", b"neither")):
        status, headers, body = nginx.get(path)
        assert (status, headers["content-type"]) == (404, "text/html; charset=utf-8"), path
        assert text in body, path


def test_without_any_such_page_it_is_still_not_found(nginx):
    page = nginx.root / "404.html"
    page.rename(nginx.folder / "away")
    status, headers, _ = nginx.get("/es/_static/none.css?v=01234567")
    (nginx.folder / "away").rename(page)
    assert status == 404
    assert headers["content-security-policy"] == HEADER
    assert headers["cache-control"] == "no-cache", "the file may come"


@pytest.mark.parametrize("path", ["/empty/", "/es/_static/", "/.git/config", "/_headers", "/es/.buildinfo"])
def test_nothing_is_listed_and_nothing_hidden_is_shown(nginx, path):
    status, _, body = nginx.get(path)
    assert status == 404
    assert b"secret" not in body
    assert b"Index of" not in body


def test_certificates_can_be_renewed(nginx):
    assert nginx.get("/.well-known/proof")[2] == b"proof"


@pytest.mark.parametrize(
    "path",
    [
        "/../main",
        "/es/../../main",
        "/%2e%2e/main",
        "/es/%2e%2e%2f%2e%2e%2fmain",
        "/..%5cmain",
        "/es//..//..//main",
    ],
)
def test_no_path_leads_out_of_the_site(nginx, path):
    assert (nginx.root.parent / "main").is_file()
    status, _, body = nginx.get(path)
    assert status in (400, 404)
    assert b"worker_processes" not in body


@pytest.mark.parametrize(("name", "kind"), EXTRA.items())
def test_each_file_says_what_it_is(nginx, name, kind):
    assert nginx.get(f"/{name}")[1]["content-type"] == kind


def test_pages_styles_and_scripts_say_that_they_are_utf8(nginx, site):
    for path, kind in (("/es/", "text/html"), (hashed(site), "text/css"), ("/es/search-index.js", None)):
        got = nginx.get(path)[1]["content-type"]
        assert got in (
            [f"{kind}; charset=utf-8"]
            if kind
            else [f"{k}/javascript; charset=utf-8" for k in ("application", "text")]
        )


def test_a_folder_gets_its_slash_whatever_the_port(nginx):
    status, headers, _ = nginx.get("/es")
    assert (status, headers["location"]) == (301, "/es/")


def test_no_reader_is_written_down(nginx):
    for path in ("/es/", "/none", "/empty/", "/empty", "/es/_static/", "/.git/config"):
        nginx.get(path)
    assert {path.name for path in nginx.folder.iterdir() if path.is_file()} <= {
        "pid", "error.log", "main", "enregla", "key", "cert",
    }  # fmt: skip
    assert "127.0.0.1" not in (nginx.folder / "error.log").read_text(encoding="utf-8")


def rules(text):
    """What a static host reads: each path and its headers."""
    found = {}
    for block in text.strip().split("\n\n"):
        path, *lines = block.splitlines()
        assert path.startswith("/"), block
        assert path not in found, block
        assert all(line.startswith("  ") for line in lines), block
        found[path] = dict(line.strip().split(": ", 1) for line in lines)
    return found


def test_static_hosts_get_the_same_headers(nginx):
    """Two rules for one path must not set the same header: hosts would join the values with a comma."""
    found = rules((nginx.root / "_headers").read_text(encoding="utf-8"))
    assert found.pop("/*") == SECURITY
    assert 0 < len(found) < 100, "Cloudflare reads a hundred rules"
    for path, headers in found.items():
        assert (nginx.root / path[1:]).is_file(), path
        assert headers == {"Cache-Control": "public, max-age=31536000, immutable"}, path
        assert nginx.get(f"{path}?v=01234567")[1]["cache-control"] == headers["Cache-Control"], path


def test_static_hosts_keep_only_what_is_never_called_without_its_hash(tmp_path):
    (tmp_path / "es").mkdir()
    (tmp_path / "es" / "page.html").write_text(
        '<script src="_static/a.js?v=01234567"></script><link href="../b.css?v=01234567"><link href="../b.css">'
        '<script src="https://other.example/c.js?v=01234567"></script>',
        encoding="utf-8",
    )
    write_headers(tmp_path)
    assert set(rules((tmp_path / "_headers").read_text(encoding="utf-8"))) == {"/*", "/es/_static/a.js"}


def test_there_is_one_policy(site):
    assert f"{POLICY}; frame-ancestors 'none'" == HEADER
    assert re.findall(r'add_header Content-Security-Policy "(.*)" always;', CONFIGURATION) == [HEADER]
    for language in LANGUAGES:
        for name in site.pages[language]:
            for meta in site.page(language, name).select('meta[http-equiv="Content-Security-Policy" i]'):
                assert meta["content"] == POLICY, f"{language}/{name}"


def sessions():
    """The names of noxfile.py's sessions."""
    tree = ast.parse((ROOT / "noxfile.py").read_text(encoding="utf-8"))
    return {
        node.name
        for node in tree.body
        if isinstance(node, ast.FunctionDef)
        and any(ast.unparse(d) == "nox.session" for d in node.decorator_list)
    }


def commands():
    """Each command that a service runs, with the file that says so."""
    for path in WORKFLOWS:
        for job in yaml.safe_load(path.read_text(encoding="utf-8"))["jobs"].values():
            yield from ((path.name, step["run"]) for step in job["steps"] if "run" in step)
    read = yaml.safe_load((ROOT / ".readthedocs.yaml").read_text(encoding="utf-8"))
    jobs = read["build"]["jobs"]
    yield from ((".readthedocs.yaml", command) for command in jobs["install"] + jobs["build"]["html"])


def test_services_run_only_what_there_is():
    read = (ROOT / "README.md").read_text(encoding="utf-8")
    names = [name for name, _ in commands()]
    assert {"pages.yml", "tests.yml", ".readthedocs.yaml"} == set(names)
    for name, command in commands():
        program = re.sub(r'^(\w+="[^"]*" )*', "", command)
        if program.startswith("nox "):
            session, _, arguments = program.removeprefix("nox -s ").partition(" -- ")
            assert session in sessions(), name
            assert arguments in ("", "build", "all"), name
        elif program.startswith("pip "):
            assert program in read, f"{name}: README says how to install"
        elif program.startswith("."):
            assert os.access(ROOT / program, os.X_OK), name
        else:
            assert program.split()[0] in ("mkdir", "cp"), name


def test_read_the_docs_has_what_the_books_need():
    read = yaml.safe_load((ROOT / ".readthedocs.yaml").read_text(encoding="utf-8"))
    needed = re.search(
        r'"all" in session.posargs:\n\s+find_programs\(session, (.*)\)', (ROOT / "noxfile.py").read_text()
    )
    assert [f'"{package}"' for package in read["build"]["apt_packages"]] == needed[1].split(", ")


def test_read_the_docs_takes_the_whole_site(site, tmp_path):
    """Its commands after the build, run as they are written, with a site in build/site."""
    (tmp_path / "build").mkdir()
    (tmp_path / "build" / "site").symlink_to(site.root)
    after = [c for n, c in commands() if n == ".readthedocs.yaml" and c.split()[0] in ("mkdir", "cp")]
    for command in after:
        subprocess.run(
            ["bash", "-c", command], cwd=tmp_path, env={**os.environ, "READTHEDOCS_OUTPUT": "out"}, check=True
        )
    for name in ("index.html", *(f"{language}/search.html" for language in LANGUAGES)):
        assert (tmp_path / "out" / "html" / name).read_bytes() == (site.root / name).read_bytes()


@pytest.mark.parametrize("path", WORKFLOWS, ids=lambda path: path.name)
def test_workflows_may_do_only_what_they_must(path):
    workflow = yaml.safe_load(path.read_text(encoding="utf-8"))
    assert workflow["permissions"] == {"contents": "read"}
    for name, job in workflow["jobs"].items():
        write = {what for what, how in job.get("permissions", {}).items() if how != "read"}
        assert write == ({"pages", "id-token"} if name == "deploy" else set()), name
        for step in job["steps"]:
            assert ("run" in step) != ("uses" in step), step
            assert re.fullmatch(r"actions/[a-z-]+@v\d+", step.get("uses", "actions/none@v0")), step


def test_tests_run_on_the_oldest_and_the_newest_python():
    tests = yaml.safe_load((ROOT / ".github" / "workflows" / "tests.yml").read_text(encoding="utf-8"))
    assert tests["jobs"]["test"]["strategy"]["matrix"]["python"] == ["3.11", "3.13"]
    assert 'requires-python = ">=3.11,<3.14"' in (ROOT / "pyproject.toml").read_text(encoding="utf-8")
