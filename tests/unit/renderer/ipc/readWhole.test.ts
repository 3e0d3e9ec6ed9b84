import { expect, it } from 'vitest'
import { base64Of } from '../../../../renderer/ipc/base64.ts'
import { readWhole } from '../../../../renderer/ipc/readWhole.ts'

const file = Uint8Array.from({ length: 1000 }, (_, at) => at % 251)
const inPiecesOf = (size: number, asked: number[]) => async (offset: number) => {
  asked.push(offset)
  return { base64: base64Of(file.subarray(offset, offset + size)), total: file.length }
}

it('puts the pieces together in their order', async () => {
  const asked: number[] = []
  expect(await readWhole(inPiecesOf(400, asked))).toEqual(file)
  expect(asked).toEqual([0, 400, 800])
})

it('asks for nothing more when nobody waits any longer', async () => {
  const asked: number[] = []
  await readWhole(inPiecesOf(400, asked), () => true)
  expect(asked).toEqual([0])
})

it('ends when the file gives less than it said', async () => {
  const asked: number[] = []
  await readWhole(async (offset) => {
    asked.push(offset)
    return { base64: offset === 0 ? base64Of(file.subarray(0, 10)) : '', total: 20 }
  })
  expect(asked).toEqual([0, 10])
})
