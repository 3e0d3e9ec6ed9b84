import fs from 'node:fs'
import { parseArgs } from 'node:util'
import { readPrintedHead } from '../../../shared/audit/printedHead.ts'
import { readSealCode } from '../../../shared/audit/sealCode.ts'
import { AppError } from '../../../shared/errors.ts'
import { storageFault } from '../../database/file/faults.ts'
import { openCopy, Unreadable, unlock } from '../../verifier/openCopy.ts'
import { type Given, verify } from '../../verifier/verify.ts'
import { callersPath } from '../callersPath.ts'
import { type CliCommand, unreadable } from '../commandLine.ts'
import { inPrivateCopy } from './privateCopy.ts'
import { readWitness, writeWitness } from './witness.ts'

const usage =
  '用法：verify-audit --data-folder <数据文件夹或备份> --login <登录名> [--witness <见证文件>] [--head <链头码>]…（标准输入第一行留痕验证码，空行则不核对封印；第二行口令）'

/** The exit code of a verification that found something. */
const somethingFound = 3

interface Asked {
  readonly login: string
  readonly heads: Given['heads']
  readonly folder: string
  readonly witness: string | null
}

/** `verify-audit`: verifies a closed store or a backup with the verifier's own code; prints one JSON object. Exit 3 when something does not stand. */
export const verifyAudit: CliCommand = async ({ args, lines, print, complain, now }) => {
  try {
    const asked = readArguments(args)
    const known = asked.witness === null ? null : readWitness(asked.witness, asked.folder)
    const { root, password } = await readSecrets(lines)
    const { report, storeId } = await inPrivateCopy(asked.folder, (folder) => {
      const copy = openCopy(folder, unlock(folder, asked.login, password))
      try {
        return { report: verify(folder, copy, { root, known, heads: asked.heads }), storeId: copy.storeId }
      } finally {
        copy.db.close()
        root?.fill(0)
      }
    })
    if (report.ok && asked.witness !== null)
      writeWitness(asked.witness, { format: 1, storeId, ...report.head, at: now().toISOString() })
    print(JSON.stringify(report))
    return report.ok ? 0 : somethingFound
  } catch (error) {
    const told = storageFault(error)
    if (!(told instanceof Unreadable) && !(told instanceof AppError)) throw error
    complain(told.message)
    return unreadable
  }
}

const options = {
  'data-folder': { type: 'string', multiple: true },
  login: { type: 'string', multiple: true },
  witness: { type: 'string', multiple: true },
  head: { type: 'string', multiple: true },
} as const

function readArguments(args: readonly string[]): Asked {
  const { head: typed = [], ...once } = valuesOf(args)
  const [folder, login, witness] = [once['data-folder'], once.login, once.witness]
  const isTwice = [folder, login, witness].some((values) => values !== undefined && values.length > 1)
  if (isTwice || folder?.[0] === undefined || login?.[0] === undefined) throw new Unreadable(usage)
  const place = callersPath(folder[0])
  if (fs.statSync(place, { throwIfNoEntry: false })?.isDirectory() !== true)
    throw new Unreadable('找不到这个数据文件夹，请检查路径。')
  const heads = typed.map((code) => {
    const read = readPrintedHead(code)
    if (!read.ok) throw new Unreadable(read.sentence)
    return read
  })
  const file = witness?.[0]
  return {
    folder: fs.realpathSync(place),
    login: login[0],
    witness: file === undefined ? null : callersPath(file),
    heads,
  }
}

function valuesOf(args: readonly string[]) {
  try {
    return parseArgs({ args: [...args], options }).values
  } catch {
    throw new Unreadable(usage)
  }
}

async function readSecrets(
  lines: AsyncIterable<string>,
): Promise<{ readonly root: Buffer | null; readonly password: string }> {
  const [code = '', password] = await firstTwo(lines)
  if (password === undefined) throw new Unreadable(usage)
  if (code.trim() === '') return { root: null, password }
  const read = readSealCode(code)
  if (!read.ok) throw new Unreadable(read.sentence)
  return { root: Buffer.from(read.hex, 'hex'), password }
}

async function firstTwo(lines: AsyncIterable<string>): Promise<readonly string[]> {
  const read: string[] = []
  for await (const line of lines) {
    read.push(line)
    if (read.length === 2) break
  }
  return read
}
