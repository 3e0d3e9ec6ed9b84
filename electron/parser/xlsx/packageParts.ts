import type { Parts } from '../file/openContainer.ts'
import { scanXml } from '../file/scanXml.ts'

/** A relation of one part to another. `type` is the last word of its kind: `worksheet`, `sharedStrings`, `styles`. */
export interface Relation {
  readonly id: string
  readonly type: string
  /** The name of the other part as `Parts` has it. */
  readonly target: string
}

/** The relations of a part, or of the package itself for an empty name. */
export function relationsOf(parts: Parts, part: string): readonly Relation[] {
  const folder = part.slice(0, part.lastIndexOf('/') + 1)
  const xml = parts.get(`${folder}_rels/${part.slice(folder.length)}.rels`)?.toString('utf8')
  const relations: Relation[] = []
  if (xml === undefined) return relations
  scanXml(xml, {
    open: (tag, attribute) => {
      if (!/(^|:)Relationship$/.test(tag) || attribute('TargetMode') === 'External') return
      const type = (attribute('Type') ?? '').replace(/^.*\//, '')
      relations.push({
        id: attribute('Id') ?? '',
        type,
        target: resolvePart(folder, attribute('Target') ?? ''),
      })
    },
    close: () => undefined,
    text: () => undefined,
  })
  return relations
}

// Names of parts do not tell large from small letters.
function resolvePart(folder: string, target: string): string {
  const steps: string[] = []
  for (const step of (target.startsWith('/') ? target : folder + target).split('/')) {
    if (step === '..') steps.pop()
    else if (step !== '' && step !== '.') steps.push(step)
  }
  return steps.join('/').toLowerCase()
}

/** The part that the package names as its document, or the first one of the usual name where it names none. */
export function mainPart(parts: Parts, usual: RegExp): string | undefined {
  const named = relationsOf(parts, '').find(({ type }) => type === 'officeDocument')?.target
  return named !== undefined && parts.has(named) ? named : [...parts.keys()].find((name) => usual.test(name))
}
