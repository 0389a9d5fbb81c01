"""Opting out: telling "no me mandéis más" from "¿la baja médica la mando por aquí?".

A missed opt-out is worse than a false one: when in doubt this says yes, and a person looks.
"""

import re
import unicodedata

#: Words that people send alone, or nearly alone, to opt out.
KEYWORDS = "baja bajas stop unsubscribe unsubscribed cancelar cancel optout borrame borrarme quitame quitarme para end".split()
#: What may stand beside a keyword without changing what it asks.
FILLER = set(
    "por favor porfa porfavor pf please pls plis plz gracias thanks thank you hola buenas buenos dias tardes hello hi ya ok vale "
    "todo all now ahora mismo definitiva definitivamente inmediata inmediatamente quiero quisiera darme dar dadme denme me de la el "
    "mi my the this esta este lista list grupo group whatsapp publicidad promociones ofertas mensajes messages ads i want to "
    "solicito pido deseo un una que en a os se le les te sms marketing newsletter them".split()
)
#: Whole requests, as people write them, over folded text.
REQUESTS = [
    re.compile(pattern)
    for pattern in (
        # "not any more": no + a verb of sending, or "deje(n) de" + the same
        r"\bno\b(?: \w+){0,3} (?:mand|envi|escrib|molest|llam|contact|ofrezc|recib|spam|insist)\w*",
        r"\bno (?:quiero|deseo|me interesa\w*|necesito|autorizo|acepto|consiento|doy (?:mi )?(?:permiso|consentimiento))\b"
        r"(?: \w+){0,4} (?:mensaj|public|oferta|promo|whatsapp|spam|info|recibir|saber|vuestr|sus\b|nada)\w*",
        r"\b(?:dej|par|ces)\w*(?: ya)? de (?:mand|envi|escrib|molest|llam|contact|spam|bombarde)\w*",
        r"\b(?:basta|ni un|ningun|nunca|jamas)\b.{0,20}\b(?:mensaj|public|oferta|promo|whatsapp|spam)\w*",
        # "take me off": quitar, borrar, eliminar, sacar, dar de baja + me, mi número, mis datos
        r"\b(?:quit|borr|elimin|sac|suprim|retir|tach|desapunt|desuscrib|bloque)\w*(?:me|dme|nme|rme)\b",
        r"\b(?:quit|borr|elimin|sac|suprim|retir|tach)\w*(?: \w+){0,2} (?:mi (?:numero|telefono|movil|contacto|nombre)|mis datos)",
        r"\b(?:quier|quisier|solicit|ped|pid|dese|necesit|dadme|denme|deme|darme|dame|doy|dar|den)\w*(?: \w+){0,3} (?:de )?baja\b"
        r"(?! (?:medic|laboral|por enfermedad|matern|patern|temporal|volunt))",
        r"\bdar\w*(?: \w+){0,2} de baja (?:de|en) (?:la |esta |su |vuestra )?(?:lista|publicidad|promo|oferta|difusion|newsletter)",
        r"\b(?:revoc|retir)\w*(?: \w+){0,2} (?:consentimiento|permiso|autorizacion)",
        r"\bme opongo\b|\bderecho de (?:oposicion|supresion)\b",
        r"\b(?:salir|salirme|borrarme|fuera) de (?:la |esta |vuestra |su )?(?:lista|difusion|publicidad)",
        # English
        r"\b(?:stop|quit|cease)\b(?: \w+){0,2} (?:send|text|messag|writ|contact|spam|bother|whatsapp|call|market|advert|promo)\w*",
        r"\b(?:do not|dont|don t|never|no longer|not)\b(?: \w+){0,3} (?:send|text|messag|writ|contact|spam|bother|receiv|hear|market|get)\w*",
        r"\b(?:remove|delete|take|unsubscribe|drop|erase)\b(?: \w+){0,2} (?:me|my (?:number|phone|data|details|name|contact))\b",
        r"\b(?:opt|opting|opted)(?: me)? out\b|\bunsub\w*",
        r"\bno more\b(?: \w+){0,2} (?:messag|text|ads?\b|advert|offer|promo|spam|whatsapp|marketing)\w*",
        r"\b(?:withdraw|revoke)\w*(?: \w+){0,2} (?:consent|permission)",
        r"\bleave me alone\b|\bi object\b|\bnot interested\b",
    )
]
#: What looks like a request and is not one.
LOOKALIKES = [
    re.compile(pattern)
    for pattern in (
        r"\bbaja (?:medic|laboral|por enfermedad|matern|patern|temporal|de maternidad|de paternidad|voluntaria)\w*",
        r"\b(?:planta|calle|voz|zona|temporada|cabeza|parte|tension|presion|calidad|mesa) baja\b",
        r"\b(?:estoy|esta|estaba|sigo|estuve|estare|cogi|coger|parte) de baja\b|\bparte de baja\b|\bde baja (?:hasta|desde|por)\b",
        r"\b(?:bus|train|metro|next|full|non|one|pit) stop\b|\bstop (?:at|by|in|here|near|sign|light|loss)\b|\b(?:do|does|will|can)\b.{0,25}\bstop (?:at|by|in)\b",
        r"\bno (?:me )?(?:ha |han )?(?:llego|llega|llegado|llegan|mandasteis|mandaron|enviasteis|enviaron|recibi|he recibido|recibo)\b",
        r"\b(?:no dud|sin duda)\w*",
        r"\bno (?:te |os |se )?(?:olvid)\w*",
        r"\b(?:no (?:molesta|molestas|molestais|es molestia))\b",
        r"\b(?:cancel|cancelar|anular)\w* (?:la|mi|el|una|my|the|an|our) (?:cita|reserva|pedido|compra|mesa|clase|visita|appointment|order|booking|reservation|table|class|visit)\b",
        r"\b(?:didn t|did not|haven t|have not|hasn t|has not|why (?:don t|didn t)|not yet)\b",
        r"\bno pude? (?:mandar|enviar|escribir|llamar|recibir)\w*|\bno (?:puedo|podia|podre|se como|consigo) \w+",
        r"\bsi no (?:recib|me|os|te|les)\w*",
    )
]
#: A lookalike does not excuse what is said as plainly as this.
PLAIN = re.compile(
    r"\bno (?:me |nos )?(?:mandeis|mandes|manden|mande|envieis|envies|envien|envie|escribais|escribas|escriban|escriba) mas\b|\bunsubscribe\b"
    r"|\b(?:quit|borr|elimin)\w*me de\b"
)


def is_opt_out(message: str) -> bool:
    """Return whether *message* asks to receive no more advertising.

    It reads Spanish and English, with or without accents, capitals, emoji and small slips.
    What it flags must stop at once (LSSI 22.1, RGPD 21.3); what it does not flag, a person still reads.

    >>> is_opt_out("no me mandéis más 🙏"), is_opt_out("¿La baja médica la mando por aquí?")
    (True, False)
    """
    text = fold(message)
    words = text.split()
    if not words:
        return False
    if PLAIN.search(text):
        return True
    left = [word for word in words if word not in FILLER]
    if left and len(left) <= 2 and all(_is_keyword(word) for word in left) and not any(p.search(text) for p in LOOKALIKES):
        return True
    return any(p.search(text) for p in REQUESTS) and not any(p.search(text) for p in LOOKALIKES)


def fold(message: str) -> str:
    """Return the words of *message*: lower case, no accents, emoji or punctuation, no letter thrice in a row.

    >>> fold("¡¡BAJAAA!! por favor…")
    'baja por favor'
    """
    text = unicodedata.normalize("NFKD", message[:2000].lower())
    text = "".join(character for character in text if unicodedata.category(character) != "Mn")
    text = re.sub(r"[^a-z0-9]+", " ", text).strip()
    return re.sub(r"([a-z])\1{2,}", r"\1", text)


def _is_keyword(word: str) -> bool:
    """Whether *word* is a keyword, or one slip away from a long enough one."""
    return word in KEYWORDS or any(len(keyword) > 3 and _one_slip(word, keyword) for keyword in KEYWORDS[:6])


def _one_slip(word: str, keyword: str) -> bool:
    """Whether one letter was added, left out, changed or swapped with the next."""
    if word[:1] != keyword[:1] or abs(len(word) - len(keyword)) > 1:
        return False
    start = next((i for i, (a, b) in enumerate(zip(word, keyword, strict=False)) if a != b), min(len(word), len(keyword)))
    a, b = word[start:], keyword[start:]
    return a[1:] == b[1:] or a[1:] == b or a == b[1:] or (a[:2] == b[1::-1] and a[2:] == b[2:])
