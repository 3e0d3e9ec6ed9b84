import fs from 'node:fs'
import path from 'node:path'
import { newKdf, passwordKey } from '../../electron/database/key/passwordKey.ts'
import { lockByKey, type ShellFixture, startShell } from '../support/shellFixture.ts'
import { team } from '../support/team.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { copyTemplate } from '../support/workstationTemplate.ts'
import { builtCore, logIn, startProduct } from './benchShell.ts'
import { type Bench, interleaved, ratioRow, timed } from './rounds.ts'

const rounds = 4
const emptyPage = path.join(import.meta.dirname, 'emptyPage')

/** From Ctrl+L of one person to the workbench of the next, against what no change of hands can do without: one key derivation and an empty shell. */
export const bench: Bench = {
  name: '换人：从锁屏到工作台',
  run: async () => {
    const { dataFolder } = await copyTemplate()
    using folder = temporaryFolder()
    let shell: ShellFixture = await startProduct(dataFolder)
    await logIn(shell.page)
    const product = () =>
      timed(async () => {
        await lockByKey(shell)
        shell = await shell.reopen()
        await takeOver(shell)
      })
    const times = await interleaved(rounds, { product, empty: () => floorOf(folder.path) })
    await shell.close()
    fs.rmSync(dataFolder, { recursive: true, force: true })
    return {
      rows: [ratioRow('换人，对一次口令推导加空白外壳', { measured: times.product, floor: times.empty }, 3)],
    }
  },
}

/** The digit of the lock page, the password, Enter. */
async function takeOver({ page }: ShellFixture): Promise<void> {
  await page.getByRole('button', { name: /^1 /u }).waitFor()
  await page.keyboard.press('1')
  await page.keyboard.type(team.jia.password)
  await page.keyboard.press('Enter')
  await page.getByRole('grid', { name: '待办' }).waitFor({ timeout: 60_000 })
}

async function floorOf(dataFolder: string): Promise<number> {
  const derived = await timed(() => passwordKey(team.jia.password, newKdf()))
  let close = async () => {}
  const shown = await timed(async () => {
    const shell = await startShell({ dataFolder, coreEntry: builtCore, rendererFolder: emptyPage })
    close = async () => void (await shell.close())
    await shell.page.getByLabel('账号').fill('j')
  })
  await close()
  return derived + shown
}
