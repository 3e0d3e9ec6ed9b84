import type { Parts } from '../file/openContainer.ts'
import { walkXml } from './walkXml.ts'

/** Where a relation of a part leads: the last word of its type, and the name of the other part in lower case. */
export interface Relation {
  readonly type: string
  readonly target: string
}

/** The relations of a part by their ids; none when it has none. */
export function relationsOf(parts: Parts, part: string): ReadonlyMap<string, Relation> {
  const relations = new Map<string, Relation>()
  const slash = part.lastIndexOf('/')
  const folder = part.slice(0, slash + 1)
  const bytes = parts.get(`${folder}_rels/${part.slice(slash + 1)}.rels`)
  if (bytes === undefined) return relations
  walkXml(bytes, {
    open: (name, attribute) => {
      if (name !== 'Relationship' || /^external$/i.test(attribute('TargetMode'))) return
      const type = attribute('Type')
      const target = absolute(folder, attribute('Target')).toLowerCase()
      relations.set(attribute('Id'), { type: type.slice(type.lastIndexOf('/') + 1), target })
    },
    close: () => undefined,
    text: () => undefined,
    wants: () => false,
  })
  return relations
}

/** The part that a container names as its document, in lower case. */
export function mainPart(parts: Parts): string | undefined {
  const document = [...relationsOf(parts, '').values()].find(({ type }) => type === 'officeDocument')
  return document !== undefined && parts.has(document.target) ? document.target : undefined
}

function absolute(folder: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1)
  const path = folder.split('/').slice(0, -1)
  for (const step of target.split('/')) {
    if (step === '..') path.pop()
    else if (step !== '.') path.push(step)
  }
  return path.join('/')
}
