import { createHash } from 'node:crypto'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { systemClock } from '../../electron/call/clock.ts'
import { tables } from '../../electron/core/tables.ts'
import { unlockKeyring } from '../../electron/database/key/keyring.ts'
import { migrations } from '../../electron/database/migrations/index.ts'
import { foundWorkstation } from '../../electron/session/founding/foundWorkstation.ts'
import { saveSetting } from '../../electron/setting/settingMoves.ts'
import { finishInstall } from '../../electron/store/installStore.ts'
import { openStore, systemActor } from '../../electron/store/store.ts'
import { readBootId } from '../../electron/trail/readBootId.ts'
import { team } from './team.ts'

/** The centre of the tests. */
export const testCentre = {
  issuingOrgan: '河南省信用试验中心',
  shortName: '试验中心',
  machineName: 'A01',
  letterCode: '豫信试函',
  contact: '甲乔',
  telephone: '0371-00000000',
  address: '郑州市试验路1号',
  postcode: '450000',
}

const root = path.join(import.meta.dirname, '..', '..')
const shaping = [
  'electron/database',
  'electron/session',
  'electron/audit',
  'shared/audit',
  'electron/consultation',
  'shared/consultation',
  'electron/listType',
  'shared/listType',
  'electron/unit',
  'electron/userRecord',
  'shared/unit',
  'tests/support/team.ts',
  'tests/support/workstationTemplate.ts',
]

/** Copies a workstation that has just passed its first run; the key saves every test half a second of scrypt. */
export async function copyTemplate(): Promise<{
  readonly dataFolder: string
  readonly dek: Buffer
  /** The 留痕验证码 as the ceremony showed it. */
  readonly sealRoot: string
}> {
  const template = path.join(os.tmpdir(), `cqw-template-${fingerprint()}`)
  if (!fs.existsSync(template)) await buildTemplate(template)
  const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-test-'))
  fs.cpSync(path.join(template, 'data'), dataFolder, { recursive: true })
  const kept = (name: string) => fs.readFileSync(path.join(template, name), 'utf8')
  return { dataFolder, dek: Buffer.from(kept('dek'), 'hex'), sealRoot: kept('sealRoot') }
}

async function buildTemplate(template: string): Promise<void> {
  const building = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-building-'))
  const dataFolder = path.join(building, 'data')
  fs.mkdirSync(dataFolder)
  finishInstall(dataFolder)
  const people = Object.values(team).map((person) => ({ ...person, roles: [...person.roles] }))
  const { sealRoot } = await foundWorkstation(
    { dataFolder, tables, clock: systemClock },
    { centre: testCentre, people },
  )
  const { dek } = await unlockKeyring(dataFolder, team.jia.loginName, team.jia.password)
  const store = await openStore({ tables, dataFolder, dek, now: systemClock.now, bootId: readBootId() })
  // Tests move the clock by months; that nobody's password runs out meanwhile is no part of what they look at.
  store.transact(systemActor, (tx) => {
    saveSetting(tx, 'password.rotationDays', { value: 0, at: systemClock.now().toISOString(), by: '测试' })
    tx.record({ act: 'setting.changed', object: 'setting:password.rotationDays' })
  })
  await store.close()
  fs.writeFileSync(path.join(building, 'dek'), dek.toString('hex'))
  fs.writeFileSync(path.join(building, 'sealRoot'), sealRoot)
  try {
    fs.renameSync(building, template)
  } catch {
    // Another test file was faster; its template is as good as ours.
    fs.rmSync(building, { recursive: true, force: true })
  }
}

/** Changes whenever code that shapes a fresh data folder changes. */
function fingerprint(): string {
  // The migrations as this process has them: a file that is being edited meanwhile must not spoil the template for all.
  const hash = createHash('sha256').update(JSON.stringify(migrations))
  for (const place of shaping)
    for (const file of filesIn(path.join(root, place))) hash.update(fs.readFileSync(file))
  return hash.digest('hex').slice(0, 16)
}

function filesIn(place: string): string[] {
  if (fs.statSync(place).isFile()) return [place]
  return fs
    .readdirSync(place, { recursive: true, encoding: 'utf8' })
    .sort()
    .map((name) => path.join(place, name))
    .filter((file) => fs.statSync(file).isFile())
}
