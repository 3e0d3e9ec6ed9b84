import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '../../shared/errors.ts'
import { maskNumber } from '../../shared/letter/maskNumber.ts'
import { type CensusResult, classifyCensus } from '../../shared/roster/census/classifyCensus.ts'
import { type CheckedRow, checkRoster, type RosterCheck } from '../../shared/roster/checkRoster.ts'
import { noListSentence } from '../../shared/roster/noListSentence.ts'
import type { CountedFile } from '../../shared/roster/sheet.ts'
import { beijingDate } from '../../shared/time.ts'
import { createParserClient } from '../parser/child/parserClient.ts'
import { readArguments } from './arguments.ts'
import { type CliCommand, unreadable } from './commandLine.ts'
import { readCallersFile } from './readCallersFile.ts'

const usage = '用法：roster-check <名单文件> [--sheet 工作表名]'

/** `roster-check <file> [--sheet NAME]`: prints one JSON object; exit 2 with one line when the file cannot be read as a list. */
export const rosterCheck: CliCommand = async ({ args, print, complain, now }) => {
  const given = readArguments(args, { positionals: 1, options: ['sheet'] })
  const [file] = given?.positionals ?? []
  if (given === null || file === undefined) {
    complain(usage)
    return unreadable
  }
  try {
    const parsed = await parseFile(file)
    const chosen = chosenSheets(parsed, given.options.sheet)
    const check = checkSheets(parsed, { chosen, isNamed: given.options.sheet !== undefined, now: now() })
    const census = takeCensus(parsed, { chosen, check, sheet: given.options.sheet })
    print(JSON.stringify({ file: basename(file), ...reportOf(check), ...censusReport(census) }))
    return 0
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    complain(error.message)
    return unreadable
  }
}

async function parseFile(file: string): Promise<CountedFile> {
  const bytes = await readCallersFile(file)
  const entry = fileURLToPath(new URL('../parser/parser.ts', import.meta.url))
  return await createParserClient({ entry }).parse({ bytes, fileName: basename(file) })
}

function chosenSheets({ sheets }: CountedFile, wanted: string | undefined): readonly number[] {
  const chosen = sheets.flatMap(({ name }, index) => (wanted === undefined || name === wanted ? [index] : []))
  if (chosen.length === 0) throw new AppError('not-found', '文件里没有这个工作表，请核对工作表名。')
  return chosen
}

interface Order {
  readonly chosen: readonly number[]
  readonly isNamed: boolean
  readonly now: Date
}

function checkSheets({ sheets, format }: CountedFile, { chosen, isNamed, now }: Order): RosterCheck {
  const check = checkRoster(
    chosen.flatMap((index) => sheets[index] ?? []),
    {
      receivedOn: beijingDate(now),
      defaultPurpose: 'recruitment',
      isText: format === 'csv',
      // Whoever names a sheet wants it, hidden or not.
      ...(isNamed ? { chosenSheets: [...chosen.keys()] } : {}),
    },
  )
  if (check.sheets.some(({ isRoster }) => isRoster)) return check
  throw new AppError('file-unreadable', noListSentence(check.sheets))
}

interface Checked {
  readonly chosen: readonly number[]
  readonly check: RosterCheck
  readonly sheet: string | undefined
}

/** With a sheet asked for only what stands in it is counted. */
function takeCensus({ sheets, census }: CountedFile, { chosen, check, sheet }: Checked): CensusResult {
  const places =
    sheet === undefined
      ? census.places
      : census.places.filter(([of]) => of !== null && census.sheets[of]?.name === sheet)
  return classifyCensus({ ...census, places }, { sheets, chosen, check })
}

function reportOf({ counts, rows, skipped }: RosterCheck): object {
  return { counts, rows: rows.map(reportRow), skipped }
}

function reportRow({ sheet, row, outcome, findings, name, idNumber }: CheckedRow): object {
  return { sheet, row, outcome, findings, name, idNumber }
}

function censusReport({ counts, unread }: CensusResult): object {
  return {
    census: counts,
    unread: unread.map(({ sheet, row, reason, run }) => ({
      sheet: sheet?.name ?? null,
      row,
      reason,
      text: maskNumber(run),
    })),
  }
}
