"""The words of an opt-out, Spanish and English, each under the name that the rules of `optout.py` use.

They are written as `optout.fold` leaves them: lower case, no accents, no apostrophes.
To teach a word, add it to its line; a verb in `VERBS` brings its conjugation.
"""

import functools
import re
from collections.abc import Iterator

#: Spanish verbs; after the colon, the stem of "yo" when it is another.
VERBS = {
    "SEND": "mandar enviar escribir remitir reenviar contactar molestar spamear bombardear incordiar agobiar "
    "acosar atosigar marear whatsappear wasapear guasapear insistir saturar fastidiar importunar "
    "freir:fri mensajear textear rallar",
    "TELL": "comunicar difundir ofrecer:ofrezc publicitar avisar notificar informar meter anadir agregar "
    "incluir:incluy dirigir:dirij",
    "CALL": "llamar telefonear contestar responder",
    "STOP": "parar cesar",
    "LET": "dejar",
    "CUT": "cerrar:cierr evitar detener:deteng abstener:absteng suspender cortar interrumpir",
    "RM": "quitar borrar eliminar suprimir sacar retirar excluir:excluy tachar remover:remuev desvincular "
    "desagregar echar destruir:destruy limpiar descartar tirar",
    "UNSUB": "desuscribir desapuntar desinscribir desubscribir desregistrar",
    "BAJAR": "bajar",
    "OFF": "desactivar silenciar apagar",
    "CANCEL": "cancelar anular",
    "FORGET": "olvidar",
    "USE": "usar utilizar emplear tratar ceder compartir conservar almacenar",
    "BLOCK": "bloquear denunciar reportar demandar",
    "GET": "recibir",
    "MISS": "perder:pierd",
    "PROCESS": "tramitar gestionar procesar cursar formalizar efectuar ejecutar confirmar",
}
#: Every other word; the first line that holds a word names it.
WORDS = {
    # Refusing, wanting, asking.
    "NO": "no ni nunca jamas tampoco not dont dnt never wouldnt shouldnt mustnt aint",
    "NOT": "nadie nobody didnt doesnt havent hasnt wont cant couldnt isnt arent wasnt",
    "MORE": "mas more again anymore further another",
    "WANT": "quiero queremos quiere quisiera queria querria deseo deseamos desea necesito necesitamos apetece "
    "apetecen gusta gustan gustaria want wants wanna wish need needed care like love prefiero preferiria "
    "prefer rather agradezco agradeceria appreciate grateful",
    "ASK": "solicito solicitamos solicitar pido pedimos pedir ruego rogamos exijo exigimos reclamo request "
    "requesting ask asked asking pedi solicite solicitado requested reitero",
    "INTEREST": "interesa interesan interesado interesada interesados interested interest interes",
    "REJECT": "rechazo rechazar renuncio renunciar declino prescindo prescindir prescindid reject refuse decline",
    "CONSENT": "permiso permisos consentimiento autorizacion autorizo autorizado autorizada autorice autorizamos "
    "consiento consentido consent consents consented consenting permission authorise authorize authorised "
    "authorized authorisation authorization",
    "ACCEPT": "acepto aceptado acepte accept accepted agree agreed permito permitido derecho",
    "SIGN": "suscrito suscrita suscribi subscribed subscribe",
    "WITHDRAW": "retiro revoco revocar revocado anulo cancelo withdraw withdrawing withdrawn revoke revoking rescind "
    "revocacion revoked retirada withdrawal",
    "OBJECT": "opongo oponemos oponerme oponer object objecting oposicion objection",
    "ERASURE": "supresion cancelacion olvido eliminacion erasure forgotten deletion",
    "FEDUP": "harto harta hartos hartas cansado cansada cansados cansadas aburrido aburrida fed sick tired bored "
    "done frito frita hartazgo",
    "ENOUGH": "basta enough suficiente",
    "STILL": "sigo seguis siguen sigues continuais still",
    "LAW": "lssi rgpd gdpr lopd lopdgdd aepd ico ley law",
    "MISS": "miss missing",
    # Named so that "no me molesta" is not read as "do not bother".
    "BOTHERS": "molesta molestan importa",
    # What the company does.
    "SEND": "send sending text texting message messaging spamming adding bugging bug write writing bother "
    "bothering disturb disturbing contacting pester pestering harass harassing bombard bombarding "
    "emailing ping pinging annoy annoying hassle hassling solicit soliciting snd txting whatsapping",
    "SENDS": "sends writes",
    "SENT": "contacted messaged texted bothered disturbed spammed called targeted harassed emailed",
    "CALL": "call calling ring ringing phoning",
    "USE": "use using process processing share sharing sell selling store storing hold tratamiento uso guardeis "
    "guarden guardes guarde tengais tengan tengas",
    "ARRIVE": "llegue lleguen llegarme entre entren aparezca aparezcan",
    "AGAIN": "vuelva vuelvas volvais vuelvan volver volvierais",
    # What is asked for.
    "STOP": "stop cease quit desist",
    "CUT": "refrain discontinue halt avoid avoiding quitting ceasing stopping prevent",
    "RM": "remove delete erase drop scrub wipe purge unlist deregister exclude bin removing deleting removed "
    "deleted removal rmv remover",
    "TAKE": "take strike cross scratch kick pull taking taken",
    "UNSUB": "unsubscribe unsubscribing unsub unsubscribed unsubscription optout optingout desuscripcion "
    "unregister unfollow stopall",
    "BAJA": "baja bajas",
    "OFF": "disable mute deactivate",
    "CANCEL": "cancel cancelling canceling cancelled",
    "FORGET": "forget lose",
    "KNOW": "receive receiving hear hearing see seeing saber ver oir leer",
    "GIVE": "dar darme darse darnos darle darlo darla dad dadme dadnos dadle denme dennos deme deis des den dais "
    "das dan doy dame danos dando dandome dareis diera dieras dierais dieran diese dieseis diesen",
    "GIVEN": "dado dada disteis dieron di",
    "PROCESS": "causar hacer haced hagan efectiva",
    "PUT": "pongo poner puse puesto pone pon responded replied reply replying typed typing type wrote said say "
    "sent answered press pressed pulso pulsar pulse pulsado marco digo dije dicho repito escrito "
    "contestado respondido",
    "BLOCK": "block blocking report reporting denuncia demanda sue bloqueo denuncio reporto bloqueare denunciare "
    "reclamacion queja complaint",
    "BLOCKD": "blocked reported bloqueado bloqueada bloqueados bloqueadas",
    # What it is about.
    "AD": "publicidad publi publis promo promos promocion promociones oferta ofertas anuncio anuncios "
    "propaganda spam marketing cupon cupones descuento descuentos newsletter newsletters boletin "
    "boletines publicitario publicitaria publicitarios publicitarias comerciales promocional "
    "promocionales rebajas novedades sorteos folletos catalogo catalogos campanas difusiones ad ads "
    "advert adverts advertisement advertisements advertising offer offers promotion promotions "
    "promotional deal deals discounts coupon coupons voucher vouchers leaflets catalogues junk campaigns "
    "flyers publicity",
    "MSG": "mensaje mensajes mensajito mensajitos msj msjs wasap wasaps whatsapp whatsapps wassap wassaps guasap "
    "guasaps wsp wpp watsap watsaps whatsap whatsaps sms comunicacion comunicaciones notificacion "
    "notificaciones avisos recordatorios correos messages msg msgs txts texts notification notifications "
    "alert alerts updates emails mails broadcasts blasts communication communications txt reminders calls "
    "llamadas",
    "INFO": "informacion info information",
    "THESE": "esto eso estos esos estas cosas cosa cositas tonterias tonteria chorradas chorrada mierda mierdas "
    "historias rollos bobadas gilipolleces these those stuff things crap rubbish garbage nonsense shit",
    "NADA": "nada nothing anything ningun ninguna ninguno",
    "LISTING": "lista listas listado listados grupo grupos canal difusion base bases bbdd database databases agenda "
    "contactos sistema sistemas fichero ficheros archivo archivos registro registros mailing comunidad "
    "chat distribucion envios list lists group groups channel contacts system systems records files file "
    "broadcast community",
    "SUB": "suscripcion suscripciones subscription subscriptions",
    "NUMBER": "numero num nro numerito telefono telefonos tel tlf tfno tlfn movil contacto datos nombre cuenta "
    "perfil number numbers nr phone phones mobile cell telephone data details name account profile",
    "HERE": "aqui ahi alli alla here there",
    "YOUR": "your vuestro vuestra vuestros vuestras su sus tu tus yours",
    "MY": "mi mis my our nuestro nuestra nuestros nuestras",
    "COUNT": "dos tres cuatro cinco seis siete ocho nueve diez two three four five six seven eight nine ten",
    # What makes it something else: a service that one leaves, an illness.
    "CONTRACT": "pedido pedidos reserva cita citas factura facturas presupuesto linea lineas tarifa tarifas fibra "
    "internet seguro seguros poliza gimnasio gym luz gas agua contrato contratos cuota alarma mesa curso "
    "cursos clase clases academia comedor guarderia hotel vuelo tarjeta domiciliacion netflix spotify "
    "servicio plan abono matricula excursion taller campamento extraescolar piscina yoga pilates club "
    "caja colegio viaje permanencia premium entradas entrada renting financiacion autonomo order orders "
    "booking bookings reservation appointment appointments invoice insurance policy contract membership "
    "line broadband flight bill course trial class classes direct electricity box boxes delivery refund "
    "lesson lessons fee fees card ticket tickets hosting",
    "SICK": "medica medicas medico laboral maternal maternidad paternal paternidad enfermedad incapacidad mutua "
    "hospital ambulatorio temporal voluntaria trabajo doctor",
}
#: Words and names that change nothing beside a bare keyword; the polite ones, nowhere.
POLITE_WORDS = (
    "por favor porfa porfavor porfis pf pfv plis please pls plz gracias grax thanks thx thank you ty cheers hola "
    "buenas buenos dias tardes noches hello hi hey ya ok vale va oye oiga oigan mira mire sorry perdon perdona "
    "disculpe un saludo saludos regards mate ahora mismo now right away already inmediatamente immediately asap "
    "at once cuanto antes de una vez for good definitivamente definitivo definitiva inmediata inmediato "
    "permanently forever siempre para guapa guapos chicos gente senores tio tia joder cono leches hombre mujer eh "
    "hostia ostia fuck fucking bloody the hell guys just also tambien dios dear sirs sir madam muchas mil jaja "
    "jeje kindly amigo amigos and y so really pesados pesado pesaos pesao cansinos cansino urgente pues bueno "
    "bien seriously literally totally then entonces too anda venga vamos plss plzz nah nope bye ciao chao adios"
)
FILLER_WORDS = (
    "me la el los las este esta ese esa lo le os se te nos en a del al con todo todos toda todas i im id to of "
    "from on this that it all them us as with soy would could can puede podria podeis puedes yo vosotros ustedes "
    "tanto tanta much any parte uno "
    "MY YOUR AD MSG INFO THESE LISTING SUB HERE NUMBER WANT ASK"
)
POLITE = frozenset(POLITE_WORDS.split())
FILLER = frozenset(FILLER_WORDS.split())
#: A name for several names or words.
GROUPS = {
    "ME": "me|nos|us",
    "IT": "lo|la|los|las|it|them|him|her",
    "TO": "a|al|to|at|on|por|le|les|os|you|ME|IT|de|en",
    "OF": "de|del|en|from|off|out|of",
    "OFFER": "AD|MSG|INFO|THESE",
    "LIST": "LISTING|SUB",
    "NUM": "NUMBER|contact",
    "CONTACT": "SEND|contact|email|AD",
    "GETTING": "GET|KNOW|get|getting",
    "TAKING": "TAKE|get|let|leave|count|knock|keep",
    "BLOCKING": "BLOCK|BLOCKS|BLOCKD",
    "REFUSE": "NO|NOT",
    "KEY": "STOP|BAJA|UNSUB|ENOUGH",
    # Between "no" and the verb; before the thing; between "me" and the verb; after the request.
    "NEAR": "ME|IT|os|te|se|le|les|WANT|INTEREST|que|to|be|being|you|ever|por|favor|please|kindly|MORE|AGAIN|seguir|sigais|sigan|"
    "siga|a|de|have|podeis|puede|pueden|debeis|deben|teneis|tienen|tiene|CONSENT|ACCEPT|right|allowed|keep|necesario|hace|haga|falta|"
    "ocurra|dare|try|NADA|for|para|just|any|start|even|NO|this|desde|NUMBER|MY|PUT|CALL|SEND|USE|longer|or|and|y|en",
    "DET": "NO|NADA|MORE|MY|YOUR|THESE|TO|un|una|uno|unos|el|esta|este|esa|ese|any|the|all|this|of|tanta|tantas|tanto|tantos|mucho|"
    "mucha|tal|otro|otra|such|so|much|many|para|with|con|one|single|solo|sola|que|tipo|kind|sort|in|for",
    "CAN": "podeis|puede|puedes|pueden|podria|podrias|podriais|podrian|vais|van|a|WANT|PROCESS|haz|el|favor|de",
    "ON": "y|que|porque|pero|and|because|but|cos|as|since|or|sino|soy|estoy|if|i|im|o|NO|so",
}
#: Short for, or so misspelt that no rule of spelling helps.
SHORT = (
    "q:que k:que ke:que qe:que d:de m:me x:por xq:porque pq:porque xfa:porfa n:en t:te pa:para na:NADA ud:usted aki:HERE u:you ur:YOUR "
    "r:are em:them cuz:because outta:out_of nomas:NO_MORE mass:MORE estop:STOP stahp:STOP stp:STOP bja:BAJA baj:BAJA"
)
#: The pronouns that hang from a Spanish verb, and what sounds alike.
CLITICS = "me nos os lo la los las le les se melo mela noslo"
SOUNDS = "qu:k ll:y ce:se ci:si ge:je gi:ji ch:x h: v:b z:s c:k mb:nb"
#: The names in which a slip is forgiven, and real words that are a slip away from one.
SLIPPERY = "SEND RM UNSUB STOP LET AD MSG NUMBER CANCEL WANT OFF FORGET BAJA LISTING SUB GET"
REAL = (
    "acusar adios anuales azules brother brothers cancer carcel contact contacts content contents correo debeis "
    "frase heading hecho listos mandato marcar margen martes massage pagando papeles parece pareja parejas "
    "parents paris pasando pasara peter phrase poster primos public quien quotes received record recover remote "
    "retired sale sales scale scales spending testing waiting writer shop step spot bata bala baba baza baila"
)


@functools.lru_cache(maxsize=4096)
def name_of(word: str, *, keyword: bool = False) -> str:
    """Return what *word* means, as written, as it sounds or with one slip; else *word* itself.

    A *keyword* is a word sent alone: there even a short one may have a slip.

    >>> [name_of(word) for word in ("quitadme", "kitadme", "quitdame", "quesadilla")]
    ['RM me', 'RM me', 'RM me', 'quesadilla']
    """
    names = _names()
    if word in names or word in REAL.split() or len(word) < 3:
        return "COUNT" if word.isdigit() else names.get(word, word)
    letters = word.translate(str.maketrans("01345", "oieas"))
    if letters in names:
        return names[letters]
    if len(word) > 3 and _sound(letters) in _sounds():
        return _sounds()[_sound(letters)]
    slips = set(_slips(letters))
    if keyword and slips & {"stop", "baja"}:
        return "STOP" if "stop" in slips else "BAJA"
    return next(
        (names[slip] for slip in sorted(slips) if len(slip) > 5 and names.get(slip) in _slippery()), word
    )


def _slips(word: str) -> Iterator[str]:
    """Yield what *word* may have been before a letter was swapped, added, left out or changed; never the first."""
    for i in range(1, len(word) + 1):
        head, tail = word[:i], word[i:]
        yield head + tail[1:]
        yield head + tail[1:2] + tail[:1] + tail[2:]
        for letter in "abcdefghijklmnopqrstuvwxyz":
            yield head + letter + tail
            yield head + letter + tail[1:]


def conjugations(verb: str) -> Iterator[tuple[str, str]]:
    """Yield the forms of *verb*, each with what its mood adds to the verb's name.

    Nothing for what may ask (orders, wishes, infinitive, gerund), "S" for what tells of now or later,
    "D" for what was done or "I" do; then the pronoun that hangs from it.

    >>> forms = dict(conjugations("sacar"))
    >>> [forms[form] for form in ("saquen", "sacadme", "sacas", "sacaron")]
    ['', ' me', 'S', 'D']
    """
    verb, _, strong = verb.partition(":")
    stem, vowel = verb[:-2], verb[-2]
    if vowel == "a":
        soft = stem[:-1] + {"c": "qu", "g": "gu", "z": "c"}.get(stem[-1], stem[-1])
        wishes = [soft + end for end in ("e", "en", "es", "eis")]
        imperfect, gerund = "ara aras arais aran ase ases aseis asen", "ando"
        told, done = "a as ais an areis", "o ado ada ados adas aste asteis aron aba abais aban"
    else:
        wishes = [(strong or stem) + end for end in ("a", "an", "as", "ais")] + [stem + "ais"]
        imperfect, gerund = "iera ieras ierais ieran iese ieses ieseis iesen", "iendo"
        told = f"e es {'eis' if vowel == 'e' else 'is'} en {vowel}reis"
        done = "o i io ido ida idos iste isteis ieron ia iais ian"
    orders = [verb, stem + gerund, verb[:-1] + "d", *wishes[:2]]
    for form in orders + wishes + [stem + end for end in imperfect.split()]:
        yield re.sub("ui(?=[aeo])", "uy", form) if vowel == "i" else form, ""
    for host in (*orders, stem + told[0], verb[:-1]):
        for clitic in CLITICS.split():
            yield host + clitic, " " + re.sub("(me|nos)(l.)", r"\1 \2", clitic)
    for mood, ends in (("S", told), ("D", done)):
        for end in ends.split():
            yield stem + end, mood


@functools.cache
def _names() -> dict[str, str]:
    """Return the name of each word; the first that a word gets stays."""
    names = {short: name.replace("_", " ") for short, name in (pair.split(":") for pair in SHORT.split())}
    for name, words in WORDS.items():
        for word in words.split():
            names.setdefault(word, name)
    for word in POLITE | FILLER:
        names.setdefault(word, word)
    for name, verbs in VERBS.items():
        for verb in verbs.split():
            for form, mood in conjugations(verb):
                names.setdefault(form, name + mood)
    return names


@functools.cache
def _slippery() -> set[str]:
    """Return the names in which a slip is forgiven, alone or with "me" behind."""
    return {name + end for name in SLIPPERY.split() for end in ("", " me")}


@functools.cache
def _sounds() -> dict[str, str]:
    """Return the name of each forgiven word by its sound."""
    return {_sound(word): name for word, name in _names().items() if len(word) > 3 and name in _slippery()}


def _sound(word: str) -> str:
    """Return *word* as it sounds, where the usual Spanish misspellings meet."""
    for pair in SOUNDS.split():
        written, heard = pair.split(":")
        word = word.replace(written, heard)
    return re.sub(r"([a-z])\1", r"\1", word)
