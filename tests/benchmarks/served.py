"""A built site on loopback, compressed as a host would send it."""

import functools
import gzip
import http.server
import threading
from contextlib import contextmanager

#: The pages that are measured: the home page, a page of the guide with a drawing and a clause, a plain one, and a clause.
PAGES = (
    "index.html",
    "canales/grupo-o-lista.html",
    "canales/lista-de-difusion.html",
    "clausulas/commercial-consent.html",
)


class Compressed(http.server.SimpleHTTPRequestHandler):
    """Send text with gzip, level 6, which is what servers use."""

    protocol_version = "HTTP/1.1"

    def do_GET(self):
        path = self.translate_path(self.path)
        try:
            with open(path, "rb") as stream:  # noqa: PTH123 - the library gives a string
                body = stream.read()
        except OSError:
            self.send_error(404)
            return
        self.send_response(200)
        kind = self.guess_type(path)
        if kind.startswith("text/") or "xml" in kind or "json" in kind or "javascript" in kind:
            body = gzip.compress(body, 6)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Type", f"{kind}; charset=utf-8" if kind.startswith("text/") else kind)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format, *args):  # noqa: A002
        """Say nothing."""


@contextmanager
def served(root):
    """Give the address of the site in *root* while it is served."""
    handler = functools.partial(Compressed, directory=str(root))
    with http.server.ThreadingHTTPServer(("127.0.0.1", 0), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()
