"""The clauses, by id. To publish one more, add its module here."""

from enregla.clauses.breach_notice import CLAUSE as BREACH_NOTICE
from enregla.clauses.breach_report import CLAUSE as BREACH_REPORT
from enregla.clauses.channel_description import CLAUSE as CHANNEL_DESCRIPTION
from enregla.clauses.commercial_consent import CLAUSE as COMMERCIAL_CONSENT
from enregla.clauses.existing_customer_notice import CLAUSE as EXISTING_CUSTOMER_NOTICE
from enregla.clauses.first_layer import CLAUSE as FIRST_LAYER
from enregla.clauses.first_message import CLAUSE as FIRST_MESSAGE
from enregla.clauses.group_closing import CLAUSE as GROUP_CLOSING
from enregla.clauses.group_invitation import CLAUSE as GROUP_INVITATION
from enregla.clauses.group_rules import CLAUSE as GROUP_RULES
from enregla.clauses.image_consent import CLAUSE as IMAGE_CONSENT
from enregla.clauses.model import Clause
from enregla.clauses.opt_out_confirmation import CLAUSE as OPT_OUT_CONFIRMATION
from enregla.clauses.opt_out_line import CLAUSE as OPT_OUT_LINE
from enregla.clauses.own_phone_agreement import CLAUSE as OWN_PHONE_AGREEMENT
from enregla.clauses.parental_consent import CLAUSE as PARENTAL_CONSENT
from enregla.clauses.processing_record import CLAUSE as PROCESSING_RECORD
from enregla.clauses.processor_agreement import CLAUSE as PROCESSOR_AGREEMENT
from enregla.clauses.rights_reply import CLAUSE as RIGHTS_REPLY
from enregla.clauses.second_layer import CLAUSE as SECOND_LAYER
from enregla.clauses.staff_policy import CLAUSE as STAFF_POLICY

__all__ = ["CLAUSES"]

_ALL = (
    FIRST_LAYER,
    SECOND_LAYER,
    FIRST_MESSAGE,
    COMMERCIAL_CONSENT,
    EXISTING_CUSTOMER_NOTICE,
    GROUP_INVITATION,
    GROUP_RULES,
    GROUP_CLOSING,
    IMAGE_CONSENT,
    PARENTAL_CONSENT,
    OPT_OUT_LINE,
    OPT_OUT_CONFIRMATION,
    PROCESSOR_AGREEMENT,
    STAFF_POLICY,
    OWN_PHONE_AGREEMENT,
    CHANNEL_DESCRIPTION,
    PROCESSING_RECORD,
    BREACH_REPORT,
    BREACH_NOTICE,
    RIGHTS_REPLY,
)
CLAUSES: dict[str, Clause] = {clause.id: clause.complete() for clause in _ALL}
