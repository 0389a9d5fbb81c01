"""The words of an opt-out, in Spanish and English, under the name that the rules of `optout.py` give them.

All are written as `optout.fold` leaves them: lower case, no accents, no apostrophes.
To teach the recogniser a word, add it to its line; a verb in `VERBS` brings its whole conjugation.
"""

from collections.abc import Iterator

#: Spanish verbs; after the colon, the stem of "yo" when it differs.
VERBS = {
    "SEND": "mandar enviar escribir remitir reenviar contactar molestar spamear bombardear incordiar agobiar acosar atosigar marear "
    "whatsappear wasapear guasapear insistir saturar fastidiar importunar freir:fri mensajear textear rallar",
    "TELL": "comunicar difundir ofrecer:ofrezc publicitar avisar notificar informar meter anadir agregar incluir:incluy dirigir:dirij",
    "CALL": "llamar telefonear contestar responder",
    "STOP": "parar cesar",
    "LET": "dejar",
    "CUT": "evitar detener:deteng abstener:absteng suspender cortar interrumpir",
    "RM": "quitar borrar eliminar suprimir sacar retirar excluir:excluy tachar remover:remuev desvincular desagregar echar "
    "destruir:destruy limpiar descartar",
    "UNSUB": "desuscribir desapuntar desinscribir desubscribir desregistrar",
    "BAJAR": "bajar",
    "OFF": "desactivar silenciar apagar",
    "CANCEL": "cancelar anular",
    "FORGET": "olvidar",
    "USE": "usar utilizar emplear tratar ceder compartir guardar conservar almacenar",
    "BLOCK": "bloquear denunciar reportar demandar",
    "GET": "recibir",
    "MISS": "perder:pierd",
}
#: Every other word; the first line that holds a word names it.
WORDS = {
    "NO": "no ni nunca jamas tampoco not dont dnt never wouldnt shouldnt mustnt",
    "NOT": "didnt doesnt havent hasnt wont cant couldnt isnt arent wasnt",
    "BOTHERS": "molesta molestan importa",
    "MORE": "mas more again anymore further another",
    "SEND": "send sending text texting message messaging write writing bother bothering disturb disturbing contacting pester pestering "
    "harass harassing bombard bombarding emailing ping pinging annoy annoying hassle hassling solicit soliciting snd txting",
    "SENDS": "sends writes",
    "SENT": "contacted messaged texted bothered disturbed spammed called targeted harassed emailed",
    "CALL": "call calling ring ringing phoning",
    "STOP": "stop cease quit desist",
    "CUT": "refrain discontinue halt avoid avoiding quitting ceasing stopping prevent",
    "RM": "remove delete erase drop scrub wipe purge unlist deregister exclude bin removing deleting removed deleted removal",
    "TAKE": "take strike cross scratch kick pull taking taken",
    "UNSUB": "unsubscribe unsubscribing unsub unsubscribed unsubscription optout desuscripcion unregister unfollow",
    "BAJA": "baja bajas",
    "OFF": "disable mute deactivate",
    "CANCEL": "cancel cancelling canceling cancelled",
    "FORGET": "forget lose",
    "USE": "use using process processing share sharing sell selling store storing hold tratamiento uso",
    "BLOCK": "block blocking report reporting denuncia demanda sue bloqueare denunciare reclamacion queja complaint",
    "BLOCKD": "blocked reported bloqueado bloqueada bloqueados bloqueadas",
    "GET": "receive receiving hear hearing see seeing saber ver oir leer",
    "GIVE": "dar darme darse darnos darle darlo darla dad dadme dadnos dadle denme dennos deme deis des den dais das dan doy dame danos "
    "dando dandome dareis diera dieras dierais dieran diese dieseis diesen",
    "GIVEN": "dado dada disteis dieron di",
    "PROCESS": "tramitar tramitad tramiten tramite tramitadme gestionar gestionad gestionen gestione procesar procesen procesad cursar "
    "cursen causar formalizar efectuar hacer haced hagan confirmar confirmen confirmad confirmadme efectiva",
    "WANT": "quiero queremos quiere quisiera queria querria deseo deseamos desea desearia necesito necesitamos apetece apetecen gusta "
    "gustan gustaria want wants wanna wish need needed care like love prefiero preferiria prefer rather agradezco agradeceria",
    "ASK": "solicito solicitamos solicitar pido pedimos pedir ruego rogamos exijo exigimos reclamo request requesting ask asked asking "
    "pedi solicite solicitado requested reitero",
    "PUT": "pongo poner puse puesto pone pon responded replied reply replying typed typing type wrote said say sent answered press "
    "pressed pulso pulsar pulse pulsado marco digo dije dicho repito escrito",
    "AD": "publicidad publi publis promo promos promocion promociones oferta ofertas anuncio anuncios propaganda spam marketing cupon "
    "cupones descuento descuentos newsletter newsletters boletin boletines publicitario publicitaria publicitarios publicitarias "
    "comerciales promocional promocionales rebajas novedades sorteos folletos catalogo catalogos campanas difusiones ad ads "
    "advert adverts advertisement advertisements advertising offer offers promotion promotions promotional deal deals discounts "
    "coupon coupons voucher vouchers leaflets catalogues junk campaigns flyers",
    "MSG": "mensaje mensajes mensajito mensajitos msj msjs wasap wasaps whatsapp whatsapps wassap wassaps guasap guasaps wsp wpp watsap "
    "watsaps whatsap whatsaps sms comunicacion comunicaciones notificacion notificaciones avisos recordatorios correos "
    "audios encuestas invitaciones llamadas messages msg msgs txts texts notification notifications alert alerts updates emails "
    "mails broadcasts blasts communication communications txt reminders calls",
    "INFO": "informacion info information",
    "THESE": "esto eso estos esas estas cosas cosa cositas tonterias tonteria chorradas chorrada mierda mierdas historias rollos "
    "bobadas gilipolleces these those stuff things crap rubbish garbage nonsense shit",
    "NADA": "nada nothing anything ningun ninguna ninguno",
    "LIST": "lista listas listado listados grupo grupos canal difusion base bases bbdd database databases agenda contactos sistema "
    "sistemas fichero ficheros archivo archivos registro registros mailing comunidad chat distribucion suscripcion suscripciones "
    "envios list lists group groups channel contacts system systems records files file broadcast community subscription "
    "subscriptions",
    "NUMBER": "numero num nro numerito telefono telefonos tel tlf tfno tlfn movil contacto datos nombre cuenta perfil number numbers nr "
    "phone phones mobile cell telephone data details name account profile",
    "HERE": "aqui ahi alli alla here there",
    "YOUR": "your vuestro vuestra vuestros vuestras su sus tu tus yours",
    "MY": "mi mis my our nuestro nuestra nuestros nuestras",
    "CONSENT": "permiso permisos consentimiento autorizacion autorizo autorizado autorizada autorice autorizamos consiento consentido "
    "consent consents consented consenting permission authorise authorize authorised authorized authorisation authorization",
    "ACCEPT": "acepto aceptado acepte accept accepted agree agreed permito permitido suscrito suscrita suscribi apuntado apunte "
    "subscribed subscribe signed sign derecho",
    "WITHDRAW": "retiro revoco revocar revocado anulo cancelo withdraw withdrawing withdrawn revoke revoking rescind revocacion "
    "retirada withdrawal",
    "OBJECT": "opongo oponemos oponerme oponer object objecting oposicion objection",
    "ERASURE": "supresion cancelacion olvido erasure forgotten deletion",
    "FEDUP": "harto harta hartos hartas cansado cansada cansados cansadas aburrido aburrida fed sick tired frito frita",
    "INTEREST": "interesa interesan interesado interesada interesados interested interest",
    "ENOUGH": "basta enough",
    "STILL": "sigo seguis siguen sigues continuais still",
    "LAW": "lssi rgpd gdpr lopd lopdgdd aepd ico",
    "ARRIVE": "llegue lleguen entre entren aparezca aparezcan",
    "AGAIN": "vuelva vuelvas volvais vuelvan volver volvierais",
    "COUNT": "dos tres cuatro cinco seis siete ocho nueve diez two three four five six seven eight nine ten",
    "CONTRACT": "pedido reserva cita citas factura facturas presupuesto linea lineas tarifa tarifas fibra internet seguro seguros poliza "
    "gimnasio gym luz gas agua contrato contratos cuota alarma mesa curso cursos clase clases academia comedor guarderia hotel vuelo "
    "tarjeta domiciliacion netflix spotify servicio plan abono matricula excursion taller campamento extraescolar piscina yoga pilates "
    "club caja colegio viaje permanencia premium entradas entrada renting financiacion autonomo pedidos order orders booking "
    "bookings reservation appointment appointments invoice insurance policy contract membership line broadband flight bill course "
    "trial class classes direct electricity box boxes delivery refund lesson lessons fee fees card ticket tickets hosting",
    "SICK": "medica medicas medico laboral maternal maternidad paternal paternidad enfermedad incapacidad mutua hospital ambulatorio "
    "temporal voluntaria trabajo doctor",
}
#: Words that change nothing beside a bare keyword.
POLITE = (
    "por favor porfa porfavor porfis pf pfv plis please pls plz gracias grax thanks thx thank you ty cheers hola buenas buenos dias "
    "tardes noches hello hi hey ya ok vale va oye oiga oigan mira mire sorry perdon perdona disculpe un saludo saludos regards mate "
    "ahora mismo now right away already inmediatamente inmediatamente immediately asap at once cuanto antes de una vez for good "
    "definitivamente definitivo definitiva permanently forever siempre para guapa guapos chicos gente senores tio tia joder cono leches "
    "hombre mujer eh hostia fuck fucking bloody the hell guys just also tambien dios dear sirs sir madam muchas mil jaja jeje kindly "
    "amigo amigos and y so really pesados pesado pesaos pesao cansinos cansino urgente pues bueno bien seriously "
    "literally totally then entonces too"
).split()
FILLER = (
    "me la el los las este esta ese esa lo le os se te nos en a del al con todo todos toda todas una i im id to of from on this that it "
    "all them us as with soy would could can puede podria podeis puedes yo vosotros ustedes tanto tanta much any parte"
).split()
#: Short for.
SHORT = {
    "q": "que", "k": "que", "ke": "que", "qe": "que", "d": "de", "m": "me", "x": "por", "xq": "porque", "pq": "porque", "xfa": "porfa",
    "xfavor": "por favor", "n": "en", "u": "you", "ur": "YOUR", "pa": "para", "em": "them", "cuz": "because", "nomas": "NO MORE",
    "t": "te", "s": "es", "tb": "tambien", "gonna": "going to", "ud": "usted", "r": "are",
}  # fmt: skip
#: Real words that are one slip or one sound away from another.
REAL = set(
    "quien pareja parejas paris martes correo carcel cancer pasando papeles frase margen peter brother waiting content public parece "
    "hecho brothers pasara pagando encuentro azules anuales cuenta cuento cuesta cuentas record recordo contents recover spending heading testing "
    "writer writers poster posters listos campana parents scale scales remote retired quotes phrase phrases massage mandato mandatos marcar".split()
)
CLITICS = "me nos lo la los las le les se melo mela noslo"


def conjugations(verb: str) -> Iterator[tuple[str, str]]:
    """Yield the forms of *verb*, each with what its mood adds to the name of the verb.

    Nothing for what may ask (orders, wishes, infinitive, gerund), "S" for what tells about now or later,
    "D" for what was done or "I" do; then the pronoun that hangs from it.

    >>> forms = dict(conjugations("sacar"))
    >>> [forms[form] for form in ("saquen", "sacadme", "sacas", "sacaron")]
    ['', ' me', 'S', 'D']
    """
    verb, _, strong = verb.partition(":")
    stem, vowel = verb[:-2], verb[-2]
    strong = strong or stem
    if vowel == "a":
        soft = next((stem[:-1] + new for old, new in {"c": "qu", "g": "gu", "z": "c"}.items() if stem[-1] == old), stem)
        wish, past = [soft + end for end in ("e", "es", "eis", "en")], "o ado ada ados adas aste asteis aron aba abais aban"
        more, now, you = "ara aras arais aran ase ases aseis asen", "a as ais an areis", "a"
    else:
        wish, past = [strong + "a", strong + "as", stem + "ais", strong + "an"], "o i io ido ida idos iste isteis ieron ia iais ian"
        more, now, you = "iera ieras ierais ieran iese ieses ieseis iesen", f"e es {'eis' if vowel == 'e' else 'is'} en {vowel}reis", vowel
    gerund = stem + ("ando" if vowel == "a" else "iendo")
    orders = [verb, gerund, verb[:-1] + "d", wish[0], wish[3]]
    for form in orders + wish + [stem + end for end in more.split()]:
        yield form, ""
    for host in (*orders, stem + now[0]):
        for clitic in CLITICS.split():
            yield host + clitic, " " + {"melo": "me lo", "mela": "me la", "noslo": "nos lo"}.get(clitic, clitic)
    yield stem + you + "os", " os"
    yield verb + "os", " os"
    for ends, mood in ((now, "S"), (past, "D")):
        for end in ends.split():
            yield stem + end, mood
