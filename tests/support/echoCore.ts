import { existsSync } from 'node:fs'
import path from 'node:path'
import { processChannel } from '../../electron/core/process/processChannel.ts'
import { serveWire } from '../../electron/core/process/serveWire.ts'
import { AppError } from '../../shared/errors.ts'

// A core without a workstation: a real process that speaks the real wire and answers with what it was given.
// A data folder with a file `refuse` in it makes it refuse to start.
const exit = (code: number) => process.exit(code)
const dataFolder = process.argv.find((text) => text.startsWith('--data-folder='))?.slice(14) ?? ''

serveWire({ channel: processChannel(), exit }, async ({ shell, announce, onLocked }) => {
  if (existsSync(path.join(dataFolder, 'refuse')))
    throw new AppError('database-newer', '数据文件由更新的版本写成，请安装新版本后再打开。')
  return {
    close: async () => undefined,
    call: async (json) => {
      const { name, input } = JSON.parse(json) as { name: string; input: string }
      if (name === 'lock') onLocked('已锁定')
      if (name === 'die') exit(9)
      if (name === 'announce') announce({ kind: 'changed', sources: [String(input)] })
      try {
        if (name === 'pdf') return JSON.stringify(Buffer.from(await shell.pdf(input)).toString('base64'))
        if (name === 'folder') return JSON.stringify(await shell.chooseFolder(input))
        if (name === 'print')
          return JSON.stringify(
            await shell.print({ pdf: Buffer.from(input), title: '复函1号', copies: 2, duplex: true }),
          )
      } catch (error) {
        return JSON.stringify({ refused: error instanceof Error ? error.message : 'unknown' })
      }
      return json
    },
  }
})
