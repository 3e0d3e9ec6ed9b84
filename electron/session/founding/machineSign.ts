import path from 'node:path'
import { z } from 'zod'
import { LockPerson } from '../../../shared/session/model.ts'
import { replaceFile } from '../../database/file/durableFile.ts'
import { readPlainFile } from '../../machine/plainFile.ts'

const MachineSign = z.object({
  centreShortName: z.string(),
  machineName: z.string(),
  people: z.array(LockPerson).max(9).default([]),
})

/** What the lock page may show before anybody has logged in; no secret, and believed by nothing but the screen. */
export type MachineSign = z.infer<typeof MachineSign>

const signFile = (dataFolder: string) => path.join(dataFolder, 'machine.json')

/** Reads the sign; empty words when it is missing or unreadable, because a lock page must always open. */
export function readMachineSign(dataFolder: string): MachineSign {
  try {
    const text = readPlainFile(signFile(dataFolder), 100_000)?.toString('utf8') ?? ''
    return MachineSign.parse(JSON.parse(text))
  } catch {
    return { centreShortName: '', machineName: '', people: [] }
  }
}

/** Replaces the sign. */
export function writeMachineSign(dataFolder: string, sign: MachineSign): void {
  replaceFile(signFile(dataFolder), Buffer.from(JSON.stringify(sign)))
}
