"""Opting out: telling "no me mandéis más" from "¿la baja médica la mando por aquí?".

A missed opt-out is worse than a false one: when in doubt this says yes, and a person looks.
Each word first gets the name of what it means (`optout_words.py`): both "no me mandéis más" and
"dont send me anymore" come down to NO, SEND and MORE. The rules, in optout.toml, are written with those names.
"""

import re
import unicodedata

from enregla.errors import BadInput
from enregla.optout_rules import rules
from enregla.optout_words import beside, name_of

#: Letters that only look Latin, Cyrillic, Greek, small capitals or in squares, and what they look like.
LOOK = str.maketrans("авекмнопрстухѕіјαβεζικμνορτυχʙᴀᴊꜱᴛᴏᴘ", "abekmhonpctyxsijabezikmnoptyxbajstop") | {
    first + place: ord("a") + place for first in (0x1F150, 0x1F170) for place in range(26)
}
#: Emoji that say stop when nothing else is said: also those that an advert may offer as its way out ("responda 👎").
STOPS = frozenset("🛑⛔🚫🔕🔇📵👎❌✖🙅✋")

#: How much is read of each end of a message.
END = 2000


def is_opt_out(message: str) -> bool:
    """Return whether *message* asks to receive no more advertising.

    It reads Spanish and English, with or without accents, capitals, emoji and small slips, and the usual
    short forms of Catalan, Galician and Basque. Of a message of more than 4,000 characters it reads both ends.
    What it flags must stop at once (LSSI 22.1, RGPD 21.3); what it does not flag, a person still reads.
    Raise `BadInput` for what is not text.

    >>> is_opt_out("no me mandéis más 🙏"), is_opt_out("¿La baja médica la mando por aquí?")
    (True, False)
    """
    if not isinstance(message, str):
        raise BadInput({"message": f"is {type(message).__name__}, not text"})
    polite, filler = beside("polite"), beside("filler")
    words = re.findall("[a-z0-9]+|[.,]", _marked(message))
    if not set(words) - {".", ","}:
        return not STOPS.isdisjoint(_ends(message))
    alone = len(set(words) - {".", ",", *polite, *filler}) == 1
    names = " ".join(name_of(word, keyword=alone) for word in words).split()
    marked = [f"{name}''" if name in polite else f"{name}'" if name in filler else name for name in names]
    text = " ".join([".", *marked, ". "])
    text = re.sub(r"(?:, )*\. (?:[.,] )*", ". ", text)
    if any(request.search(text) for request in rules("plain")):
        return True
    for lookalike in rules("lookalikes"):
        text = lookalike.sub("other ", text)
    return any(request.search(text) for request in rules("requests"))


def fold(message: str) -> str:
    """Return the words of *message*: lower case, no accents, emoji or punctuation, no letter thrice in a row.

    >>> fold("¡¡BAJAAA!! por favor…")
    'baja por favor'
    """
    return " ".join(re.findall("[a-z0-9]+", _marked(message)))


def _ends(message: str) -> str:
    """Return the beginning and the end of a long message: what it quotes stands before or after what it asks."""
    return message if len(message) <= 2 * END else f"{message[:END]}\n{message[-END:]}"


def _marked(message: str) -> str:
    """Return *message* folded, save that a point ends each sentence and a comma each clause."""
    text = unicodedata.normalize("NFKD", _ends(message)).lower().translate(LOOK)
    text = "".join(character for character in text if unicodedata.category(character) not in ("Mn", "Cf"))
    text = re.sub(r"(?<=[a-z])['’`´](?=[a-z])", "", text).replace("+", " mas ")
    text = re.sub(r"[^a-z0-9.,!?¡¿;:…()*\n–—_-]+", " ", text)
    text = re.sub(r"\b(?:[a-z][ .*_-]){2,}[a-z]\b", lambda spelt: re.sub("[^a-z]", "", spelt[0]), text)
    text = re.sub(r"[.!?¡¿;:\n…]+", " . ", text)
    text = re.sub(r"[,()]+|\s[-–—]+\s", " , ", text)
    return re.sub(r"([a-z])\1{2,}", r"\1", text)
