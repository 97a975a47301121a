"""Makes the pictures of this folder: the same 24 x 16 motif in every format that must be readable.

    python make.py          (needs Pillow and numpy)

tests/core/test_data_decode.cpp knows the motif's formula and compares each file with it. ycck.jpg
was written by libjpeg with jpeg_set_colorspace(JCS_YCCK), which Pillow cannot do.
"""

import pathlib
import struct
import zlib

import numpy as np
from PIL import Image

HERE = pathlib.Path(__file__).parent
WIDTH, HEIGHT = 24, 16
y, x = np.mgrid[0:HEIGHT, 0:WIDTH]
rgb = np.stack([x * 10, y * 15, (x + y) * 6], -1).astype(np.uint8)
alpha = (x * 11).astype(np.uint8)
deep = np.stack([x * 2800 + y * 7, y * 4000 + x, (x + y) * 1600], -1).astype(np.uint16)
deep_alpha = (x * 2827).astype(np.uint16)
motif = Image.fromarray(rgb)
clear = Image.fromarray(np.dstack([rgb, alpha]))


def save(image, name, **options):
    image.save(HERE / name, **options)


def write_png(name, samples, colour_type):
    """A PNG of 16 bits a sample, which Pillow cannot write in colour."""
    def chunk(kind, content):
        body = kind + content
        return struct.pack(">I", len(content)) + body + struct.pack(">I", zlib.crc32(body))
    rows = b"".join(b"\0" + row.astype(">u2").tobytes() for row in samples)
    header = struct.pack(">IIBBBBB", WIDTH, HEIGHT, 16, colour_type, 0, 0, 0)
    (HERE / name).write_bytes(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) +
                              chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def write_tiff(name, samples, extra=None, orientation=1, big_endian=False):
    """An uncompressed TIFF; `extra`: 1 premultiplied alpha, 2 plain alpha."""
    end = ">" if big_endian else "<"
    bits = samples.dtype.itemsize * 8
    channels = samples.shape[2]
    height, width = samples.shape[:2]
    pixels = samples.astype(samples.dtype.newbyteorder(end)).tobytes()
    tags = [(256, 3, [width]), (257, 3, [height]), (258, 3, [bits] * channels), (259, 3, [1]),
            (262, 3, [2]), (273, 4, [8]), (274, 3, [orientation]), (277, 3, [channels]),
            (278, 3, [height]), (279, 4, [len(pixels)])]
    if extra is not None:
        tags.append((338, 3, [extra]))
    place = 8 + len(pixels)
    directory = struct.pack(end + "H", len(tags))
    behind = b""
    behind_at = place + 2 + 12 * len(tags) + 4
    for tag, kind, values in tags:
        content = struct.pack(end + ("H" if kind == 3 else "I") * len(values), *values)
        if len(content) > 4:
            field = struct.pack(end + "I", behind_at + len(behind))
            behind += content
        else:
            field = content.ljust(4, b"\0")
        directory += struct.pack(end + "HHI", tag, kind, len(values)) + field
    mark = b"MM\0*" if big_endian else b"II*\0"
    (HERE / name).write_bytes(mark + struct.pack(end + "I", place) + pixels + directory +
                              b"\0\0\0\0" + behind)


def write_bmp32(name, top_down):
    """A BMP of 32 bits whose fourth byte means nothing and is 0."""
    rows = rgb if top_down else rgb[::-1]
    pixels = np.dstack([rows[..., ::-1], np.zeros_like(alpha)]).tobytes()
    header = struct.pack("<IiiHHIIiiII", 40, WIDTH, -HEIGHT if top_down else HEIGHT, 1, 32, 0,
                         len(pixels), 0, 0, 0, 0)
    (HERE / name).write_bytes(b"BM" + struct.pack("<IHHI", 54 + len(pixels), 0, 0, 54) + header +
                              pixels)


save(motif, "rgb.jpg", quality=98, subsampling=0)
save(motif, "progressive.jpg", quality=98, subsampling=0, progressive=True)
save(motif.convert("L"), "grey.jpg", quality=98)
save(motif.convert("CMYK"), "cmyk.jpg", quality=98, subsampling=0)
save(motif, "rgb.png")
save(motif, "UPPER.PNG")
save(motif, "rgb.webp", lossless=True)
save(motif, "rgb.bmp")
save(motif, "rgb.tif")
save(motif, "lzw.tiff", compression="tiff_lzw")
save(motif, "deflate.tif", compression="tiff_adobe_deflate")
save(motif, "rgb.ppm")
save(motif.convert("L"), "grey.png")
save(motif.convert("L"), "grey.pgm")
save(motif.convert("L"), "grey.tif")
save(motif.convert("L"), "grey.bmp")
save(motif.quantize(256, dither=Image.Dither.NONE), "palette.png")
save(clear, "alpha.png")
save(clear, "alpha.webp", lossless=True, exact=True)
save(Image.fromarray(np.dstack([x * 10, alpha]).astype(np.uint8), "LA"), "grey_alpha.png")

write_png("deep.png", deep, 2)
write_png("deep_alpha.png", np.dstack([deep, deep_alpha]), 6)
write_png("deep_grey.png", deep[..., :1], 0)
write_tiff("deep.tif", deep)
write_tiff("deep_big_endian.tif", deep, big_endian=True)
write_tiff("alpha.tif", np.dstack([rgb, alpha]), extra=2)
premultiplied = np.round(rgb * (alpha[..., None] / 255.0)).astype(np.uint8)
write_tiff("premultiplied.tif", np.dstack([premultiplied, alpha]), extra=1)
write_tiff("deep_alpha.tif", np.dstack([deep, deep_alpha]), extra=2)
write_bmp32("no_alpha.bmp", top_down=False)
write_bmp32("top_down.bmp", top_down=True)

numbers = " ".join(str(value) for value in rgb.ravel())
(HERE / "text.ppm").write_text(f"P3\n# a comment\n{WIDTH} {HEIGHT}\n255\n{numbers}")
(HERE / "scaled.pgm").write_bytes(f"P5 {WIDTH} {HEIGHT} 100\n".encode() +
                                  (x * 4).astype(np.uint8).tobytes())
(HERE / "deep.ppm").write_bytes(f"P6 {WIDTH} {HEIGHT} 65535\n".encode() +
                                deep.astype(">u2").tobytes())
stripes = (x // 3) % 2  # 1 is black
(HERE / "text.pbm").write_text(f"P1 {WIDTH} {HEIGHT}\n" +
                               "\n".join("".join(map(str, row)) for row in stripes))
(HERE / "packed.pbm").write_bytes(f"P4 {WIDTH} {HEIGHT}\n".encode() +
                                  np.packbits(stripes.astype(np.uint8), axis=1).tobytes())

# How the motif must be stored so that turning by the orientation shows it upright.
STORED = {1: None, 2: Image.Transpose.FLIP_LEFT_RIGHT, 3: Image.Transpose.ROTATE_180,
          4: Image.Transpose.FLIP_TOP_BOTTOM, 5: Image.Transpose.TRANSPOSE,
          6: Image.Transpose.ROTATE_90, 7: Image.Transpose.TRANSVERSE,
          8: Image.Transpose.ROTATE_270}
for orientation, operation in STORED.items():
    stored = motif if operation is None else motif.transpose(operation)
    exif = Image.Exif()
    exif[274] = orientation
    save(stored, f"turned{orientation}.jpg", quality=98, subsampling=0, exif=exif)
    save(stored, f"turned{orientation}.png", exif=exif)
    save(stored, f"turned{orientation}.webp", lossless=True, exif=exif)
    write_tiff(f"turned{orientation}.tif", np.asarray(stored), orientation=orientation)
    wide = np.asarray(stored).astype(np.uint16) * 257
    write_tiff(f"turned_deep{orientation}.tif", wide, orientation=orientation)
