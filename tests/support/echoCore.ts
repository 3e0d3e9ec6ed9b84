import { processChannel } from '../../electron/core/processChannel.ts'
import { serveWire } from '../../electron/core/serveWire.ts'

// A core without a workstation: a real process that speaks the real wire and answers with what it was given.
const exit = (code: number) => process.exit(code)

serveWire({ channel: processChannel(), exit }, async ({ shell, announce, onLocked }) => ({
  close: async () => undefined,
  call: async (json) => {
    const { name, input } = JSON.parse(json) as { name: string; input: string }
    if (name === 'lock') onLocked('已锁定')
    if (name === 'die') exit(9)
    if (name === 'announce') announce({ kind: 'changed', subject: input })
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
}))
