import type { Result } from '../errors.ts'
import { halfWidth } from '../input/halfWidth.ts'
import { formatDocumentNumber } from './formatDocumentNumber.ts'
import type { DocumentNumber, DocumentNumberParts } from './model.ts'

const example = '豫组函〔2026〕15号'
const opening = '〔[(【〖{<〈《﹝❲'
const closing = '〕])】〗}>〉》﹞❳'

type Refusal = { readonly ok: false; readonly message: string }
type Reading = { readonly ok: true; readonly parts: DocumentNumberParts } | Refusal

const refuse = (message: string): Refusal => ({ ok: false, message })

/**
 * Reads a document number as a person types it: any kind of brackets, full or half width, spaces anywhere, 号 left out. Refuses
 * (`invalid-input`, with a sentence) a leading zero, 第, a two-digit year and anything that is no document number.
 */
export function parseDocumentNumber(text: string): Result<DocumentNumberParts> {
  const reading = readPlain(plainDocumentNumber(text))
  return reading.ok
    ? { ok: true, value: reading.parts }
    : { ok: false, fault: { code: 'invalid-input', message: reading.message } }
}

/** Brings a typed document number into its stored form, or refuses it as `parseDocumentNumber` does. */
export function normaliseDocumentNumber(text: string): Result<DocumentNumber> {
  const parsed = parseDocumentNumber(text)
  return parsed.ok ? { ok: true, value: formatDocumentNumber(parsed.value) } : parsed
}

/** Half-width characters, six-sided brackets, no spaces: as numbers are stored, so that a part of one is found however it is typed. */
export function plainDocumentNumber(text: string): string {
  return [...halfWidth(text)]
    .map((character) => (opening.includes(character) ? '〔' : closing.includes(character) ? '〕' : character))
    .join('')
}

function readPlain(text: string): Reading {
  if (text === '') {
    return refuse(`请填写文号，例如 ${example}。`)
  }
  if (text.includes('第')) {
    return refuse(`文号的序号前不写“第”，请写作 ${example}。`)
  }
  // The last pair holds the year: a code may itself carry brackets, as in 豫政（办）〔2026〕3号.
  const match = /^(?<code>.*)〔(?<year>[^〔〕]*)〕(?<serial>[^〔〕]*)$/u.exec(text)
  const { code = '', year = '', serial = '' } = match?.groups ?? {}
  if (match === null) {
    return refuse(`文号的年份要用括号括起，请写作 ${example}。`)
  }
  return (
    codeFault(code) ??
    yearFault(year) ??
    readSerial(serial, { code: bracketedCode(code), year: Number(year) })
  )
}

function codeFault(code: string): Refusal | undefined {
  if (code === '') {
    return refuse(`文号缺少发文机关代字，请写作 ${example}。`)
  }
  if ([...code].length > 20 || !/^[\p{Script=Han}A-Za-z0-9〔〕·]+$/u.test(code)) {
    return refuse(`发文机关代字里有不该有的字符，请核对后写作 ${example}。`)
  }
  return undefined
}

function bracketedCode(code: string): string {
  return code.replaceAll('〔', '（').replaceAll('〕', '）')
}

function yearFault(year: string): Refusal | undefined {
  if (/^\d{2}$/.test(year)) {
    return refuse(`文号的年份要写全四位，请写作 ${example}。`)
  }
  const number = /^\d{4}$/.test(year) ? Number(year) : 0
  return number >= 1949 && number <= 2199 ? undefined : refuse(`文号括号里应是四位年份，请写作 ${example}。`)
}

function readSerial(text: string, rest: Omit<DocumentNumberParts, 'serial'>): Reading {
  const serial = text.replace(/号$/u, '')
  if (/^0+\d*$/.test(serial)) {
    return refuse(`文号的序号从1开始，前面不加“0”，请写作 ${example}。`)
  }
  if (!/^\d{1,6}$/.test(serial)) {
    return refuse(`文号的序号应是数字加“号”，请写作 ${example}。`)
  }
  return { ok: true, parts: { ...rest, serial: Number(serial) } }
}
