"""Which texts go with a message: each rule names the clauses that do what it asks for."""

#: By rule. A rule that forbids is here only if its texts, once answered with yes, would lift it.
TEXTS: dict[str, tuple[str, ...]] = {
    # Permissions and notices that one rule in particular asks for.
    "C1": ("commercial-consent",),
    "C3": ("existing-customer-notice",),
    "C7": ("commercial-consent",),
    "C8": ("parental-consent",),
    "C8-allowed": ("parental-consent",),
    "C13": ("commercial-consent",),
    "S4": ("opt-out-line", "opt-out-confirmation"),
    "A2-added": ("group-invitation",),
    "A4": ("own-phone-agreement",),
    "A4-voluntary": ("own-phone-agreement",),
    "A5-minors": ("parental-consent",),
    "A5-minors-allowed": ("parental-consent",),
    "A5-minors-channel": ("image-consent",),
    "A5-parents-channel": ("image-consent",),
    "A7": ("first-message",),
    "E1": ("staff-policy",),
    "S3": ("first-message",),
    # What the channel needs.
    "K3": ("group-invitation", "group-rules", "group-closing"),
    "K4": ("group-invitation", "group-rules"),
    "K5": ("channel-description",),
    "K6": ("processor-agreement",),
    # Always.
    "U5": ("first-layer", "second-layer"),
    "U14": ("processing-record",),
}


def texts(rules: list[str], deciding: list[str], *, forbidden: bool) -> tuple[str, ...]:
    """Return the clause ids that go with *rules*, those that apply; each once, in the order of the rules.

    When it must not be sent, they are the texts that would lift every rule in the way (*deciding*), or none.

    >>> texts(["A4-voluntary", "E1", "U5"], ["A4-voluntary"], forbidden=False)
    ('own-phone-agreement', 'staff-policy', 'first-layer', 'second-layer')
    >>> texts(["C1", "C12"], ["C1", "C12"], forbidden=True)
    ()
    """
    if forbidden:
        rules = deciding if all(rule in TEXTS for rule in deciding) else []
    return tuple(dict.fromkeys(clause for rule in rules for clause in TEXTS.get(rule, ())))
