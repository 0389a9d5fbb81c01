"""Write `_headers` into a built site: what static hosts that read it (Netlify, Cloudflare Pages) send."""

import re
from pathlib import Path
from posixpath import normpath

from enregla.sphinxext.policy import HEADER

SECURITY = {
    "Content-Security-Policy": HEADER,
    "X-Content-Type-Options": "nosniff",
    "Referrer-Policy": "no-referrer",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
}
FOR_EVER = {"Cache-Control": "public, max-age=31536000, immutable"}
#: The address of a file with its hash, on a page.
HASHED = re.compile(r'(?:src|href)="([^"?#:]+)\?v=[0-9a-f]{8}"')
#: The same file called without one, which must not be kept: a host does not see the `?v=`.
BARE = re.compile(r'(?:src|href)="([^"?#:]+)"')


def write_headers(site: Path) -> None:
    """Write the file: security for every path, and a long life for each file that is only called by its hash."""
    hashed, bare = set(), set()
    for page in site.rglob("*.html"):
        text = page.read_text(encoding="utf-8")
        folder = page.parent.relative_to(site)
        hashed |= {normpath(folder / name) for name in HASHED.findall(text)}
        bare |= {normpath(folder / name) for name in BARE.findall(text)}
    rules = {"/*": SECURITY} | {f"/{path}": FOR_EVER for path in sorted(hashed - bare)}
    (site / "_headers").write_text("\n".join(map(_rule, rules.items())), encoding="utf-8")


def _rule(rule: tuple[str, dict[str, str]]) -> str:
    path, headers = rule
    return "\n".join([path, *(f"  {name}: {value}" for name, value in headers.items()), ""])
