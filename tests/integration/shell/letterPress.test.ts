import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { findChromium } from '../../../electron/shell/chromium/browser/findChromium.ts'
import { createLetterPress } from '../../../electron/shell/chromium/press/letterPress.ts'
import { cupsPrinters, printThroughCups } from '../../../electron/shell/systemPrinter.ts'
import { temporaryFolder } from '../../support/temporaryFolder.ts'

const fonts = path.resolve(import.meta.dirname, '../../../assets/fonts')
const folder = temporaryFolder()
const press = createLetterPress(findChromium() ?? '', fonts)
const realPath = process.env.PATH ?? ''

afterAll(async () => {
  await press.close()
  folder[Symbol.dispose]()
})

const letter = (body: string) =>
  `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><style>@page{size:A4;margin:20mm}body{font-family:"FandolFang TTF"}</style></head><body>${body}</body></html>`

const inFile = (pdf: Uint8Array) => {
  const file = path.join(folder.path, 'letter.pdf')
  writeFileSync(file, pdf)
  return file
}

const textOf = (pdf: Uint8Array) => execFileSync('pdftotext', [inFile(pdf), '-']).toString()

describe('the letter press', () => {
  it('makes an A4 PDF set in the bundled fonts', async () => {
    const pdf = await press.pdf(letter('<p>关于查询结果的复函</p>'))
    expect(textOf(pdf)).toContain('关于查询结果的复函')
    expect(execFileSync('pdfinfo', [inFile(pdf)]).toString()).toMatch(
      /Page size:\s+59\d\.\d+ x 84\d\.?\d* pts \(A4\)/,
    )
    expect(execFileSync('pdffonts', [inFile(pdf)]).toString()).toContain('Fandol')
  })

  it('runs no script and loads nothing from outside', async () => {
    const pdf = await press.pdf(
      letter(
        '<p id="p">原文</p><script>document.getElementById("p").textContent = "改动"</script><img src="https://example.com/x.png">',
      ),
    )
    expect(textOf(pdf)).toContain('原文')
  })

  it('keeps letters apart when several are made at once', async () => {
    const pdfs = await Promise.all(
      Array.from({ length: 6 }, (_, at) => press.pdf(letter(`<p>第${at}号</p>`))),
    )
    expect(pdfs.map((pdf) => textOf(pdf).trim())).toEqual(Array.from({ length: 6 }, (_, at) => `第${at}号`))
  })

  it('replaces a browser that died', async () => {
    await press.close()
    expect(textOf(await press.pdf(letter('<p>重来</p>')))).toContain('重来')
  })
})

describe('printing', () => {
  // Stands where CUPS would be: this machine has no printer, and a test must not need one.
  beforeAll(() => {
    const tool = (name: string, lines: readonly string[]) => {
      const file = path.join(folder.path, name)
      writeFileSync(file, ['#!/bin/sh', ...lines, ''].join('\n'))
      chmodSync(file, 0o755)
    }
    tool('lpstat', ['[ "$1" = -e ] && printf "second\\nmain\\n" || echo "system default destination: main"'])
    tool('lp', [`printf '%s|' "$@" > '${folder.path}/arguments'`, `cat > '${folder.path}/printed'`])
  })

  const job = { pdf: Buffer.from('%PDF-1.4 身份'), title: '豫信复〔2026〕12号', copies: 3, duplex: true }

  it('says that there is no printer where none is set up', async () => {
    process.env.PATH = '/nowhere'
    try {
      await expect(printThroughCups(job)).rejects.toMatchObject({ code: 'printer-missing' })
      expect(await cupsPrinters()).toEqual([])
    } finally {
      process.env.PATH = realPath
    }
  })

  it('sends the letter by standard input, with nothing but the number as its title', async () => {
    process.env.PATH = `${folder.path}:${realPath}`
    try {
      expect(await cupsPrinters()).toEqual(['main', 'second'])
      expect(await printThroughCups(job)).toEqual({ printer: 'main' })
    } finally {
      process.env.PATH = realPath
    }
    expect(readFileSync(path.join(folder.path, 'printed'))).toEqual(job.pdf)
    expect(readFileSync(path.join(folder.path, 'arguments'), 'utf8')).toBe(
      '-d|main|-n|3|-o|sides=two-sided-long-edge|-o|media=A4|-t|豫信复〔2026〕12号|-|',
    )
  })
})
