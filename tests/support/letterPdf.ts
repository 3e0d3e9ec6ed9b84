import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createLetterPress } from '../../electron/shell/chromium/press/letterPress.ts'

const millimetresPerPoint = 25.4 / 72
const dotsPerInch = 300

/** One line of text on a page, in millimetres from the upper left corner of the paper. */
export interface TextLine {
  readonly page: number
  readonly text: string
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

/** A horizontal run of red dots that is longer than a character is wide, in millimetres. */
export interface RedRule {
  readonly top: number
  readonly bottom: number
  readonly left: number
  readonly right: number
}

/** A printer that makes PDFs with the real browser and the bundled fonts, and measures them with poppler. */
export interface LetterPrinter {
  pdf(html: string): Promise<Uint8Array>
  text(pdf: Uint8Array): string
  lines(pdf: Uint8Array): TextLine[]
  fonts(pdf: Uint8Array): string[]
  pageCount(pdf: Uint8Array): number
  /** Upper edge of the uppermost red ink and every red rule of a page. */
  red(pdf: Uint8Array, page: number): { readonly inkTop: number | null; readonly rules: readonly RedRule[] }
  close(): Promise<void>
}

/** Opens the press of the Chromium shell, as the application does. */
export function openLetterPrinter(): LetterPrinter {
  const folder = mkdtempSync(join(tmpdir(), 'letter-pdf-'))
  const fonts = fileURLToPath(new URL('../../assets/fonts', import.meta.url))
  const press = createLetterPress('/usr/lib/chromium/chromium', fonts)
  const run = (command: string, pdf: Uint8Array, ...args: string[]): Buffer => {
    const file = join(folder, 'in.pdf')
    writeFileSync(file, pdf)
    const words = args.map((word) => (word === 'IN' ? file : word))
    return execFileSync(command, words, { maxBuffer: 200_000_000, stdio: ['ignore', 'pipe', 'ignore'] })
  }
  return {
    pdf: (html) => press.pdf(html),
    text: (pdf) => run('pdftotext', pdf, '-layout', 'IN', '-').toString(),
    lines: (pdf) => textLines(run('pdftotext', pdf, '-bbox-layout', 'IN', '-').toString()),
    fonts: (pdf) => run('pdffonts', pdf, 'IN').toString().trim().split('\n').slice(2),
    pageCount: (pdf) => Number(/Pages:\s+(\d+)/u.exec(run('pdfinfo', pdf, 'IN').toString())?.[1]),
    red: (pdf, number) =>
      redInk(
        run('pdftoppm', pdf, '-r', String(dotsPerInch), '-f', String(number), '-l', String(number), 'IN'),
      ),
    async close() {
      await press.close()
      rmSync(folder, { recursive: true })
    },
  }
}

function textLines(xml: string): TextLine[] {
  return xml
    .split('<page ')
    .slice(1)
    .flatMap((body, index) =>
      body
        .split('<line ')
        .slice(1)
        .map((line) => {
          const side = (name: string): number =>
            Number(new RegExp(`${name}="([\\d.]+)"`, 'u').exec(line)?.[1]) * millimetresPerPoint
          const words = [...line.matchAll(/<word [^>]*>([^<]*)<\/word>/gu)].map((match) => match[1])
          return {
            page: index + 1,
            text: words.join(' '),
            left: side('xMin'),
            right: side('xMax'),
            top: side('yMin'),
            bottom: side('yMax'),
          }
        }),
    )
}

/** Reads a binary PPM (P6) and looks for red dots. */
function redInk(ppm: Buffer): { readonly inkTop: number | null; readonly rules: readonly RedRule[] } {
  const header = /^P6\s+(\d+)\s+(\d+)\s+255\s/u.exec(ppm.subarray(0, 40).toString('latin1'))
  const [width, height, start] = [Number(header?.[1]), Number(header?.[2]), header?.[0].length ?? 0]
  const perDot = 25.4 / dotsPerInch
  let inkTop: number | null = null
  const rules: RedRule[] = []
  for (let y = 0; y < height; y += 1) {
    const row = redRow(ppm.subarray(start + y * width * 3, start + (y + 1) * width * 3))
    if (row.any && inkTop === null) inkTop = y * perDot
    if (row.longest * perDot < 50) continue
    const last = rules.at(-1)
    const rule = {
      top: y * perDot,
      bottom: (y + 1) * perDot,
      left: row.from * perDot,
      right: (row.from + row.longest) * perDot,
    }
    if (last && rule.top - last.bottom < perDot / 2)
      rules[rules.length - 1] = { ...last, bottom: rule.bottom }
    else rules.push(rule)
  }
  return { inkTop, rules }
}

function redRow(row: Buffer): { readonly any: boolean; readonly longest: number; readonly from: number } {
  let [any, run, longest, from] = [false, 0, 0, 0]
  for (let x = 0; x * 3 < row.length; x += 1) {
    const [red = 0, green = 0, blue = 0] = [row[x * 3], row[x * 3 + 1], row[x * 3 + 2]]
    const isRed = red > 150 && green < 120 && blue < 120
    any ||= isRed
    run = isRed ? run + 1 : 0
    if (run > longest) [longest, from] = [run, x - run + 1]
  }
  return { any, longest, from }
}
