"""What is painted on pictures and sheets: a photo or the drawn cover; JPEG without metadata (a door of Pillow's)."""

from io import BytesIO

from PIL import Image, ImageDraw, ImageOps

from showcase.rendering.pictures.covers import COLOURS, HEIGHT, WIDTH, drawing
from showcase.rendering.pictures.photos import Unreadable, open_photo

PAPER, INK, SOFT, RED = "#FFFCF6", "#1C1A17", "#5A544C", "#A61B26"
"""The colours of the paper, of names, of what stands under them, and of what is told apart."""


def face(photo: bytes | None, focal: tuple[int, int], seed: tuple[str, str], size: tuple[int, int]) -> Image.Image:
    """The photo, cut to that size around its focal point; the cover of `seed` where there is none to be read."""
    if photo:
        try:
            centre = (focal[0] / 100, focal[1] / 100)
            shown = ImageOps.fit(open_photo(photo, 2 * max(size)), size, Image.Resampling.LANCZOS, centering=centre)
            return _on_paper(shown)
        except Unreadable:
            pass  # told once already, by the photo's own pictures
    return cover(seed, size)


def cover(seed: tuple[str, str], size: tuple[int, int]) -> Image.Image:
    """The middle of the drawn cover, drawn twice as large and then shrunk, so that its edges are smooth."""
    made = drawing(*seed)
    # As CSS says it: as large as covers all of the field.
    scale = 2 * max(size[0] / WIDTH, size[1] / HEIGHT)
    left, above = (WIDTH * scale - size[0] * 2) / 2, (HEIGHT * scale - size[1] * 2) / 2
    large = Image.new("RGB", (size[0] * 2, size[1] * 2), COLOURS[made.ground])
    pencil = ImageDraw.Draw(large)
    for polygon in made.polygons:
        points = [(x * scale - left, y * scale - above) for x, y in polygon.points]
        pencil.polygon(points, fill=COLOURS[polygon.colour])
    return large.reduce(2)


def jpeg(canvas: Image.Image, most_bytes: int) -> bytes:
    """The picture in the best quality that stays below that weight, without metadata."""
    for quality in (80, 70, 60, 50, 35, 20, 10, 5):
        encoded = BytesIO()
        canvas.save(encoded, "JPEG", quality=quality, optimize=True, progressive=True)
        if encoded.tell() <= most_bytes:
            break
    return encoded.getvalue()


def _on_paper(image: Image.Image) -> Image.Image:
    """Paper where the picture is transparent: JPEG would show what colour lies under nothing, which is often black."""
    paper = Image.new("RGB", image.size, PAPER)
    paper.paste(image, mask=image if image.mode == "RGBA" else None)
    return paper
