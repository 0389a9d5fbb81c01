"""What a browser may load on a page of the guide: the one place that says it."""

#: Nothing but our own files: no inline script or style, no other site. Fits in a `<meta>` tag.
POLICY = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; "
    "connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'"
)
#: The same as a header, which can also forbid other sites to frame the page.
HEADER = f"{POLICY}; frame-ancestors 'none'"
