import { formatDocumentNumber } from '../../../shared/documentNumber/formatDocumentNumber.ts'
import { parseDocumentNumber } from '../../../shared/documentNumber/parseDocumentNumber.ts'
import { AppError } from '../../../shared/errors.ts'
import type { ReplyKind } from '../../../shared/reply/kinds.ts'
import type { NumberRule } from '../../../shared/setting/settings.ts'
import type { CalendarDate } from '../../../shared/time.ts'
import type { Reading } from '../../database/row/transaction.ts'
import { hasBegun, highestSerial, isUsedOnPaper } from '../../replyRecord/replyRepository.ts'
import { issuedNumberTable } from '../../replyRecord/replyTable.ts'
import { settingOf } from '../../setting/settingRepository.ts'

/** A number that a letter would get now. */
export interface NextNumber {
  readonly series: string
  readonly numberYear: number
  readonly serial: number
  readonly documentNumber: string
}

/** The 代字 of this kind of letter: the one two people set for it (letter.codesOfKinds), else the centre's. */
function letterCodeOf(tx: Reading, kind: ReplyKind): string {
  return settingOf(tx, 'letter.codesOfKinds')[kind] ?? settingOf(tx, 'centre.identity').letterCode
}

/** Where the numbers of this kind's 代字 come from; the own gap-free series unless two people decided otherwise. */
export function numberRuleOf(tx: Reading, kind: ReplyKind): NumberRule {
  return settingOf(tx, 'letter.numberRules')[letterCodeOf(tx, kind)] ?? { mode: 'ownSeries', next: 1 }
}

/** What a number is taken for: the kind of letter, the day of its signature, and what was typed from the office's register. */
export interface NumberWanted {
  readonly kind: ReplyKind
  readonly signedOn: CalendarDate
  readonly typedNumber: string | null
}

/**
 * The number of a letter signed on this day: the next of the series of its kind's 代字 (yearly reset, no gaps), the next of the reserved block,
 * or the one that was typed from the office's register, which must be of our 代字, of that year and never used before.
 */
export function nextNumber(tx: Reading, { kind, signedOn, typedNumber }: NumberWanted): NextNumber {
  const rule = numberRuleOf(tx, kind)
  const series = letterCodeOf(tx, kind)
  const numberYear = Number(signedOn.slice(0, 4))
  const number =
    rule.mode === 'typed'
      ? typedSerial(typedNumber, { series, numberYear })
      : countedSerial(tx, rule, { series, numberYear })
  const documentNumber = formatDocumentNumber({ code: series, year: numberYear, serial: number })
  if (tx.first(issuedNumberTable, { documentNumber }) !== null)
    throw new AppError('conflict', `文号 ${documentNumber} 已用过或已作废，请核对登记簿后另取。`)
  if (isUsedOnPaper(tx, { series, numberYear }, number))
    throw new AppError('conflict', `文号 ${documentNumber} 在恢复备份之前已经用过，请核对登记簿后另取。`)
  return { series, numberYear, serial: number, documentNumber }
}

/** No series counts further in a year. */
const highest = 99_999

interface Series {
  readonly series: string
  readonly numberYear: number
}

function countedSerial(tx: Reading, rule: Exclude<NumberRule, { mode: 'typed' }>, place: Series): number {
  if (rule.mode === 'ownSeries') {
    const last = highestSerial(tx, place, { from: 1, to: highest })
    // The first number is for the year in which the machine takes the series over; every later year begins at 1.
    const isNew = !hasBegun(tx, place.series)
    return last === null ? (isNew ? rule.next : 1) : last + 1
  }
  if (rule.year !== place.numberYear)
    throw new AppError(
      'conflict',
      `预留号段是${rule.year}年的，请向办公室另取${place.numberYear}年的号段并修改设置。`,
    )
  const last = highestSerial(tx, place, rule)
  const serial = last === null ? rule.from : last + 1
  if (serial > rule.to)
    throw new AppError('conflict', `预留号段 ${rule.from}—${rule.to} 已用完，请向办公室另取号段并修改设置。`)
  return serial
}

function typedSerial(typedNumber: string | null, { series, numberYear }: Series): number {
  if (typedNumber === null || typedNumber === '')
    throw new AppError('invalid-input', '请按办公室发文登记簿填写文号。')
  const parsed = parseDocumentNumber(typedNumber)
  if (!parsed.ok) throw new AppError(parsed.fault.code, parsed.fault.message)
  const { code, year, serial } = parsed.value
  if (code !== series || year !== numberYear)
    throw new AppError('invalid-input', `文号应为「${series}〔${numberYear}〕…号」，请核对代字和年份。`)
  return serial
}
