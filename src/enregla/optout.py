"""Opting out: telling "no me mandéis más" from "¿la baja médica la mando por aquí?".

A missed opt-out is worse than a false one: when in doubt this says yes, and a person looks.
Each word first gets the name of what it means (`optout_words.py`): both "no me mandéis más" and
"dont send me anymore" come down to NO, SEND and MORE. The rules below are written with those names.
"""

import functools
import re
import unicodedata
from collections.abc import Iterator

from enregla.optout_words import FILLER, POLITE, REAL, SHORT, VERBS, WORDS, conjugations

#: A name for several names or words.
GROUPS = {
    "POLITE": "|".join(POLITE),
    "FILL": "|".join([*POLITE, *FILLER, *"MY YOUR AD MSG THESE INFO LIST HERE NUMBER WANT ASK".split()]),
    "ME": "me|nos|us",
    "IT": "lo|la|los|it|them",
    "OFFER": "AD|MSG|INFO|THESE",
    "CONTACT": "SEND|contact|email|AD",
    "GETTING": "GET|get|getting",
    "TAKING": "TAKE|get|leave|count|knock|keep",
    "NUM": "NUMBER|contact",
    "KEY": "STOP|BAJA|UNSUB|ENOUGH",
    "REFUSE": "NO|NOT",
    "NEAR": "ME|os|se|le|les|lo|WANT|INTEREST|que|to|be|being|you|ever|por|favor|please|kindly|MORE|AGAIN|seguir|sigais|sigan|siga|a|de|"
    "have|podeis|puede|pueden|debeis|deben|teneis|tienen|tiene|CONSENT|ACCEPT|necesario|hace|haga|falta|ocurra|dare|try|NADA|"
    "for|para|bother|just|any|start|even|NO|this|desde|NUMBER|MY|PUT|CALL|or|and|y",
    "ON": "y|que|porque|pero|and|because|cos|as|since|or|sino|soy|estoy|if|i|im|o|ni|so",
    "CAN": "podeis|puede|puedes|pueden|podria|podrias|podriais|podrian|vais|van|a|WANT|haced|haz|el|favor|de",
    "OF": "de|del|en|from|off|out|of",
    "BLOCKING": "BLOCK|BLOCKS|BLOCKD",
}


def _atom(atom: str) -> str:
    """Return the regular expression of one part of a rule."""
    edges = {"^": r"(?<=[.,] )", "$": r"(?=[.,] )", "^^": r"\A", "$$": r"\Z"}
    if atom in edges:
        return edges[atom]
    if atom == "END":
        return f"(?={_atom('FILL*')}[.,] |{_atom('POLITE*')}{_atom('ON')})"
    if atom[0] in ".-~":
        word = {".": r"\w+", "-": r"(?:[a-z0-9]+|MY|YOUR)", "~": r"\S+"}[atom[0]]
        return f"(?:{word} ){{0,{atom[1:]}}}"
    often = atom[-1] if atom[-1] in "?*" else ""
    return f"(?:(?:{_names(atom.rstrip('?*'))}) ){often}"


def _names(names: str) -> str:
    """Return *names* with each group spelt out."""
    return "|".join(_names(GROUPS[name]) if name in GROUPS else re.escape(name) for name in names.split("|"))


def _rules(text: str) -> list[re.Pattern[str]]:
    """Compile one rule a line: names and words in order, each `A|B`, `A?` or `A*`.

    `^` and `$` are the edges of a clause, `^^` and `$$` of the message; `END` is where nothing more is said.
    `.3` are up to three words, `-3` the same but no name (save MY and YOUR), `~3` even over a comma.
    """
    lines = (line.split() for line in text.splitlines() if line.strip())
    return [re.compile(r"(?<!\S)" + "".join(map(_atom, line))) for line in lines]


#: What looks like a request and is not one: read as the word "other".
LOOKALIKES = _rules("""
    BAJA .3 SICK
    SICK .2 BAJA
    planta|calle|voz|zona|temporada|cabeza|parte|partes|tension|presion|calidad|gama|cama BAJA
    estoy|esta|estaba|estan|estuve|estare|STILL|coger|cogi|cogido|por|parte|partes|alta|justificante|papel de? la? BAJA
    de BAJA desde|hasta
    BAJA -1 CONTRACT
    BAJA de|del|en|la|el|los|las|mi|MY|al|a -3 CONTRACT
    CONTRACT de BAJA
    RM|UNSUB|WITHDRAW|CANCEL|STOP ME? -4 CONTRACT
    PUT|SEND|SENDS|SENDD -2 KEY .5 error|mistake|accident|accidentally|accidente|querer
    error|mistake|accident|accidentally .4 KEY
    bus|train|metro|tram|next|full|non|one|pit|last|first|de|the|a|luz|luces STOP
    STOP at|by|in|near|motion|loss|sign|light|lights|over
    NOT .1 STOP
    did|does|will|can|could|has|have|is|was|were|are NO .2 SEND|GETTING|STOP|CALL
    are|is|there|have|hay|theres NO MORE
    NO NEAR* STOP|LET|CUT CONTACT|OFFER|ME|de|GETTING|con|the|YOUR|POLITE*
    NO NEAR* RM|UNSUB|GIVE|FORGET|OBJECT|BLOCK|BAJAR|salir ME|de|BAJA*
    NO NEAR* TAKING ME|NUM|my off|out|from?
    why|que ya? NO you|me|ya|nos* SEND|SENDS|TELL .3 MORE?
    did|does|do NOT? .3 STOP
    ERASURE -2 CONTRACT
    NO .3 MISS|miss|missing .3 OFFER?
    NO -1 BOTHERS
    MORE de|than COUNT|un|una
    MORE tarde|pronto
    lista|list|LIST de|of espera|boda|precios|invitados|regalos|la
    waiting|wish|guest|price|shopping LIST
    waitlist
    old|antiguo|anterior|viejo NUM
    NUM antiguo|anterior|viejo
""")
#: The names that are still understood with a slip in the word.
SLIPPERY = {name + me for name in "SEND RM UNSUB STOP LET AD MSG NUMBER CANCEL WANT OFF FORGET BAJA LIST GET".split() for me in ("", " me")}
#: Whole requests.
REQUESTS = _rules("""
    ^ FILL* KEY FILL|KEY* $
    ^^ FILL|,|.* CANCEL|OFF|RM|RMS|fin|end|fuera FILL|,|.* $$
    ^^ POLITE|im|,|.* para|paso|salir|exit|out|leave|alto|BLOCKD|BLOCK POLITE|,|.* $$
    ^ POLITE* me RMD END
    ^ FILL* salir|out de|of FILL* $
    ^ FILL* NO MORE FILL* $
    PUT|SEND|SENDD|SENT|CALL|CALLD palabra|word|the|ya|un|a|again|otra|vez|lo|COUNT* KEY
    PUT|SEND|SENDD la palabra KEY

    NO NEAR* SEND ME|os|le|you|it|to|a|de* .3 MORE|OFFER|LIST|NUM|NADA
    NO NEAR* SEND|contact|email ME|IT|le|les|you* END
    NO NEAR* TELL ME|le* .3 MORE|OFFER|NADA|LIST
    NO NEAR* SENDS|CALL|TELLS|contact|email ME|le* .2 MORE
    NO NEAR* be|being SENT|contacted
    NO NEAR* AGAIN a SEND|CALL|USE|TELL|contact
    NO NEAR* USE .3 NUM|MORE|OFFER|HERE
    NO NEAR* AD ME
    NO NEAR* hagais|hagan|hagas|haga|do MORE
    NO NEAR* GIVE ME? la|el|por|MORE* lata|brasa|tabarra|vara|conazo|turra|saco
    NO conteis|cuenten|cuentes conmigo
    ^^ FILL|,* NO NEAR* CALL FILL|,|.* $$
    NO NEAR* ARRIVE .3 MORE|OFFER|NADA
    NO NEAR* ARRIVE END

    NO -2 WANT .3 GETTING .3 OFFER|MORE|NADA|LIST|YOU
    NO -2 WANT .3 GETTING ME|IT|from|de|you|of* END
    NO MORE? recibir|GET .2 OFFER|MORE
    rather|prefer|like|WANT NO to? GETTING|SEND|be|contact
    NO -2 WANT|INTEREST -3 MORE? -1 OFFER
    NO -1 quiero|WANT|INTEREST NADA|MORE|any|none MORE? END
    NO -1 WANT|INTEREST NADA MORE? de|from|with|to
    NO -2 WANT -2 estar|seguir|be|pertenecer|formar|part|aparecer|figurar|continuar|stay|on|in .3 LIST|HERE|OFFER
    NO -3 INTEREST END
    NO .2 INTEREST in|en? -2 OFFER|NADA|any|lo|what|you
    ^ .3 AD POLITE* NO END
    NO|cero|zero|ninguna MORE -1 OFFER|SEND|this
    NO|NADA un|una|uno|one|a|another|single|solo|sola|YOUR* OFFER|SEND|one MORE
    NO|cero|zero|sin|NADA|fuera MORE|de|a|con|to|YOUR|MY|las|los|la* AD|MSG END

    STOP|LET|CUT ME|POLITE|MORE* de|con|with? -1 CONTACT|TELL|CALL|GETTING|USE
    STOP .3 OFFER|CONTACT|CALL|envios
    LETS|STOPS|para ME|ya|POLITE* de|con -1 CONTACT|CALL|GIVE|GETTING
    vale|bien de|con -3 OFFER|CONTACT
    CUT -2 que? -1 CONTACT|ARRIVE|OFFER|GET
    LET|STOP ME|ya* de GIVE|tocar|joder
    LET -2 AD
    and|please|pls|to|must|should|just|now|so|it|this|them|AD|MSG|THESE|SEND|WANT|que STOP FILL* $
    make|get|want|put .2 STOP END
    end|put|kill|ditch -2 MSG|AD|THESE
    LET|LETS|leave -1 ME|NUM en|alone|be|in|tranquilo|tranquila|tranquilos paz|peace?
    me|nos LETS en paz
    piss|fuck|bugger|back|lay|sod|buzz|jog off
    get lost
    go away
    knock|cut it off|out
    vete|iros|idos|a a|al? tomar|mierda|carajo
    FORGET me|se|os|de|about|MY|que|that* NUM|existo|exist
    FORGET os|se|de|about* me|MY|nosotros END
    FORGET me END

    RM ME END
    me|nos CAN* RM|RMS|BAJAR END
    RM ME FILL* de|del|from|off|en FILL* LIST|OFFER|HERE|YOUR|CONTACT|NUM
    me|nos CAN* RM|RMS FILL* OF FILL* LIST|OFFER|HERE|YOUR|NUM
    me RMD de|del FILL* LIST|HERE|AD
    RM|RMS -5 NUM|INFO
    NUM ~9 RM|RMS|TAKING|BLOCK IT
    NUM RMD|RM
    RM a|my|MY? -2 OF -2 LIST|OFFER
    RM|CANCEL|OFF|CUT|turn off? -2 AD
    OFF -2 MSG
    turn|switch off -2 OFFER
    turn|switch -2 OFFER off
    give|GIVE it|this a rest
    NO wanted|welcome END
    CANCEL -2 LIST|AD|MSG
    REFUSE -3 RM|RMD ME?
    TAKING ME|MY|NUM|my off|out END
    TAKING ME|MY|NUM|it|this* off|out|from -1 of|from? -2 LIST|OFFER|YOUR|HERE|CONTACT
    get|want|be|come off|out of? -2 LIST|OFFER
    ^ FILL* off|out|fuera of|de|from? -2 LIST|AD END
    leave|exit|salir|salirme|salgo|abandonar|marcharme|irme|borrarme|voy -1 OF? -2 LIST
    BAJAR me FILL* de|del FILL* LIST|HERE|AD
    UNSUB
    opt|opting|opted|opts -1 out
    paso|pasando|pasamos de -2 OFFER|YOUR|vosotros

    ME CAN* -2 GIVE ME? de BAJA
    GIVE ME|se|POLITE* de BAJA END
    GIVE ME|se|POLITE* de BAJA -3 LIST|OFFER|HERE|NUM|YOUR
    GIVE me de BAJA
    GIVE -2 NUM de BAJA
    REFUSE -3 GIVEN de BAJA
    WANT|ASK|PROCESS|pedido -3 MY|la|una|de? BAJA
    BAJA de|del|en|a -2 LIST|OFFER|NUM

    REFUSE .4 CONSENT|ACCEPT .4 OFFER|CONTACT|USE|LIST|GETTING|NUM|TELL|CALL
    REFUSE .4 CONSENT END
    REFUSE -3 ACCEPT up END
    ERASURE -1 de|of -2 NUM
    ASK -2 ERASURE
    WITHDRAW|RM -5 CONSENT
    CONSENT -2 WITHDRAW
    CONTACT|SENDS|SENDD|OFFER|NUM ~6 sin|without -2 CONSENT
    OBJECT FILL* $
    OBJECT .5 OFFER|CONTACT|USE|being|GETTING|LIST
    derecho|derechos|ACCEPT|right|rights|ejerzo|ejercer -4 OBJECT|ERASURE|be
    LAW|ley|law ~9 STOP|OFFER|RM|USE|CUT
    STOP|OFFER|CUT ~9 LAW
    LIST robinson
    os -3 BLOCKING
    BLOCK YOUR|you|os|les|LIST
    BLOCKING -2 OFFER
    BLOCK -4 OFFER|LAW|agencia
    MORE|otro|otra|another|one|next ~5 BLOCK
    OFFER|CONTACT|SENDS|CALL ~6 BLOCK|police|policia|abogado|lawyer|solicitor
    FEDUP -1 de|of|with|que? -3 OFFER|CONTACT|SENDS
    STILL ME? GETTING .2 OFFER|END
    STILL GET|getting|SEND END
    STILL SEND|GET ME|OFFER
    STILL ME|sin* SEND
    you|they keep|continue SEND
    guardaos|guardate|guardense|ahorraos|ahorrate|ahorrense|meteos|metete|shove|spare|stick me? -2 OFFER
    ENOUGH -3 OFFER|CONTACT
""")


def is_opt_out(message: str) -> bool:
    """Return whether *message* asks to receive no more advertising.

    It reads Spanish and English, with or without accents, capitals, emoji and small slips.
    What it flags must stop at once (LSSI 22.1, RGPD 21.3); what it does not flag, a person still reads.

    >>> is_opt_out("no me mandéis más 🙏"), is_opt_out("¿La baja médica la mando por aquí?")
    (True, False)
    """
    text = _named(message)
    for pattern in LOOKALIKES:
        text = pattern.sub("other ", text)
    return any(pattern.search(text) for pattern in REQUESTS)


def fold(message: str) -> str:
    """Return the words of *message*: lower case, no accents, emoji or punctuation, no letter thrice in a row.

    >>> fold("¡¡BAJAAA!! por favor…")
    'baja por favor'
    """
    return " ".join(re.findall("[a-z0-9]+", _plain(message)))


def _plain(message: str) -> str:
    """Return *message* folded, with what separates sentences turned into ` . ` and clauses into ` , `."""
    text = unicodedata.normalize("NFKD", message[:2000]).lower()
    text = "".join(character for character in text if unicodedata.category(character) not in ("Mn", "Cf"))
    text = re.sub(r"(?<=[a-z])['’`´](?=[a-z])", "", text).replace("+", " mas ")
    text = re.sub(r"\b(?:[a-z][ .*_-]){2,}[a-z]\b", lambda spelt: re.sub("[^a-z]", "", spelt[0]), text)
    text = re.sub(r"[.!?¡¿;:\n…]+", " . ", text)
    text = re.sub(r"[,()]+|\s[-–—]+\s", " , ", text)
    return re.sub(r"([a-z])\1{2,}", r"\1", text)


def _named(message: str) -> str:
    """Return *message* with the name of each word that has one, between marks."""
    words = [_name(word) for word in re.findall("[a-z0-9]+|[.,]", _plain(message))]
    text = " ".join([".", *words, "."]) + " "
    return re.sub(r"(?:[.,] )*\. (?:[.,] )*|(?:, )+", lambda marks: ". " if "." in marks[0] else ", ", text)


@functools.cache
def _lexicon() -> dict[str, str]:
    """Return the name of each word, for a Spanish verb with the pronoun that hangs from it."""
    names = dict.fromkeys([*POLITE, *FILLER, *(word for group in GROUPS.values() for word in group.split("|") if word.islower())])
    lexicon = {word: word for word in names} | SHORT
    for name, words in WORDS.items():
        lexicon.update((word, name) for word in words.split() if word not in lexicon or lexicon[word] == word)
    for name, verbs in VERBS.items():
        for verb in verbs.split():
            for form, mood in conjugations(verb):
                lexicon.setdefault(form, name + mood)
    return lexicon


@functools.cache
def _sounds() -> dict[str, str]:
    """Return the name of each word by its sound."""
    return {_sound(word): name for word, name in reversed(_lexicon().items()) if len(word) > 3 and name in SLIPPERY}


def _sound(word: str) -> str:
    """Return *word* spelt as it sounds, so that the usual misspellings meet."""
    for old, new in (("qu", "k"), ("ll", "y"), ("ce", "se"), ("ci", "si"), ("ge", "je"), ("gi", "ji"), ("ch", "#"), ("h", ""), ("v", "b"), ("z", "s"), ("c", "k"), ("mb", "nb")):
        word = word.replace(old, new)
    return re.sub(r"([a-z])\1", r"\1", word)


@functools.lru_cache(maxsize=4096)
def _name(word: str) -> str:
    """Return what *word* means: as written, as it sounds, or one slip away; else *word* itself."""
    if word.isdigit():
        return "COUNT"
    lexicon = _lexicon()
    if word in lexicon or len(word) < 4 or word in REAL:
        return lexicon.get(word, word)
    letters = word.translate(str.maketrans("01345", "oleas"))
    near = (lexicon[slip] for slip in _slips(letters) if len(slip) > 5 and lexicon.get(slip) in SLIPPERY)
    return lexicon.get(letters) or _sounds().get(_sound(letters)) or next(near, word)


def _slips(word: str) -> Iterator[str]:
    """Yield what *word* may have been before one letter was swapped, added, left out or changed; never the first."""
    if len(word) < 5: return
    letters = "abcdefghijklmnopqrstuvwxyz"
    for i in range(1, len(word)):
        yield word[:i] + word[i + 1 : i + 2] + word[i] + word[i + 2 :]
        yield word[:i] + word[i + 1 :]
    for i in range(1, len(word) + 1):
        for letter in letters:
            yield word[:i] + letter + word[i:]
    for i in range(1, len(word)):
        for letter in letters:
            yield word[:i] + letter + word[i + 1 :]
