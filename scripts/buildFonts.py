"""Converts the letter fonts to TrueType. Called by buildFonts.mjs; needs fontTools (Debian: python3-fonttools).

Chromium embeds CFF outlines as Type 3 fonts in a PDF; TrueType outlines become proper CID subsets. So every bundled
font is converted once, here, and the result is committed.

usage: buildFonts.py SOURCE_FOLDER OUTPUT_FOLDER [NAME…]
SOURCE_FOLDER holds the unpacked Debian packages texlive-lang-chinese, fonts-liberation2 and fonts-noto-cjk.
"""

import os
import sys

from fontTools.pens.cu2quPen import Cu2QuPen
from fontTools.pens.transformPen import TransformPen
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable

# Largest distance between the cubic and the quadratic outline, in thousandths of the character's width.
FINE, COARSE = 1.5, 4
# Noto stands higher on the baseline than Fandol; side by side in one name they must not dance.
RARE_LOWERED = 76
NOTO = 'usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc'
LIBERATION = 'usr/share/fonts/truetype/liberation2'
FANDOL = 'usr/share/texlive/texmf-dist/fonts/opentype/public/fandol'
KEPT_TABLES = {'GlyphOrder', 'head', 'hhea', 'maxp', 'OS/2', 'hmtx', 'cmap', 'loca', 'glyf', 'name', 'post', 'CFF '}
ASCII = range(0x20, 0x7F)

FANDOL_LICENCE = 'GNU GPL version 3 with font exception. Converted from Fandol OpenType (CFF) to TrueType; outlines otherwise unchanged.'
OFL_LICENCE = 'SIL Open Font License 1.1. Subset and renamed.'


def gb2312():
    """The 6,763 characters of GB 2312; what else Fandol holds is rarely met outside names, and names are set in FangSong."""
    cells = (bytes([row, cell]) for row in range(0xA1, 0xF8) for cell in range(0xA1, 0xFF))
    return {ord(c) for c in (cell.decode('gb2312', 'ignore') for cell in cells) if c} | set(ASCII)


def subset(font, codepoints):
    options = Options()
    options.layout_features = []
    options.glyph_names = False
    options.hinting = False
    options.notdef_outline = True
    options.recalc_timestamp = False
    options.drop_tables += ['GSUB', 'GPOS', 'GDEF', 'BASE', 'VORG', 'vhea', 'vmtx', 'DSIG', 'kern']
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codepoints)
    subsetter.subset(font)


def to_truetype(font, max_error, lowered):
    glyph_set = font.getGlyphSet()
    order = font.getGlyphOrder()
    glyphs = {}
    for name in order:
        pen = TTGlyphPen(glyph_set)
        quadratic = Cu2QuPen(pen, max_error, reverse_direction=True)
        glyph_set[name].draw(TransformPen(quadratic, (1, 0, 0, 1, 0, -lowered)))
        glyphs[name] = pen.glyph()
    font['loca'] = newTable('loca')
    font['glyf'] = glyf = newTable('glyf')
    glyf.glyphOrder = order
    glyf.glyphs = glyphs
    del font['CFF ']
    glyf.compile(font)
    for name, (width, _) in list(font['hmtx'].metrics.items()):
        font['hmtx'].metrics[name] = (width, getattr(glyphs[name], 'xMin', 0))
    font['maxp'] = maxp = newTable('maxp')
    maxp.tableVersion = 0x00010000
    for field in ('maxZones', 'maxTwilightPoints', 'maxStorage', 'maxFunctionDefs', 'maxInstructionDefs',
                  'maxStackElements', 'maxSizeOfInstructions', 'maxComponentElements'):
        setattr(maxp, field, 0)
    maxp.maxZones = 1
    maxp.numGlyphs = len(order)
    maxp.maxComponentElements = max((len(g.components) if hasattr(g, 'components') else 0) for g in glyphs.values())
    maxp.compile(font)
    font.sfntVersion = '\000\001\000\000'


def rename(font, family, licence):
    name = font['name']
    copyright_notice = name.getDebugName(0) or ''
    name.names = []
    postscript = family.replace(' ', '')
    for name_id, value in ((0, copyright_notice), (1, family), (2, 'Regular'), (3, postscript), (4, family),
                           (5, 'Version 1.0'), (6, postscript), (13, licence)):
        name.setName(value, name_id, 3, 1, 0x409)
    font['OS/2'].usWeightClass = 400
    font['OS/2'].fsSelection = (font['OS/2'].fsSelection & ~0b100001) | 0b1000000
    font['head'].macStyle = 0
    post = font['post']
    post.formatType = 3.0


def chinese_metrics(font):
    """Ascent and descent that put Fandol's characters into the middle of their em box, as its outlines are drawn."""
    for table, up, down in (('hhea', 'ascent', 'descent'), ('OS/2', 'sTypoAscender', 'sTypoDescender')):
        setattr(font[table], up, 800)
        setattr(font[table], down, -200)
    font['OS/2'].sTypoLineGap = font['hhea'].lineGap = 0
    font['OS/2'].usWinAscent, font['OS/2'].usWinDescent = 800, 200


def drop_tables(font):
    for tag in [t for t in font.keys() if t not in KEPT_TABLES]:
        del font[tag]


def build(source, number, codepoints):
    font = TTFont(source, fontNumber=number, recalcTimestamp=False)
    if codepoints is not None:
        subset(font, codepoints)
    if 'CFF ' in font:
        is_rare = number >= 0
        to_truetype(font, COARSE if is_rare else FINE, RARE_LOWERED if is_rare else 0)
        chinese_metrics(font)
    drop_tables(font)
    return font


def main():
    sources, target, wanted = sys.argv[1], sys.argv[2], set(sys.argv[3:])
    covered = set(TTFont(os.path.join(sources, FANDOL, 'FandolFang-Regular.otf')).getBestCmap())
    noto = set(TTFont(os.path.join(sources, NOTO), fontNumber=2).getBestCmap())
    rare = {c for c in noto if (0x4E00 <= c <= 0x9FFF or c >= 0x20000 or 0x3400 <= c <= 0x4DBF) and c not in covered}
    common = gb2312()
    plan = [
        ('FandolFang.ttf', f'{FANDOL}/FandolFang-Regular.otf', -1, 'FandolFang TTF', FANDOL_LICENCE, None),
        ('FandolSongBold.ttf', f'{FANDOL}/FandolSong-Bold.otf', -1, 'FandolSong Bold TTF', FANDOL_LICENCE, common),
        ('FandolHei.ttf', f'{FANDOL}/FandolHei-Regular.otf', -1, 'FandolHei TTF', FANDOL_LICENCE, common),
        ('FandolKai.ttf', f'{FANDOL}/FandolKai-Regular.otf', -1, 'FandolKai TTF', FANDOL_LICENCE, common),
        ('RareSerif.ttf', NOTO, 2, 'Rare Serif TTF', OFL_LICENCE, rare),
        ('LetterLatin.ttf', f'{LIBERATION}/LiberationSerif-Regular.ttf', -1, 'Letter Latin', OFL_LICENCE, ASCII),
        ('LetterLatinSans.ttf', f'{LIBERATION}/LiberationSans-Regular.ttf', -1, 'Letter Latin Sans', OFL_LICENCE, ASCII),
    ]
    for file, source, number, family, licence, codepoints in plan:
        if wanted and file not in wanted:
            continue
        font = build(os.path.join(sources, source), number, codepoints)
        rename(font, family, licence)
        path = os.path.join(target, file)
        font.save(path, reorderTables=True)
        print(f'{file}: {len(font.getGlyphOrder())} glyphs, {os.path.getsize(path) / 1e6:.1f} MB', flush=True)


main()
