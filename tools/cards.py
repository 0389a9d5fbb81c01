"""The pictures that go with a shared link: a card a page and language, drawn when the site is built.

Drawn with Pillow in Manrope, a free typeface that comes as a package: no browser, nothing of the machine.
A card that already says what it should is left alone, and what was drawn once is kept for the next clean build.
"""

import hashlib
import os
import re
import shutil
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from html import unescape
from pathlib import Path

from font_manrope import ManropeBold, ManropeExtraBold  # type: ignore[import-not-found]
from PIL import Image, ImageDraw, ImageFont
from PIL.PngImagePlugin import PngInfo

WIDTH, HEIGHT = 1200, 630
MARGIN = 84
#: A card is grey while it is drawn; these colours are then the ends of the greys.
GROUND, WHITE = (6, 89, 74), (255, 255, 255)
PALE = 185
GREYS = 6
#: The check, second outline of the mark, whose square is 32 wide.
CHECK = re.compile(r'fill-rule="evenodd" d="[^"]*?zM([^z]+)z"')
KEPT = Path(__file__).parents[1] / "build" / "cards"
LOGO = Path(__file__).parents[1] / "docs" / "_templates" / "logo.svg"
HEADING = re.compile(r"<h1>(.*?)<a class=\"headerlink\"", re.DOTALL)


def draw_cards(*sites: Path) -> list[Path]:
    """Draw the card of each page of the *sites*, one a language; return what was not there."""
    wanted = [(path, *said) for site in sites for path, said in texts(site).items() if not says(path, *said)]
    with ProcessPoolExecutor() as pool:
        return list(pool.map(kept, wanted, chunksize=8))


def texts(site: Path) -> dict[Path, tuple[str, str]]:
    """Return what each card of the *site* of one language says: the title of the page and, smaller, where it is."""
    pages = {page: heading(page) for page in sorted(site.rglob("*.html"))}
    home = site / "index.html"
    said = {}
    for page, title in pages.items():
        if not title:  # what no one wrote, such as the search
            continue
        section = page.with_name("index.html")
        above = "" if page == home else pages[home if page == section else section]
        name = page.relative_to(site).with_suffix(".png").as_posix().replace("/", "-")
        said[site / "_static" / "cards" / name] = (title, above)
    return said


def heading(page: Path) -> str:
    """Return the text of the heading of a built page; nothing when it has none."""
    found = HEADING.search(page.read_text(encoding="utf-8"))
    return unescape(re.sub("<[^>]+>", "", found[1])).strip() if found else ""


def kept(wanted: tuple[Path, str, str]) -> Path:
    """Draw a card, or take the one that an earlier build drew with the same words and the same program."""
    path, title, line = wanted
    program = Path(__file__).read_text(encoding="utf-8")
    name = hashlib.sha256("\n".join((title, line, program)).encode()).hexdigest()[:32]
    drawn = KEPT / f"{name}.png"
    if not drawn.exists():
        draw(title, line, drawn)
    path.parent.mkdir(parents=True, exist_ok=True)
    shutil.copyfile(drawn, path)
    return path


def says(path: Path, title: str, line: str) -> bool:
    """Whether *path* is a card with these words already."""
    if not path.exists():
        return False
    with Image.open(path) as card:
        return (card.info.get("Title"), card.info.get("Description", "")) == (title, line)


def draw(title: str, line: str, path: Path) -> None:
    """Write the card that says *title* and, smaller, *line*."""
    card = below(line).copy()
    pen = ImageDraw.Draw(card)
    lines, face = fitted(title)
    pen.multiline_text((MARGIN, 338), "\n".join(lines), fill=255, anchor="lm", font=face, spacing=10)
    ends = tuple(zip(GROUND, WHITE, strict=True))
    # A few greys are enough for smooth letters, in half the bytes.
    card = card.point([round(grey * (GREYS - 1) / 255) for grey in range(256)])
    card.putpalette(
        [round(low + (high - low) * grey / (GREYS - 1)) for grey in range(GREYS) for low, high in ends]
    )
    note = PngInfo()
    note.add_itxt("Title", title)
    note.add_itxt("Description", line)
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_suffix(f".{os.getpid()}")  # two builds may draw the same card
    card.save(part, "png", bits=4, compress_level=4, pnginfo=note)
    part.replace(path)


@cache
def below(line: str) -> Image.Image:
    """Return what the cards of a section share: the mark, the name, *line* and the edge of a ruler."""
    card = Image.new("L", (WIDTH, HEIGHT), 0)
    pen = ImageDraw.Draw(card)
    card.paste(mark(104), (MARGIN, 68))
    pen.text((MARGIN + 130, 121), "En Regla", fill=255, anchor="lm", font=font(ManropeExtraBold, 54))
    pen.text((MARGIN, 520), line, fill=PALE, anchor="lm", font=font(ManropeBold, 34))
    for tick in range(41):
        x = MARGIN + tick * (WIDTH - 2 * MARGIN) / 40
        pen.rectangle((x - 1, HEIGHT - (36 if tick % 5 == 0 else 20), x + 1, HEIGHT), fill=PALE)
    return card


def fitted(title: str) -> tuple[list[str], ImageFont.FreeTypeFont]:
    """Return the lines of *title*, at most three, and the largest face in which they fit."""
    for size in (92, 80, 68, 58, 50):
        face = font(ManropeExtraBold, size)
        lines = [""]
        for word in title.split():
            longer = f"{lines[-1]} {word}".strip()
            if face.getlength(longer) <= WIDTH - 2 * MARGIN:
                lines[-1] = longer
            else:
                lines.append(word)
        if len(lines) <= (2 if size > 68 else 3):
            break
    return lines, face


@cache
def mark(size: int) -> Image.Image:
    """Return the mark, drawn four times as large and brought down, so that its edges are smooth."""
    found = CHECK.search(LOGO.read_text(encoding="utf-8"))
    assert found, "the check is in the first path of logo.svg"
    numbers = [float(number) for number in re.findall(r"-?\d*\.?\d+", found[1])]
    x = y = 0.0
    points = []
    for right, down in zip(numbers[::2], numbers[1::2], strict=True):
        x, y = x + right, y + down
        points.append((x * size / 8, y * size / 8))
    large = Image.new("L", (size * 4, size * 4), 0)
    pen = ImageDraw.Draw(large)
    pen.rounded_rectangle((0, 0, size * 4 - 1, size * 4 - 1), radius=size * 7 / 8, fill=255)
    pen.polygon(points, fill=0)
    return large.resize((size, size), Image.Resampling.LANCZOS)


@cache
def font(file: str, size: int) -> ImageFont.FreeTypeFont:
    """Return a face."""
    return ImageFont.truetype(file, size)
