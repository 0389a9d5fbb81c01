"""The cover of the EPUB, for the shelf of its reader: the same mark and the same ruler as the cards of the site."""

import io
import textwrap

from PIL import Image, ImageDraw

from cards import GROUND, PALE, WHITE, ManropeBold, ManropeExtraBold, font, mark

WIDTH, HEIGHT = 1200, 1800
MARGIN = 120


def draw_cover(title: str, subtitle: str) -> bytes:
    """Return the picture, a PNG."""
    cover = Image.new("L", (WIDTH, HEIGHT), 0)
    pen = ImageDraw.Draw(cover)
    cover.paste(mark(220), (MARGIN, 360))
    pen.text((MARGIN - 8, 810), title, fill=255, anchor="ls", font=font(ManropeExtraBold, 170))
    lines = "\n".join(textwrap.wrap(subtitle, 22))
    pen.multiline_text((MARGIN, 880), lines, fill=255, font=font(ManropeBold, 80), spacing=20)
    for tick in range(49):
        x = MARGIN + tick * (WIDTH - 2 * MARGIN) / 48
        pen.rectangle((x - 1, HEIGHT - (72 if tick % 6 == 0 else 40), x + 1, HEIGHT), fill=PALE)
    ends = tuple(zip(GROUND, WHITE, strict=True))
    cover.putpalette([round(low + (high - low) * grey / 255) for grey in range(256) for low, high in ends])
    file = io.BytesIO()
    cover.save(file, format="PNG", optimize=True)
    return file.getvalue()
