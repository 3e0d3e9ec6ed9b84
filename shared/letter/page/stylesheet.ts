const rare = ['FandolFang TTF', 'Rare Serif TTF', 'SimSun-ExtB', 'Noto Serif CJK SC', 'HanaMinA', 'HanaMinB']

/**
 * The fonts of official letters, first choice first: the usual licensed ones where they are installed, the bundled ones
 * otherwise, then fonts for rare characters. `wanted` are the names that satisfy GB/T 9704 to the letter.
 */
export const fontStacks = {
  song: {
    label: '小标宋',
    wanted: ['方正小标宋简体', 'FZXiaoBiaoSong-B05S', '方正小标宋_GBK', 'FZXiaoBiaoSong-B05'],
    bundled: ['FandolSong Bold TTF', ...rare],
  },
  fang: {
    label: '仿宋',
    wanted: ['仿宋_GB2312', 'FangSong_GB2312', '仿宋', 'FangSong'],
    bundled: ['Letter Latin', ...rare],
  },
  kai: {
    label: '楷体',
    wanted: ['楷体_GB2312', 'KaiTi_GB2312', '楷体', 'KaiTi'],
    bundled: ['Letter Latin', 'FandolKai TTF', ...rare],
  },
  hei: {
    label: '黑体',
    wanted: ['黑体', 'SimHei'],
    bundled: ['Letter Latin Sans', 'FandolHei TTF', ...rare],
  },
} as const

/** The bundled families and their files in `assets/fonts`. */
export const bundledFonts = {
  'FandolSong Bold TTF': 'FandolSongBold.ttf',
  'FandolFang TTF': 'FandolFang.ttf',
  'FandolKai TTF': 'FandolKai.ttf',
  'FandolHei TTF': 'FandolHei.ttf',
  'Rare Serif TTF': 'RareSerif.ttf',
  'Letter Latin': 'LetterLatin.ttf',
  'Letter Latin Sans': 'LetterLatinSans.ttf',
} as const

/** Rules that load the bundled fonts from a folder's address (with its last slash), for shells without fontconfig. */
export function fontFaces(folderUrl: string): string {
  return Object.entries(bundledFonts)
    .map(([family, file]) => `@font-face{font-family:"${family}";src:url("${folderUrl}${file}")}`)
    .join('\n')
}

/** One of the four type faces. */
export type FontRole = keyof typeof fontStacks

/** The CSS value of a type face. */
export function fontFamily(role: FontRole): string {
  const { wanted, bundled } = fontStacks[role]
  return [...wanted, ...bundled].map((name) => `"${name}"`).join(',')
}

/** Rules every printed sheet shares: true blacks, a fixed grid for Chinese text, tables that repeat their heads. */
export const sharedStylesheet = `
*{box-sizing:border-box}
html,body{margin:0;padding:0;color:#000;-webkit-print-color-adjust:exact;print-color-adjust:exact}
body{font-family:${fontFamily('fang')};font-variant-ligatures:none;font-synthesis:none;line-break:strict;
text-autospace:no-autospace;text-spacing-trim:space-all;overflow-wrap:anywhere}
p,h1,h2{margin:0;font-weight:400}
table{border-collapse:collapse;width:calc(100% - 1.5pt);margin:0 .75pt}
thead{display:table-header-group}
tr{break-inside:avoid}
th{font-family:${fontFamily('hei')};font-weight:400}
`

/** Forms for the file (稿纸, 审批单, 登记簿 …): A4, the same binding margin as the letter, page x of y at the foot. */
export function formStylesheet(orientation: 'portrait' | 'landscape', footer: string): string {
  return `
@page{size:A4 ${orientation};margin:20mm 15mm 18mm 25mm;
@bottom-left{content:"${cssText(footer)}";font:8pt ${fontFamily('fang')}}
@bottom-right{content:"第 " counter(page) " 页，共 " counter(pages) " 页";font:8pt ${fontFamily('fang')}}}
${sharedStylesheet}
body{font-size:12pt;line-height:1.5}
h1{font-family:${fontFamily('song')};font-size:22pt;line-height:1.4;text-align:center;margin-bottom:5mm}
.sub{text-align:center;margin-bottom:3mm}
.line{display:flex;justify-content:space-between;margin-bottom:1.5mm;font-size:11pt}
th,td{border:.75pt solid #000;padding:1.2mm 1.6mm;vertical-align:middle;font-size:11pt;line-height:1.35}
.form th{text-align:center;width:26mm;font-size:12pt}
.form td{font-size:12pt;min-height:10mm;min-width:44mm}
.form{border:1.5pt solid #000}
.register th,.register td{font-size:9pt;padding:.8mm 1mm;text-align:center;overflow-wrap:anywhere}
.register td{height:8mm}
.left{text-align:left!important}
.blank{height:11mm}
.tall{height:32mm;vertical-align:top!important}
.number{font-family:${fontFamily('hei')};letter-spacing:.06em;white-space:nowrap}
.big{font-size:20pt;line-height:1.3}
.tight{white-space:nowrap}
.sign{break-before:avoid}
.sign td{border:0!important;padding-top:3mm!important}
.small{font-size:9pt;color:#333}
.box{display:inline-block;width:4mm;height:4mm;border:1pt solid #000;vertical-align:-.6mm;margin-right:1mm}
kbd{font-family:${fontFamily('hei')};border:.75pt solid #000;border-radius:1mm;padding:0 1.5mm;white-space:nowrap}
`
}

/** Text inside a CSS string: nothing in it can end the string or start a rule. */
export function cssText(text: string): string {
  return [...text]
    .map((character) =>
      /[\p{L}\p{N} ，。：、（）·〔〕—-]/u.test(character)
        ? character
        : `\\${character.codePointAt(0)?.toString(16)} `,
    )
    .join('')
}
