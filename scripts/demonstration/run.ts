import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { openDesk } from './desk.ts'
import { holdCeremony } from './ceremony.ts'

const root = path.resolve(import.meta.dirname, '../..')
const output = path.join(root, 'demo-output')
const dataFolder = fs.mkdtempSync(path.join(os.tmpdir(), 'cqw-demo-'))
fs.rmSync(output, { recursive: true, force: true })
const startedAt = Date.now()
const desk = await openDesk({
  dataFolder: path.join(dataFolder, 'data'),
  pictureFolder: output,
  headless: true,
  tell: (line) => console.log(`[${((Date.now() - startedAt) / 1000).toFixed(0).padStart(3)} 秒] ${line}`),
  relay: {
    rendererFolder: path.join(root, 'dist/renderer'),
    fontFolder: path.join(root, 'assets/fonts'),
    core: { dataFolder: path.join(dataFolder, 'data'), entry: path.join(root, 'dist/electron/core.js') },
  },
})
await holdCeremony(desk)
await desk.as('clerk')
await desk.picture('收文')
await desk.close()
