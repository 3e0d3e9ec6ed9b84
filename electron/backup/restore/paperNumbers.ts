import { type LastNumber, seriesName } from '../../../shared/backup/restoration.ts'
import { AppError } from '../../../shared/errors.ts'

/** The last number of a series as both people typed it, each for themselves. */
export interface TypedNumber {
  readonly series: string
  readonly year: number
  readonly systemAdmin: number
  readonly securityAdmin: number
}

/**
 * The last numbers on paper as both people read them: every series of the backup, both the same, none below what the backup itself has
 * given. Throws `invalid-input` with a sentence that names the series.
 */
export function agreedNumbers(
  last: readonly LastNumber[],
  typed: readonly TypedNumber[],
): readonly LastNumber[] {
  return last.map(({ series, year, serial }) => {
    const what = `「${seriesName(series)}」${year}年`
    const found = typed.find((number) => number.series === series && number.year === year)
    if (found === undefined)
      throw new AppError(
        'invalid-input',
        `本机现有的数据读不出来，请先查看恢复的影响，再由两人各自照纸质登记簿填写最后一个号；还缺${what}。`,
      )
    if (found.systemAdmin !== found.securityAdmin)
      throw new AppError('invalid-input', `两人填写的${what}最后一个号不一致，请对照纸质登记簿各自重填。`)
    if (found.systemAdmin < serial)
      throw new AppError(
        'invalid-input',
        `${what}在备份里已用到 ${serial} 号，纸质登记簿上的最后一个号不会更小，请核对后重填。`,
      )
    return { series, year, serial: found.systemAdmin }
  })
}
