import type { TestWorkstation } from './testWorkstation.ts'

/** An entry as tests compare it. */
export interface TrailLine {
  readonly act: string
  readonly object: string
  readonly actor: string
  readonly reason?: string
  readonly detail?: unknown
}

/** The entries of a workstation's trail whose object begins with a word, oldest first. */
export function trailOf({ store }: TestWorkstation, object: string): readonly TrailLine[] {
  return store.read((tx) =>
    tx
      .select<{ act: string; object: string; actor: string; body: string | null }>(
        'SELECT act, object, actor_name AS actor, body FROM audit_entries WHERE instr(object, ?) = 1 ORDER BY seq',
        object,
      )
      .map(({ body, ...line }) => ({ ...line, ...(body === null ? {} : JSON.parse(body)) }) as TrailLine),
  )
}
