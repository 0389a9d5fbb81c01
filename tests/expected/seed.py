"""The claims about WhatsApp in companies that circulate, by number, and where the guide answers each.

Each row: page, citations that the answer must carry, and words it must contain. Written by hand.
Row 1, an undated figure of messages a day, is left out of the guide on purpose.
"""

ANSWERED: dict[int, tuple[str, tuple[str, ...], tuple[str, ...]]] = {
    2: ("que-aplicacion", ("RGPD 28.3", "RGPD 24.1"), ("16 de febrero de 2024", "ya no es exacto")),
    3: ("perfil", ("LSSI 10.1", "LSSI 20.1", "RGPD 13.1.a"), ("no prueba que la empresa sea real",)),
    4: ("que-aplicacion", ("RGPD 32.1.a",), ("metadatos", "no lo considera cifrado de extremo a extremo")),
    5: ("multas", ("CP 197.1", "CP 197.7", "CP 199.2", "CP 270.1", "CP 201.1"), ("Casi nunca",)),
    6: ("informar", ("RGPD 5.1", "RGPD 5.2"), ("El consentimiento no es un principio",)),
    7: ("informar", ("RGPD 13.1", "RGPD 14.3", "RGPD 13.4"), ("en la primera respuesta",)),
    8: ("informar", ("RGPD 5.1.b",), ("finalidades distintas",)),
    9: ("consentimiento", ("RGPD 6.1", "RGPD 6.1.b"), ("una de las seis bases",)),
    10: ("publicidad", ("LSSI 21.1", "LSSI 22.1"), ("artículo 21, no en el 22",)),
    11: ("clientes", ("LSSI 21.2", "RGPD 6.1.f", "LOPDGDD 23.4"), ("sin pedir consentimiento",)),
    12: ("consentimiento", ("RGPD 4.11", "LOPDGDD 6.2", "RGPD 7.1"), ("Específico",)),
    13: ("publicidad", ("LSSI 20.1", "LSSI 20.2", "LSSI 20.4", "TRLGDCU 96.1"), ("Quién la envía",)),
    14: ("publicidad", ("LSSI 21.2", "TRLGDCU 96.4", "RGPD 21.3"), ("Cómo darse de baja",)),
    15: ("publicidad", ("TRLGDCU 21.2",), ("número de atención",)),
    16: ("grupo-o-lista", ("RGPD 4.11", "RGPD 25.1"), ("El permiso no lo arregla todo",)),
    17: (
        "confidencialidad",
        ("LOPDGDD 5.1", "LOPDGDD 5.3", "RGPD 32.4"),
        ("cuando ya no trabajan con usted",),
    ),
    18: ("grupo-o-lista", ("RGPD 5.1.f",), ("todas las direcciones a la vista",)),
    19: ("grupo-o-lista", ("RGPD 6.1",), ("dependen de la configuración",)),
    20: ("grupo-o-lista", ("RGPD 25.1", "LSSI 21.1"), ("lista de difusión", "ha guardado el número")),
    21: (
        "responsable-y-encargado",
        ("RGPD 24.1", "RGPD 25.1", "RGPD 28.1", "RGPD 32.1"),
        ("de haberlo elegido",),
    ),
    22: ("politica-de-uso", ("LOPDGDD 87.3", "LOPDGDD 88.3", "ET 20 bis", "LTD 17.2"), ("No es optativo",)),
    23: (
        "responsable-y-encargado",
        ("RGPD 28.10", "LOPDGDD 33.2"),
        ("no la política de privacidad", "WhatsApp Ireland Limited"),
    ),
    24: ("responsable-y-encargado", ("RGPD 4.7",), ("para cualquier fin", "plantilla y proveedores")),
    25: ("confidencialidad", ("RGPD 5.1.c", "RGPD 9.1"), ("Es al revés",)),
    26: (
        "politica-de-uso",
        ("RGPD 6.1.b", "LOPDGDD 87.2"),
        ("la base es el contrato de trabajo, no el consentimiento",),
    ),
    27: ("responsable-y-encargado", ("RGPD 5.2",), ("No basta el sentido común",)),
    28: (
        "responsable-y-encargado",
        ("RGPD 37.1", "LOPDGDD 34.1", "LOPDGDD 34.2"),
        ("Solo en los casos de la ley",),
    ),
    29: ("responsable-y-encargado", ("RGPD 45.1", "RGPD 46.2.c", "RGPD 13.1.f"), ("T-553/23", "C-703/25 P")),
    30: ("consentimiento", ("LOPDGDD 7.1", "LOPDGDD 7.2"), ("14 años", "no era ley")),
    31: ("informar", ("RGPD 12.3", "LOPDGDD 12.2", "RGPD 5.1.e", "LOPDGDD 32"), ("Tiene un mes",)),
    32: ("politica-de-uso", ("LOPDGDD 88.1", "LTD 17.2", "RGPD 33.1"), ("72 horas", "No lo exija")),
}
