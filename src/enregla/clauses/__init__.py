"""The clauses, by id. To publish one more, add its module here."""

from enregla.clauses.commercial_consent import CLAUSE as COMMERCIAL_CONSENT
from enregla.clauses.first_layer import CLAUSE as FIRST_LAYER
from enregla.clauses.group_invitation import CLAUSE as GROUP_INVITATION
from enregla.clauses.model import Clause
from enregla.clauses.opt_out_line import CLAUSE as OPT_OUT_LINE

__all__ = ["CLAUSES"]

CLAUSES: dict[str, Clause] = {
    clause.id: clause for clause in (FIRST_LAYER, COMMERCIAL_CONSENT, GROUP_INVITATION, OPT_OUT_LINE)
}
