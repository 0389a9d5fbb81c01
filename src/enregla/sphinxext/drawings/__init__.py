"""The drawings: for each, an SVG file with its pictures and a module with their words.

The pictures of a file are its inner `svg` elements, each named by the `id` of a panel; a `text` in them is the name of
a word of the drawing, or a figure, such as ``72 h``, that is the same in every language.
"""

from enregla.sphinxext.drawings.consent_path import CONSENT_PATH
from enregla.sphinxext.drawings.first_hour import FIRST_HOUR
from enregla.sphinxext.drawings.who_sees_what import WHO_SEES_WHAT

#: By the name that a page uses, which is also the name of the SVG file.
DRAWINGS = {"quien-ve-que": WHO_SEES_WHAT, "camino-del-permiso": CONSENT_PATH, "primera-hora": FIRST_HOUR}
