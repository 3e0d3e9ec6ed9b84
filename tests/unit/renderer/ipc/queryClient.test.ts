import { hashKey } from '@tanstack/react-query'
import { expect, it } from 'vitest'
import {
  makeQueryClient,
  noteSources,
  putAnswer,
  staleSources,
} from '../../../../renderer/ipc/queryClient.ts'

const list = ['requests.list', {}]
const replies = ['replies.list', {}]

function answered() {
  const client = makeQueryClient()
  client.setQueryData(list, [])
  client.setQueryData(replies, [])
  noteSources(client, hashKey(list), ['requests', 'units'])
  noteSources(client, hashKey(replies), ['replies'])
  const isStale = (key: readonly unknown[]) => client.getQueryState(key)?.isInvalidated
  return { client, isStale }
}

it('makes stale what was answered from a changed table and nothing else', async () => {
  const { client, isStale } = answered()
  await staleSources(client, ['units'])
  expect(isStale(list)).toBe(true)
  expect(isStale(replies)).toBe(false)
})

it('leaves everything as it is when nothing changed', async () => {
  const { client, isStale } = answered()
  await staleSources(client, [])
  expect(isStale(list)).toBe(false)
  expect(isStale(replies)).toBe(false)
})

it('asks again for an answer that came with something else, whatever changed', async () => {
  const { client, isStale } = answered()
  const state = ['session.state', {}] as const
  noteSources(client, hashKey(state), ['session'])
  putAnswer(client, state, { phase: 'needsCeremony', today: '2026-11-30' } as never)
  await staleSources(client, ['replies'])
  expect(isStale(state)).toBe(true)
  expect(isStale(list)).toBe(false)
})

it('goes by the newest answer to a question', async () => {
  const { client, isStale } = answered()
  noteSources(client, hashKey(list), ['requests'])
  await staleSources(client, ['units'])
  expect(isStale(list)).toBe(false)
})

it('asks again what was on its way when something changed: its answer may be older than the change', async () => {
  const client = makeQueryClient()
  const answers = [Promise.withResolvers<string>(), Promise.withResolvers<string>()]
  let asked = 0
  const question = { queryKey: ['units.list', {}], queryFn: () => answers[asked++]?.promise ?? '' }
  const watching = client.getQueryCache().build(client, client.defaultQueryOptions(question))
  void watching.fetch()
  const stale = staleSources(client, ['requests'])
  answers[0]?.resolve('before')
  await stale
  expect(watching.state.isInvalidated || asked === 2).toBe(true)
})
