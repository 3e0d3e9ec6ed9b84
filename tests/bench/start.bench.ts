import fs from 'node:fs'
import path from 'node:path'
import { type ShellFixtureOptions, startShell } from '../support/shellFixture.ts'
import { temporaryFolder } from '../support/temporaryFolder.ts'
import { copyTemplate } from '../support/workstationTemplate.ts'
import { builtCore } from './benchShell.ts'
import { type Bench, interleaved, ratioRow, timed } from './rounds.ts'

const rounds = 5
const emptyPage = path.join(import.meta.dirname, 'emptyPage')

/** From the start of the shell to a login page that can be typed into, against the same shell and core with a page that holds one field. */
export const bench: Bench = {
  name: '启动到可以登录',
  run: async () => {
    const { dataFolder } = await copyTemplate()
    using folder = temporaryFolder()
    const times = await interleaved(rounds, {
      product: () => startAndType({ dataFolder, coreEntry: builtCore }),
      empty: () => startAndType({ dataFolder: folder.path, coreEntry: builtCore, rendererFolder: emptyPage }),
    })
    fs.rmSync(dataFolder, { recursive: true, force: true })
    return {
      rows: [
        ratioRow('启动到可以登录，对同一外壳的空白页', { measured: times.product, floor: times.empty }, 1.6),
      ],
    }
  },
}

/** Milliseconds until the field for the login name has taken a letter; the end of the shell is not counted. */
async function startAndType(options: ShellFixtureOptions): Promise<number> {
  let close = async () => {}
  const time = await timed(async () => {
    const shell = await startShell(options)
    close = async () => void (await shell.close())
    await shell.page.getByLabel('账号').fill('j')
  })
  await close()
  return time
}
