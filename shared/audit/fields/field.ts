/**
 * How the value of a field of the trail is shown before a reason was given: `plain` as it stands; `date` as a day or a
 * Beijing minute; `words` in the words of a closed set; `text` with numbers and names struck out; `name` and `secret`
 * (numbers, telephones) masked; `file` without its name; `code` a check code in pairs; `staff` the name of the colleague;
 * `keyed` a group whose keys are data; `group` a group of fields; `hidden` not at all, for it says nothing to a person.
 */
export type FieldKind =
  | 'plain'
  | 'date'
  | 'words'
  | 'text'
  | 'name'
  | 'secret'
  | 'file'
  | 'code'
  | 'staff'
  | 'keyed'
  | 'group'
  | 'hidden'

/** A field of entries' bodies: its Chinese name and how it is masked. */
export interface TrailField<K extends FieldKind = FieldKind, W extends string = string> {
  readonly kind: K
  readonly label: string
  /** The words of the values (`words`) or of the keys (`keyed`). */
  readonly words?: Readonly<Record<W, string>>
}

const kindOf =
  <K extends FieldKind>(kind: K) =>
  (label: string): TrailField<K> => ({ kind, label })

/** A field whose value stands as it is: counts, document numbers, the words of the program. */
export const plain = kindOf('plain')
/** A day, or an instant as a Beijing minute. */
export const date = kindOf('date')
/** Free text; names, numbers and Latin words are struck out of it. */
export const text = kindOf('text')
/** The name of a person who is no colleague. */
export const personName = kindOf('name')
/** A number or a telephone of a person. */
export const secret = kindOf('secret')
/** The name of a file, which may name a person. */
export const file = kindOf('file')
/** A check code, in pairs. */
export const code = kindOf('code')
/** A colleague, stored by id. */
export const staff = kindOf('staff')
/** A group of fields under one heading. */
export const group = kindOf('group')
/** What only the program needs: versions, digests of the store's own making. */
export const hidden: TrailField<'hidden'> = { kind: 'hidden', label: '' }

/** A field of a closed set of values. */
export const worded = <W extends string>(
  label: string,
  words: Readonly<Record<W, string>>,
): TrailField<'words', W> => ({ kind: 'words', label, words })

/** A group whose keys are data, such as the answers to questions. */
export const keyed = <W extends string>(
  label: string,
  words: Readonly<Record<W, string>>,
): TrailField<'keyed', W> => ({ kind: 'keyed', label, words })
