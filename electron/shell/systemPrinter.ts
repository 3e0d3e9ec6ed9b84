import { spawn } from 'node:child_process'
import { AppError } from '../../shared/errors.ts'
import type { PrintJob } from '../call/wire.ts'

const missing = () =>
  new AppError('printer-missing', '没有找到可用的打印机，请在系统设置里添加打印机后重试，或先另存文件。')

/** Prints through CUPS: the letter goes to `lp` by its standard input, so that no file of ours is left behind. */
export async function printThroughCups(job: PrintJob): Promise<{ printer: string }> {
  const printer = job.printer ?? (await cupsPrinters())[0]
  if (printer === undefined) throw missing()
  const { code, errors } = await run('lp', lpArguments(job, printer), job.pdf)
  if (code === null) throw missing()
  if (code !== 0)
    throw new AppError('printer-missing', `打印机“${printer}”没有接受这份文件，请检查打印机后重试。`, {
      cause: errors,
    })
  return { printer }
}

/** The arguments of `lp` for one job; the title is the only thing about the letter that a spool may show. */
export function lpArguments(job: PrintJob, printer: string): readonly string[] {
  const sides = job.duplex === true ? 'two-sided-long-edge' : 'one-sided'
  return [
    '-d',
    printer,
    '-n',
    String(job.copies),
    '-o',
    `sides=${sides}`,
    '-o',
    'media=A4',
    '-t',
    job.title,
    '-',
  ]
}

/** Printers known to CUPS, the default first; none where CUPS is not installed. */
export async function cupsPrinters(): Promise<readonly string[]> {
  const [all, standard] = await Promise.all([run('lpstat', ['-e']), run('lpstat', ['-d'])])
  if (all.code !== 0) return []
  const names = all.output
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
  const first = names.find((name) => standard.output.trim().endsWith(`: ${name}`))
  return first === undefined ? names : [first, ...names.filter((name) => name !== first)]
}

interface Finished {
  /** Null when the program is not installed. */
  readonly code: number | null
  readonly output: string
  readonly errors: string
}

// A print system that hangs for a minute is out of order.
const longestMs = 60_000

function run(command: string, args: readonly string[], input?: Uint8Array): Promise<Finished> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { env: { ...process.env, LC_ALL: 'C' } })
    // Not spawn's own `timeout`: where the program is absent its timer stays and keeps the process alive.
    const overdue = setTimeout(() => child.kill(), longestMs)
    let output = ''
    let errors = ''
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()))
    child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()))
    child.once('error', (error) => {
      clearTimeout(overdue)
      if ('code' in error && error.code === 'ENOENT') resolve({ code: null, output, errors })
      else reject(error)
    })
    child.once('close', (code) => {
      clearTimeout(overdue)
      resolve({ code: code ?? 1, output, errors })
    })
    // lp may refuse before it has read everything; its exit code tells.
    child.stdin.on('error', () => undefined)
    child.stdin.end(input)
  })
}
