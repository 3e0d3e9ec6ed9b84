import { readFile } from 'node:fs/promises'
import { basename, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { AppError } from '../../shared/errors.ts'
import { type CheckedRow, checkRoster, type RosterCheck } from '../../shared/roster/checkRoster.ts'
import { noListSentence } from '../../shared/roster/noListSentence.ts'
import type { ParsedFile } from '../../shared/roster/sheet.ts'
import { beijingDate } from '../../shared/time.ts'
import { createParserClient } from '../parser/parserClient.ts'
import { type CliCommand, unreadable } from './commandLine.ts'

/** `roster-check <file> [--sheet NAME]`: prints one JSON object; exit 2 with one line when the file cannot be read as a list. */
export const rosterCheck: CliCommand = async ({ args, print, complain, now }) => {
  const [file, option, sheetName] = args
  if (file === undefined || (option !== undefined && (option !== '--sheet' || sheetName === undefined))) {
    complain('用法：roster-check <名单文件> [--sheet 工作表名]')
    return unreadable
  }
  try {
    const parsed = await parseFile(file)
    const check = checkSheets(parsed, sheetName, now())
    print(JSON.stringify({ file: basename(file), ...reportOf(check) }))
    return 0
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    complain(error.message)
    return unreadable
  }
}

async function parseFile(file: string): Promise<ParsedFile> {
  // npm runs a script in the project's folder and keeps the caller's own in INIT_CWD.
  const { npm_lifecycle_event: script, INIT_CWD: callerFolder = '.' } = process.env
  const bytes = await readFile(script === 'cli' ? resolve(callerFolder, file) : file).catch(() => {
    throw new AppError('file-unreadable', '打不开这个文件，请检查路径和权限。')
  })
  const entry = fileURLToPath(new URL('../parser/parser.ts', import.meta.url))
  return await createParserClient({ entry }).parse({ bytes, fileName: basename(file) })
}

function checkSheets({ sheets, format }: ParsedFile, sheetName: string | undefined, now: Date): RosterCheck {
  const chosen = sheetName === undefined ? sheets : sheets.filter(({ name }) => name === sheetName)
  if (chosen.length === 0) throw new AppError('not-found', '文件里没有这个工作表，请核对工作表名。')
  const check = checkRoster(chosen, {
    receivedOn: beijingDate(now),
    defaultPurpose: 'recruitment',
    isText: format === 'csv',
    // Whoever names a sheet wants it, hidden or not.
    ...(sheetName === undefined ? {} : { chosenSheets: [...chosen.keys()] }),
  })
  if (check.sheets.some(({ isRoster }) => isRoster)) return check
  throw new AppError('file-unreadable', noListSentence(check.sheets))
}

function reportOf({ counts, rows, skipped }: RosterCheck): object {
  return { counts, rows: rows.map(reportRow), skipped }
}

function reportRow({ sheet, row, outcome, findings, name, idNumber }: CheckedRow): object {
  return { sheet, row, outcome, findings, name, idNumber }
}
