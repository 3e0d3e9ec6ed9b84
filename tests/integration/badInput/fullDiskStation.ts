import { appendFileSync, existsSync, mkdtempSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { startWorkstationIn } from '../../support/bareWorkstation.ts'
import { team } from '../../support/team.ts'

/** Goes through a day on a disk without room, once with the reserve and once without, and says what the window was told. */
const [dataFolder = ''] = process.argv.slice(2)
const mebibyte = 1024 * 1024
const filler = path.join(dataFolder, '..', 'filler')
const stick = mkdtempSync(path.join(os.tmpdir(), 'cqw-stick-'))

function fill(): void {
  for (const piece of [mebibyte, 65_536, 4096, 1])
    try {
      while (true) appendFileSync(filler, Buffer.alloc(piece, 1))
    } catch {
      // Full for pieces of this size.
    }
}
const makeRoom = () => rmSync(filler, { force: true })
const reserve = () => statSync(path.join(dataFolder, 'reserve.bin'), { throwIfNoEntry: false })?.size ?? 0
async function refilled(): Promise<void> {
  for (let round = 0; round < 200 && reserve() !== 8 * mebibyte; round += 1) await setTimeout(50)
}

const jia = { loginName: team.jia.loginName, password: team.jia.password }
const next = 'Huan-guo 的口令 2026'

async function withReserve() {
  const machine = await startWorkstationIn(dataFolder, { reserveBytes: 8 * mebibyte })
  await machine.login('jia')
  await refilled()
  const atFirst = reserve()
  await machine.call('session.logout', {})
  fill()
  const login = await machine.try('session.login', jia)
  const left = reserve()
  const draft = await machine.code('drafts.save', { key: 'requests.register', body: { kept: true } })
  await machine.call('session.logout', {})
  await machine.login('audit')
  const verified = await machine.call('audit.verify', {})
  await machine.call('session.logout', {})
  await machine.login('system')
  const backup = await machine.try('backups.create', { folder: stick })
  await machine.call('session.logout', {})
  makeRoom()
  const again = await machine.try('session.login', jia)
  await refilled()
  await machine.workstation.close()
  return { atFirst, login, left, draft, verified, backup: backup.ok, again, atLast: reserve() }
}

async function withoutReserve() {
  rmSync(path.join(dataFolder, 'reserve.bin'))
  const machine = await startWorkstationIn(dataFolder, {})
  fill()
  const login = await machine.try('session.login', jia)
  const wrong = await machine.try('session.login', { ...jia, password: 'wrong' })
  makeRoom()
  const after = await machine.try('session.login', jia)
  fill()
  const change = await machine.try('session.changePassword', { current: jia.password, next })
  makeRoom()
  await machine.call('session.logout', {})
  const old = await machine.code('session.login', jia)
  await machine.workstation.close()
  return { login, wrong, after, change, old, leftOver: existsSync(path.join(dataFolder, 'keyring.json.tmp')) }
}

try {
  const said = { withReserve: await withReserve(), withoutReserve: await withoutReserve() }
  process.stdout.write(JSON.stringify(said))
} finally {
  rmSync(stick, { recursive: true, force: true })
}
process.exit(0)
