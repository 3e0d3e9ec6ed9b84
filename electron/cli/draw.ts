import { AppError } from '../../shared/errors.ts'
import { drawLines, drawnDigits } from '../../shared/spotCheck/draw.ts'
import { readPopulation } from '../spotCheck/readPopulation.ts'
import { fingerprintOf, ticketHash } from '../spotCheck/ticketHash.ts'
import { readArguments } from './arguments.ts'
import { type CliCommand, unreadable } from './commandLine.ts'
import { readCallersFile } from './readCallersFile.ts'

const usage =
  '用法：draw --population <总体文件> --a <一方数字> --b <另一方数字> --n <抽取件数>（数字各 1 至 64 位，照原样填写）'
const count = /^[0-9]{1,9}$/u

/** `draw`: draws anew from a frozen population and both sides' digits, as the program did; prints one JSON object. */
export const draw: CliCommand = async ({ args, print, complain }) => {
  const given = readArguments(args, { positionals: 0, options: ['population', 'a', 'b', 'n'] })
  const { population, a = '', b = '', n = '' } = given?.options ?? {}
  if (population === undefined || !drawnDigits.test(a) || !drawnDigits.test(b) || !count.test(n)) {
    complain(usage)
    return unreadable
  }
  try {
    const bytes = await readCallersFile(population)
    const size = readPopulation(bytes).length
    const fingerprint = fingerprintOf(bytes)
    const drawn = drawLines({ fingerprint, size }, { a, b, wanted: Number(n) }, ticketHash)
    print(JSON.stringify({ fingerprint, drawn }))
    return 0
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    complain(error.message)
    return unreadable
  }
}
