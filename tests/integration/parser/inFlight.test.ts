import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { expect, it } from 'vitest'
import { forkParser } from '../../../electron/parser/child/forkParser.ts'

const entry = path.resolve(import.meta.dirname, '../../../electron/parser/parser.ts')
const lines = Array.from({ length: 5_000 }, (_, row) => `试验人,${row}`)
const list = Buffer.from(['姓名,公民身份号码', ...lines].join('\n'))

it('a parser sends four messages ahead of what was taken, and one more for each that is', async () => {
  const child = forkParser(entry)()
  const heard: unknown[] = []
  child.onMessage((message) => heard.push(message))
  child.send({ bytes: list })
  await expect.poll(() => heard.length, { timeout: 30_000 }).toBe(4)
  for (const more of [5, 6, 7]) {
    await setTimeout(200)
    expect(heard).toHaveLength(more - 1)
    child.send({ taken: true })
    await expect.poll(() => heard.length, { timeout: 10_000 }).toBe(more)
  }
  child.kill()
})
