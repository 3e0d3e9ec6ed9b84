import { expect, it } from 'vitest'
import {
  makeQueryClient,
  sameSubject,
  staleSubjects,
  subjectOf,
} from '../../../../renderer/ipc/queryClient.ts'

it('takes the noun before the dot as subject, in either number', () => {
  expect(subjectOf('requests.register')).toBe('requests')
  expect(sameSubject('inquiry', 'inquiries')).toBe(true)
  expect(sameSubject('requests', 'request')).toBe(true)
  expect(sameSubject('replies', 'requests')).toBe(false)
})

it('makes stale what belongs to the subject and nothing else', async () => {
  const client = makeQueryClient()
  client.setQueryData(['requests', 'requests.list', {}], [])
  client.setQueryData(['replies', 'replies.list', {}], [])
  await staleSubjects(client, ['request'])
  expect(client.getQueryState(['requests', 'requests.list', {}])?.isInvalidated).toBe(true)
  expect(client.getQueryState(['replies', 'replies.list', {}])?.isInvalidated).toBe(false)
})
