import type { Handler } from '../call/handler.ts'

/** The public half of the store's signing pair, for who checks a signed file outside. */
export const showExportKey: Handler<'audit.exportKey'> = (_, { store }) => {
  const key = store.exportKey()
  return { publicKey: key?.publicKey ?? null, fingerprint: key?.fingerprint ?? null }
}
