import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { NotOpened } from '../../electron/shell/chromium/notOpened.ts'
import { accountsOf } from './accounts.ts'
import { holdCeremony } from './ceremony.ts'
import { type Desk, openDesk } from './desk.ts'
import { indexPage } from './indexPage.ts'
import { tellStory } from './story.ts'

// The first argument is the empty folder that keeps the data (`--keep`); without it everything is taken away at the end.

const root = path.resolve(import.meta.dirname, '../..')
const output = path.join(root, 'demo-output')
const pictures = path.join(output, '画面')
const [, , kept] = process.argv
const folder = kept ?? fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-demo-'))
const dataFolder = path.join(folder, 'data')
const startedAt = Date.now()
const seconds = () => Math.round((Date.now() - startedAt) / 1000)
const tell = (line: string) => console.log(`[${String(seconds()).padStart(3)} 秒] ${line}`)

fs.rmSync(output, { recursive: true, force: true })
fs.mkdirSync(output)
let desk: Desk | null = null
try {
  desk = await openDesk({
    dataFolder,
    pictureFolder: pictures,
    headless: true,
    tell,
    relay: {
      rendererFolder: path.join(root, 'dist/renderer'),
      fontFolder: path.join(root, 'assets/fonts'),
      core: { dataFolder, entry: path.join(root, 'dist/electron/core.js') },
    },
  })
  const { sealRoot } = await holdCeremony(desk)
  if (kept !== undefined) keepAccounts(sealRoot)
  const { documentNumbers } = await tellStory(desk, path.join(root, 'assets/samples'))
  const letters = keepLetters(dataFolder)
  fs.writeFileSync(path.join(output, 'index.html'), indexPage({ pictures: desk.pictures, letters }))
  tell(`完成：${documentNumbers.length} 件函件、${desk.pictures.length} 幅画面，见 demo-output/index.html`)
} catch (error) {
  await desk?.picture('失败时的画面').catch(() => undefined)
  if (error instanceof NotOpened) console.error(`演示没有开始：${error.message}`)
  else console.error('演示中断：', error)
  process.exitCode = 1
} finally {
  await desk?.close()
  if (kept === undefined) fs.rmSync(folder, { recursive: true, force: true })
  else if (fs.existsSync(accountsFile()))
    tell(`数据已留下，账号和口令见 ${accountsFile()}，打开：${openLine()}`)
}

function accountsFile(): string {
  return path.join(folder, 'accounts.json')
}

function keepAccounts(sealRoot: string): void {
  fs.writeFileSync(accountsFile(), `${JSON.stringify(accountsOf(dataFolder, sealRoot), null, 2)}\n`, {
    mode: 0o600,
  })
}

function openLine(): string {
  return accountsOf(dataFolder, '').open
}

/** Copies the letters that were printed to the export folder, since there is no printer here, into the output. */
function keepLetters(data: string): string[] {
  const names: string[] = []
  for (const file of fs.globSync(`${path.dirname(data)}/**/*.pdf`)) {
    const name = path.basename(file)
    fs.copyFileSync(file, path.join(output, name))
    names.push(name)
  }
  return names.sort()
}
