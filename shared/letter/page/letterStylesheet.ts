import {
  bodySize,
  doubleRule,
  inMillimetres,
  letterSpacing,
  linePitch,
  pageNumberBelow,
  paper,
  rules,
  titleSize,
  typeArea,
} from './letterGeometry.ts'
import { fontFamily, sharedStylesheet } from './stylesheet.ts'

const numberSize = 14

/** How the sheets are printed. */
export interface LetterSheet {
  /** Colour of 发文机关标志 and rules; `none` for pre-printed paper (套打). */
  readonly colour: 'red' | 'black' | 'none'
  /** Moves everything, in millimetres, for pre-printed paper in a printer that does not feed straight. */
  readonly offset: { readonly x: number; readonly y: number }
}

/**
 * The page area is the paper down to just below the second rule, and the margins are padding that repeats on each page: so
 * one flow gives every page its type area while mark and rules stand at fixed places of the first.
 */
export function letterStylesheet({ colour, offset }: LetterSheet): string {
  const ink = { red: '#d9000f', black: '#000', none: 'transparent' }[colour]
  const bottom = typeArea.top + typeArea.height
  return `${sharedStylesheet}
body{font-size:${bodySize}pt;line-height:${linePitch}pt;letter-spacing:${letterSpacing}pt}
article{position:relative;width:${paper.width}mm;break-after:page;box-decoration-break:clone;
padding:${typeArea.top + offset.y}mm ${typeArea.right - offset.x}mm ${pageAreaHeight - bottom - offset.y}mm ${typeArea.left + offset.x}mm}
article:last-of-type{break-after:auto}
.mark,.rule,.trace{position:absolute;transform:translate(${offset.x}mm,${offset.y}mm)}
.mark{left:${(paper.width - rules.width) / 2}mm;width:${rules.width}mm;text-align:center;white-space:nowrap;letter-spacing:0;line-height:1;color:${ink};
font-family:${fontFamily('song')};${colour === 'none' ? 'visibility:hidden;' : ''}}
.rule{left:${(paper.width - rules.width) / 2}mm;width:${rules.width}mm;color:${ink};height:${ruleHeight}mm;
${colour === 'none' ? 'visibility:hidden;' : ''}}
.rule.first{border-top:${doubleRule.thick}pt solid;border-bottom:${doubleRule.thin}pt solid}
.rule.second{border-top:${doubleRule.thin}pt solid;border-bottom:${doubleRule.thick}pt solid;
top:${paper.height - rules.fromBottom - ruleHeight}mm}
.head{display:flex;justify-content:space-between;align-items:flex-start;margin-bottom:${2 * linePitch}pt}
.head .marks{font-family:${fontFamily('hei')}}
.head p{min-height:${linePitch}pt;letter-spacing:0}
h1{font-family:${fontFamily('song')};font-size:${titleSize}pt;line-height:34pt;text-align:center;letter-spacing:0;
white-space:pre-line;text-wrap:balance;break-after:avoid}
.addressee{margin-top:${linePitch}pt;break-after:avoid}
.text{text-indent:${2 * (bodySize + letterSpacing)}pt;text-align:justify;orphans:2;widows:2}
.closing{break-inside:avoid}
.enclosures{margin-top:${linePitch}pt;display:flex;padding-left:${2 * (bodySize + letterSpacing)}pt}
.enclosures>span{flex:none}
.signature{display:flex;flex-direction:column;align-items:flex-end;padding:${1.5 * linePitch}pt 4em 0 0;white-space:nowrap}
.signature div{display:flex;flex-direction:column;align-items:center;width:max-content}
.signature .by{margin:0 -12em}
.signature.long{padding-right:2em}
.signature.long div{align-items:flex-end}
.signature.long .by{margin:0}
.signature.long .on{margin-right:2em}
.note{text-indent:2em;break-before:avoid}
.attachment{break-before:page}
.attachment .label{font-family:${fontFamily('hei')}}
.attachment h2{font-family:${fontFamily('song')};font-size:${titleSize}pt;line-height:34pt;text-align:center;letter-spacing:0;
margin:${linePitch}pt 0;text-wrap:balance;break-after:avoid}
.attachment table{font-size:14pt;line-height:19pt;letter-spacing:0}
.attachment th,.attachment td{border:.75pt solid #000;padding:1.2mm 1.2mm;text-align:center;vertical-align:middle}
.attachment td.left{text-align:left}
.attachment td.number{white-space:nowrap;font-size:12pt}
.attachment th{white-space:pre-line}
.attachment .narrow{width:15mm}
.attachment .name{width:27mm}
.attachment .number{width:39mm}
.trace{top:${bottom + 2}mm;left:${typeArea.left}mm;width:${typeArea.width}mm;font-size:7.5pt;line-height:9pt;letter-spacing:0;color:#333}
.draft{position:fixed;top:95mm;left:0;width:${paper.width}mm;text-align:center;font-family:${fontFamily('hei')};
font-size:150pt;line-height:1;letter-spacing:.2em;color:rgba(0,0,0,.09);transform:rotate(-35deg)}
`
}

/** Height of the page area: all of the paper that the text flow may know of. */
const pageAreaHeight = paper.height - rules.fromBottom + 0.5
const ruleHeight = inMillimetres(doubleRule.thick + doubleRule.gap + doubleRule.thin)

/** Where a letter stands in a print job: the name of its pages, how many come before it, how many it can have at most. */
export interface LetterPlace {
  readonly name: string
  readonly before: number
  readonly most: number
}

/**
 * The pages of one letter of a print job: named, so that its page numbers start again. None on the first page; then `— 2 —`, even pages left, odd pages right, one character in.
 */
export function letterPages({ name, before, most }: LetterPlace, offset: LetterSheet['offset']): string {
  const bottom = typeArea.top + typeArea.height
  const lift = pageAreaHeight - bottom - pageNumberBelow + inMillimetres(numberSize) / 2 - offset.y
  const inset = inMillimetres(numberSize)
  const box = `font:${numberSize}pt "宋体","SimSun",${fontFamily('fang')};line-height:1;vertical-align:top;margin-top:-${lift}mm;
height:${lift}mm;white-space:nowrap`
  return `
@counter-style ${name}-even{system:fixed ${before + 1};symbols:${symbols(0, most)};suffix:""}
@counter-style ${name}-odd{system:fixed ${before + 1};symbols:${symbols(1, most)};suffix:""}
@page ${name}{size:${paper.width}mm ${paper.height}mm;margin:0 0 ${paper.height - pageAreaHeight}mm 0;
@bottom-left{content:counter(page,${name}-even);${box};margin-left:${typeArea.left + inset + offset.x}mm}
@bottom-right{content:counter(page,${name}-odd);${box};margin-right:${typeArea.right + inset - offset.x}mm}}
.${name}{page:${name}}
`
}

function symbols(parity: 0 | 1, most: number): string {
  const texts = Array.from({ length: most }, (_, index) => index + 1)
  return texts.map((number) => (number > 1 && number % 2 === parity ? `"— ${number} —"` : '""')).join(' ')
}
