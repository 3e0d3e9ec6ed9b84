import type { ObjectionFileRole } from '../../shared/objection/model.ts'

/** A file that was chosen and is not stored yet. */
export interface PickedEvidence {
  readonly key: string
  readonly file: File
  readonly role: ObjectionFileRole
}
