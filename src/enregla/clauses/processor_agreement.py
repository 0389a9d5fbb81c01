"""Contract with a processor, such as a messaging provider (RGPD 28.3)."""

from enregla.clauses.model import Clause, Field, Part
from enregla.clauses.shared import DATE, PEOPLE, PROCESSOR
from enregla.languages import N_

CLAUSE = Clause(
    id="processor-agreement",
    version="2026-11-24c",
    mandatory=(
        "g0",
        "g1",
        "g2",
        "g3",
        "g4",
        "g5",
        "g6",
        "g7",
        "g8",
        "g9",
        "g10",
        "g11",
        "g12",
        "g13",
        "g14",
        "g15",
    ),
    fields=(
        PROCESSOR,
        Field("processor_tax_id", N_("NIF de la encargada"), {"es": "B87654323", "en": "B87654323"}),
        Field(
            "service",
            N_("servicio"),
            {
                "es": "el envío y la recepción de mensajes de WhatsApp",
                "en": "sending and receiving WhatsApp messages",
            },
        ),
        Field(
            "duration",
            N_("duración"),
            {"es": "un año, prorrogable por años", "en": "one year, renewable yearly"},
        ),
        Field(
            "data",
            N_("tipos de datos"),
            {
                "es": "número, nombre de perfil y contenido de los mensajes",
                "en": "number, profile name and content of the messages",
            },
        ),
        PEOPLE,
        Field(
            "return_or_delete",
            N_("destino al final"),
            {
                "es": "devolverá los datos y borrará las copias",
                "en": "shall return the data and delete the copies",
            },
        ),
        DATE,
        Field("hours_notice", N_("horas para avisar de una brecha"), {"es": "24", "en": "24"}),
        Field("third_country", N_("hay transferencias"), {"es": "no", "en": "no"}, option=True),
        Field(
            "safeguard",
            N_("garantía de la transferencia"),
            {
                "es": "las cláusulas contractuales tipo de la Comisión Europea",
                "en": "the European Commission's standard contractual clauses",
            },
        ),
    ),
    parts=(
        Part(
            N_(
                "Responsable: {name}, NIF {tax_id}, {address}. Encargada: {processor}, NIF {processor_tax_id}."
            ),
            elements=("g0",),
            heading=N_("Partes"),
        ),
        Part(
            N_(
                "La encargada trata datos por cuenta de la responsable para prestar {service}, durante {duration}. Trata {data} de {people}: los recoge, los guarda, los envía y los borra. La responsable decide los fines y los medios, puede dar instrucciones y comprobar que se cumplen, y responde de tener base jurídica y de informar."
            ),
            elements=("g0",),
            heading=N_("Objeto, duración, datos y personas"),
        ),
        Part(
            N_(
                "La encargada trata los datos solo según instrucciones documentadas de la responsable, también en las transferencias, salvo que le obligue el Derecho de la Unión o de un Estado miembro; en tal caso avisa antes, a no ser que ese Derecho lo prohíba por razones importantes de interés público. Si cree que una instrucción infringe la ley, lo dirá de inmediato."
            ),
            elements=("g1", "g9"),
            heading=N_("Instrucciones"),
        ),
        Part(
            N_(
                "La encargada garantiza que toda persona autorizada a tratar los datos se ha comprometido a guardar confidencialidad, también cuando acabe el contrato."
            ),
            elements=("g2",),
            heading=N_("Confidencialidad"),
        ),
        Part(
            N_(
                "La encargada aplica medidas adecuadas al riesgo: control de acceso, cifrado, copias, registro de accesos y pruebas periódicas."
            ),
            elements=("g3",),
            heading=N_("Seguridad"),
        ),
        Part(
            N_(
                "La responsable autoriza a la encargada a usar los subencargados de la lista que esta le da, y la encargada avisará de cada cambio con 30 días para que pueda oponerse. Les impondrá por contrato estas mismas obligaciones y responderá de ellos."
            ),
            elements=("g4",),
            heading=N_("Subencargados"),
        ),
        Part(
            N_(
                "La encargada ayuda a la responsable a contestar toda solicitud de derechos, con medidas técnicas y organizativas apropiadas y siempre que sea posible. Si la recibe ella, la comunica a la responsable en dos días hábiles; contesta la responsable."
            ),
            elements=("g5", "g15"),
            heading=N_("Derechos de las personas"),
        ),
        Part(
            N_(
                "La encargada ayuda a la responsable con la seguridad, las brechas, las evaluaciones de impacto y las consultas previas. Le avisa de toda brecha sin demora y, como mucho, en {hours_notice} horas, con la información que tenga."
            ),
            elements=("g6", "g12"),
            heading=N_("Brechas y evaluaciones"),
        ),
        Part(
            N_(
                "La encargada y sus subencargados no transfieren datos fuera del Espacio Económico Europeo, salvo que la responsable lo ordene por escrito y con una vía de los artículos 45 o 46 del RGPD."
            ),
            elements=("g13",),
            heading=N_("Transferencias"),
            unless="third_country",
        ),
        Part(
            N_(
                "La encargada y sus subencargados solo transfieren datos fuera del Espacio Económico Europeo con esta garantía, que la responsable acepta: {safeguard}. Cualquier otra transferencia necesita una orden escrita de la responsable y una vía de los artículos 45 o 46 del RGPD."
            ),
            elements=("g13",),
            heading=N_("Transferencias"),
            when="third_country",
        ),
        Part(
            N_(
                "Al terminar el servicio, la encargada {return_or_delete}, según ha elegido la responsable. Si el Derecho de la Unión o el español obliga a conservarlos, no los destruye: los devuelve a la responsable. Puede guardarlos bloqueados mientras puedan exigírsele responsabilidades."
            ),
            elements=("g7", "g14"),
            heading=N_("Fin del contrato"),
        ),
        Part(
            N_(
                "La encargada da a la responsable la información que demuestra que cumple, permite auditorías e inspecciones de la responsable o de quien esta autorice, y contribuye a ellas. La responsable ha comprobado antes de firmar que ofrece garantías suficientes."
            ),
            elements=("g8", "g11"),
            heading=N_("Comprobación"),
        ),
        Part(
            N_("Este contrato consta por escrito, en papel o en formato electrónico. Fecha: {date}."),
            elements=("g10",),
            heading=N_("Forma y firmas"),
        ),
        Part(N_("Por la responsable: ____________________"), elements=("g10",)),
        Part(N_("Por la encargada: ____________________"), elements=("g10",)),
    ),
)
