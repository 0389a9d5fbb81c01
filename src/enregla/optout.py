"""Opting out: telling "no me mandéis más" from "¿la baja médica la mando por aquí?".

A missed opt-out is worse than a false one: when in doubt this says yes, and a person looks.
Each word first gets the name of what it means (`optout_words.py`): both "no me mandéis más" and
"dont send me anymore" come down to NO, SEND and MORE. The rules below are written with those names.
"""

import re
import unicodedata

from enregla.optout_words import FILLER, GROUPS, POLITE, name_of


def _rules(text: str) -> list[re.Pattern[str]]:
    """Compile one rule a line: names and words in order.

    `A|B` is either, `a_b` two words, `A?` optional, `A*` up to nine, `A**` any number.
    `.3` is up to three words, `-3` the same but no name (save MY and YOUR), `~3` even over a comma.
    `^` and `$` are the edges of a clause, `^^` and `$$` of the message; at `END` no more is asked.
    In the text that they read, one `'` follows a word of FILLER and two a word of POLITE.
    """
    lines = (line.split() for line in text.splitlines() if line and not line.lstrip().startswith("#"))
    return [re.compile(r"(?<!\S)" + "".join(map(_part, line))) for line in lines]


def _part(part: str) -> str:
    """Return the regular expression of one part of a rule."""
    edges = {"^": r"(?<=[.,] )", "$": r"(?=[.,] )", "^^": r"\A", "$$": r"\Z"}
    if part in edges:
        return edges[part]
    if part == "END":
        return f"(?={_part('FILL*')}[.,] |{_part('POLITE*')}{_part('ON')})"
    if part[0] in ".-~":
        word = {".": r"[\w']+", "-": "(?:[a-z0-9]+|MY|YOUR)'*", "~": r"\S+"}[part[0]]
        return f"(?:{word} ){{0,{part[1:]}}}"
    names = part.rstrip("?*")
    often = {"*": "{0,9}", "**": "*"}.get(part[len(names) :], part[len(names) :])
    words = "|".join(dict.fromkeys(_each(names.removesuffix("|END"))))
    end = "|" + _part("END") if names.endswith("|END") else ""
    return f"(?:(?:{words}) {end}){often}"


def _each(names: str) -> list[str]:
    """Return the regular expression of each of *names*, and of those that a group among them holds."""
    words = []
    for name in names.split("|"):
        if name in GROUPS:
            words += _each(GROUPS[name])
        else:
            marks = {"FILL": r"\w+'+", "POLITE": r"\w+''", ",": ",", ".": r"\."}
            words.append(marks.get(name, name.replace("_", "'* ") + "'*"))
    return words


#: Requests that no likeness excuses.
PLAIN = _rules("""
    si|if|como|hasta|until que|you? NO ME? STOP|STOPS|LET|LETS
    BAJA de -2 CONTRACT de -1 OFFER
""")
#: What looks like a request and is not one: it is then read as the word "other".
LOOKALIKES = _rules("""
    # Sick leave, and other things that are low or go down.
    BAJA .3 SICK
    SICK .2 BAJA
    planta|calle|voz|zona|temporada|cabeza|parte|partes|tension|presion|calidad|gama|cama BAJA
    estoy|esta|estaba|estar|estan|estuve|estare|STILL|coger|cogi|cogido|por|alta|justificante|papel|certificado|parte|partes de? la? BAJA
    # A service, an order: not the messages.
    BAJA OF|DET* -1 CONTRACT
    BAJA|CANCEL|UNSUB|RM -3 SUB -3 CONTRACT
    RM|UNSUB|WITHDRAW|CANCEL|STOP|ERASURE ME? -4 CONTRACT
    opt_out|opting_out of? -3 CONTRACT
    BLOCK ~9 CONTRACT|money|dinero|deposit|fianza
    # By mistake.
    KEY|RM -5 error|mistake|accident|accidentally|accidente|querer
    error|mistake|accident|accidentally .4 KEY
    got|was|been UNSUB
    # Where the bus stops.
    bus|train|metro|tram|taxi|next|full|non|one|pit|last|first|de|the|a|luces STOP
    STOP at|by|in|near|motion|loss|sign|light|lights|over
    NOT .1 STOP
    did|does .3 STOP|RM|TAKE|get
    do you|they|it|the STOP
    # Messages that did not come.
    did|does|will|can|could|is|was|were|are NO .1 SEND|GETTING|STOP|CALL
    why NO you|me* SEND|SENDS|TELL .3 MORE?
    por_que ya? NO ya? ME SENDS .3 MORE?
    are|is|there|have|hay|theres NO MORE
    # Wishing to go on.
    NO NEAR* STOP|LET|CUT CONTACT|OFFER|ME|GETTING|de|con|the|YOUR|POLITE*
    NO NEAR* RM|UNSUB|FORGET|OBJECT|BLOCK|BAJAR|salir ME|de|BAJA*
    NO NEAR* GIVE ME? de BAJA
    NO NEAR* TAKING ME|NUM off|out|from
    NO .3 MISS .3 OFFER?
    # Not now, not so many, not this list.
    NO NEAR* SEND|contact|CALL -1 MSG|NADA|SEND? -1 hasta|antes|until|till|before|after|todavia|aun|yet|hoy|today|manana|tomorrow|ahora|now
    NO WANT SEND $
    NO -1 WANT to SEND
    MORE de|than COUNT|un|una
    LIST de|of espera|boda|precios|invitados|regalos|la
    waiting|guest|price|shopping LIST
    old|antiguo|anterior|viejo|otro|other NUM
    NUM antiguo|anterior|viejo
""")
#: Whole requests.
REQUESTS = _rules("""
    # The keyword alone, or quoted.
    ^ FILL** STOP|BAJA|UNSUB FILL|KEY|CANCEL|RM** $
    ^ FILL** BAJA|UNSUB FILL* COUNT $
    ^ POLITE** ENOUGH|CUT|RM|LET|me_RMD os|lo|ME|POLITE|KEY|of|with|is|con|this|that|it** $
    ^ POLITE** CUT|CUTS ya|el_rollo POLITE|el_rollo** $
    ^^ FILL|,|.** CANCEL|OFF|RM|RMS|fin|end FILL|,|.** $$
    ^^ POLITE|im|,|.** para|paso|fuera|salir|exit|out|leave|alto|BLOCKD|BLOCK POLITE|,|.** $$
    ^ FILL** salir_de|out_of|fuera_de|vale_ya|NO_GET FILL** $
    ^ FILL** NO FILL* MORE FILL** $
    ^ ya_vale|fuera $
    WANT salir|out END
    PUT|SEND|SENDD|SENT|CALLD la_palabra|palabra|word|the|ya|un|a|otra|vez|lo|MORE|COUNT* KEY
    GIVE|GIVEN a BAJA
    boton|enlace|link|button|formulario .3 BAJA
    PUT .4 que NO $
    UNSUB|un_SIGN
    ME UNSUBD|UNSUBS
    opt|opting|opted|opts -1 out

    # Do not send.
    NO NEAR* SEND TO* DET* -1 MORE|OFFER|LIST|NUM|NADA
    NO NEAR* SEND .3 MORE $
    NO NEAR* SEND|contact|ARRIVE TO* END
    NO NEAR* TELL|add|put|ARRIVE ME|le* DET* -1 MORE|OFFER|NADA|LIST
    NO NEAR* SENDS|CALL|TELLS|contact ME|le* .2 MORE
    NO NEAR* AGAIN a SEND|CALL|USE|TELL|contact
    NO NEAR* be|being SENT
    NO NEAR* USE|keep DET* NUM|MORE|OFFER|HERE
    NO NEAR* hagais|hagas|haga|do|PROCESS MORE END
    NO NEAR* GIVE ME? la|el|por|MORE* lata|brasa|tabarra|vara|conazo|turra|RMD
    NO conteis|cuenten|cuentes conmigo
    ^^ FILL|,** NO NEAR* CALL FILL|,|.** $$
    prohibido|prohibo|forbid|prohibited -2 SEND|TELL|USE
    ultima|last vez|time que? ME|you? SENDS|SEND|CALL|contact

    # Not wanted.
    REFUSE -2 WANT .3 GETTING .3 OFFER|MORE|NADA|LIST|from|about
    REFUSE -2 WANT .3 GETTING TO* END
    REFUSE -2 WANT|INTEREST DET* -1 OFFER
    REFUSE -2 WANT -2 estar|seguir|be|pertenecer|formar|part|aparecer|figurar|continuar|stay|keep|on|in .3 LIST|HERE|OFFER|this
    NO -1 WANT|INTEREST NADA|MORE|any|none MORE? END
    NO -1 WANT|INTEREST NADA MORE? de|from|with|to
    NO WANT estar|seguir|be END
    NO longer WANT this|it|to
    NO -1 WANT this|that MORE
    NO -3 INTEREST END
    NO .2 INTEREST in|en? -2 OFFER|NADA|GETTING|any|lo|what|you|this
    NO wanted|welcome END
    NO MORE? GET .2 OFFER|MORE
    WANT NO to? GETTING|SEND|be|contact
    WANT si|you|that NOT SEND|contact
    OFFER ~6 NO IT WANT
    REJECT a? -2 GETTING|MSG|INFO
    REJECT AD
    AD -4 NADA END
    ^ .3 AD POLITE* NO END
    ^ -1 MSG|demas|resto NO POLITE* $
    NO es? for|para -2 AD|MSG END
    NO|cero|zero|NADA MORE -1 OFFER|SEND|contact|this
    NO|NADA un|una|uno|one|a|single|solo|sola|YOUR* OFFER|SEND|one MORE
    NO|cero|zero MORE|de|a|to|YOUR|MY* AD CALL|SEND|AD|MSG|or|and|NO* END
    ^ FILL** NO|cero|zero|sin|NADA|fuera MORE|de|a|con|to|YOUR|MY|las|los|la* AD|MSG CALL|SEND|AD|MSG|or|and|NO* END

    # Stop it.
    STOP|LET|CUT ME|se|os|POLITE|MORE* de|con|with? -1 CONTACT|TELL|CALL|GETTING|USE|ARRIVE|GIVE|tocar|joder
    LETS|STOPS|para ME|ya|POLITE* de|con -1 CONTACT|CALL|GETTING|GIVE
    STOP .3 OFFER|CONTACT|CALL|LIST
    LET|STOP de -1 estar|ser|formar -2 LIST
    LET|LETS ya .2 OFFER
    CUT -2 que? -1 CONTACT|ARRIVE|OFFER|GET
    if|si you|THESE|MSG stopped
    and|please|pls|to|must|should|just|now|so|you|could|can|it|this|them|AD|MSG|THESE|SEND|WANT|que STOP FILL* $
    make|get|WANT|put .2 STOP END
    end|put|kill|ditch -2 MSG|AD|THESE
    turn|switch off? -2 OFFER|this off?
    OFF -2 MSG
    ENOUGH|vale_de|vale_con|bien_de -3 OFFER|CONTACT
    LET|LETS|leave -1 ME|NUM en_paz|alone|be|in_peace|tranquilo|tranquila|tranquilos
    ME|LET|LETS LET|LETS? en_paz|tranquilo|tranquila
    piss_off|fuck_off|bugger_off|bog_off|back_off|lay_off|sod_off|buzz_off|jog_on|get_lost|shut_up|give_over|pack_it_in
    knock_it_off|cut_it_out|give_it_a_rest|GIVE_it_a_rest|callate|callaos|callese|callense|a_tomar_por|a_la_THESE|al_carajo
    go_away|do_one END

    # Take me off.
    RM ME END
    RM ME FILL* OF FILL* LIST|OFFER|HERE|YOUR|CONTACT|NUM
    me|nos CAN* RM|RMS|BAJAR END
    me|nos CAN* RM|RMS|RMD FILL* OF FILL* LIST|OFFER|HERE|YOUR|NUM
    RM|RMS -5 NUM|INFO
    RM a|MY? -2 OF -2 LIST|OFFER
    RM|CANCEL|OFF|CUT -2 AD
    AD RM IT
    NUM ~9 RM|RMS|TAKING|BLOCK IT
    NUM ~9 RM|RMD POLITE* $
    NUM ERASURE
    RM everything|todo -5 me|MY
    CANCEL .3 LIST|AD|MSG|THESE
    ASK|WANT|i .4 be|being|get RM|TAKE
    REFUSE -3 RM|RMD ME?
    como|how|donde .3 OFFD|OFFS|STOPD|STOPS|para|RM|RMS|RMD|CANCELS|CANCELD -2 OFFER|SUB|this
    como|how|donde -3 leave|salir|salgo|sale|me_RMD OF? HERE|LIST|END
    TAKING MY|this|the? ME|NUM|him|her off|out END
    TAKING ME|MY|NUM|IT|this* off|out|from -1 of|from? -2 LIST|OFFER|YOUR|HERE|CONTACT
    TAKING ME|MY|NUM OF -2 LIST
    get|WANT|be|im|come off|out of? -2 LIST|OFFER
    get|WANT|let me? off|out of|this* $
    get|be|getting rid of -2 NUM
    STILL on|en -2 LIST
    ^ FILL** off|out|fuera of|de|from? -2 LIST|AD END
    leave|leaving|exit|salir|salirme|salgo|abandonar|abandono|desaparecer|LETD|marcharme|irme|voy -1 OF? -2 LIST END
    me salgo|salir OF? THESE|HERE|END
    BAJAR me FILL* OF FILL* LIST|HERE|AD
    FORGET me|se|os|de|about|MY|que|that|DET* NUM|existo|exist
    FORGET os|se|de|about* me|MY|nosotros END
    paso|pasando|pasamos de -2 OFFER|YOUR|vosotros
    guardaos|guardate|guardense|ahorraos|ahorrate|ahorrar|ahorrense|shove|spare|stick me|os? -2 OFFER

    # Baja.
    ME CAN* -2 GIVE ME? de BAJA
    GIVE ME|se|POLITE|NUM* de BAJA END
    GIVE ME|se|POLITE|NUM* de BAJA -3 LIST|OFFER|HERE|NUM|YOUR
    GIVE ME? por RMD
    REFUSE|PROCESS .4 GIVEN de BAJA
    WANT|ASK|PROCESS|he_CONTRACT|habia_CONTRACT|hemos_CONTRACT -3 MY|la|una|de? BAJA
    BAJA OF|a -2 LIST|OFFER|NUM

    # Consent, objection, law.
    REFUSE .4 CONSENT|ACCEPT .4 OFFER|CONTACT|USE|LIST|GETTING|NUM|TELL|CALL
    REFUSE .4 CONSENT FILL* $
    REFUSE .6 NUM -2 for|para .3 OFFER|SEND|this
    REFUSE -3 signed|sign|apuntado|apunte up|a|to|for* OFFER|NADA|LIST|this|END
    REFUSE -3 SIGN|opt_in|opted_in
    REFUSE -1 ASK for? -1 OFFER|this|to
    only|solo|solamente USE MY NUM
    WITHDRAW|RM|CANCEL -5 CONSENT
    CONSENT -2 WITHDRAW
    CONTACT|SENDS|SENDD|OFFER|NUM ~6 sin|without -2 CONSENT
    OBJECT FILL* $
    OBJECT .5 OFFER|CONTACT|USE|being|GETTING|LIST
    ACCEPT|derechos|right|rights|ejerzo|ejercer -4 OBJECT|ERASURE|be
    ASK|ERASURE -1 de|of? -2 NUM|ERASURE
    ^ FILL** RMD de -1 NUM
    LAW ~9 STOP|AD|RM|CUT|STILL
    STOP|AD|MSG|MORE|CUT|ARRIVE|SENDS|once ~9 LAW|agencia|proteccion|protection
    complain|reclamar|reclamare|going|voy -3 LAW
    LIST robinson

    # Threats and complaints.
    os -3 BLOCKING
    BLOCKING y|and BLOCKING
    BLOCKING -2 OFFER
    BLOCK YOUR|you|os|les|LIST|this_NUMBER|este_NUMBER
    BLOCK -4 OFFER|LAW|agencia
    BLOCK ~5 MORE -1 SEND|OFFER
    MORE|otro|otra|one|next|proxima|ilegal|illegal ~6 BLOCK
    STOP|STOPS|LET|LETS ~4 BLOCKING
    OFFER|SENDS ~6 BLOCK YOUR|you|it|this|END
    mark|marking|marked|marcar|marcado|PUT|BLOCKING -4 as|como|por AD
    OFFER|SENDS|CONTACT ~6 abogado|lawyer|solicitor|police|policia|consumer|consumo
    THESE|this is|es AD END
    FEDUP -1 de|of|with|que? -3 OFFER|CONTACT|SENDS|LIST
    narices|mono|gorro|huevos|cojones|coronilla de|con -3 OFFER|CONTACT
    STILL ME? GETTING .2 OFFER|END
    STILL ME|GET|getting|SEND* SEND|GET|getting ME|OFFER|END
    me|nos STILL SEND|CALL
    you|they keep|continue SEND
""")


def is_opt_out(message: str) -> bool:
    """Return whether *message* asks to receive no more advertising.

    It reads Spanish and English, with or without accents, capitals, emoji and small slips.
    What it flags must stop at once (LSSI 22.1, RGPD 21.3); what it does not flag, a person still reads.

    >>> is_opt_out("no me mandéis más 🙏"), is_opt_out("¿La baja médica la mando por aquí?")
    (True, False)
    """
    words = re.findall("[a-z0-9]+|[.,]", _marked(message))
    alone = len(set(words) - {".", ",", *POLITE, *FILLER}) == 1
    names = " ".join(name_of(word, keyword=alone) for word in words).split()
    marked = [f"{name}''" if name in POLITE else f"{name}'" if name in FILLER else name for name in names]
    text = " ".join([".", *marked, ". "])
    text = re.sub(r"(?:, )*\. (?:[.,] )*", ". ", text)
    if any(request.search(text) for request in PLAIN):
        return True
    for lookalike in LOOKALIKES:
        text = lookalike.sub("other ", text)
    return any(request.search(text) for request in REQUESTS)


def fold(message: str) -> str:
    """Return the words of *message*: lower case, no accents, emoji or punctuation, no letter thrice in a row.

    >>> fold("¡¡BAJAAA!! por favor…")
    'baja por favor'
    """
    return " ".join(re.findall("[a-z0-9]+", _marked(message)))


def _marked(message: str) -> str:
    """Return *message* folded, save that a point ends each sentence and a comma each clause."""
    text = unicodedata.normalize("NFKD", message[:2000]).lower()
    text = "".join(character for character in text if unicodedata.category(character) not in ("Mn", "Cf"))
    text = re.sub(r"(?<=[a-z])['’`´](?=[a-z])", "", text).replace("+", " mas ")
    text = re.sub(r"[^a-z0-9.,!?¡¿;:…()*\n–—_-]+", " ", text)
    text = re.sub(r"\b(?:[a-z][ .*_-]){2,}[a-z]\b", lambda spelt: re.sub("[^a-z]", "", spelt[0]), text)
    text = re.sub(r"[.!?¡¿;:\n…]+", " . ", text)
    text = re.sub(r"[,()]+|\s[-–—]+\s", " , ", text)
    return re.sub(r"([a-z])\1{2,}", r"\1", text)
