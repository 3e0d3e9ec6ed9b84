import { z } from 'zod'
import { cipherNames } from '../file/driver.ts'

const hex = (bytes: number) => z.string().regex(new RegExp(`^[0-9a-f]{${bytes * 2}}$`))

/** The cost below which a password key is never computed: an edited keyring may not weaken it (security 2). */
export const scryptFloor = { N: 2 ** 17, r: 8, p: 1 } as const

const wrappedKey = { nonce: hex(12), wrapped: hex(32), tag: hex(16) }
const WrappedKey = z.strictObject(wrappedKey)

/** A key under another one, AES-256-GCM. */
export type WrappedKey = z.infer<typeof WrappedKey>

const person = {
  userId: z.int().min(1),
  loginName: z.string().min(1).max(64),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    N: z
      .int()
      .min(scryptFloor.N)
      .max(2 ** 21),
    r: z.int().min(scryptFloor.r).max(32),
    p: z.int().min(scryptFloor.p).max(16),
    salt: hex(32),
  }),
}

/** What a person has beside the password: a secret on registered media that carry `id`; `check` tells a wrong one from a wrong password. */
const SecondFactor = z.strictObject({ kind: z.literal('medium'), id: hex(16), check: hex(32) })

const FirstEntry = z.strictObject({ ...person, ...wrappedKey })
const PersonEntry = z.strictObject({ ...person, factor: SecondFactor.optional(), ...wrappedKey })

/** One person's way to the database key. */
export type PersonEntry = z.infer<typeof PersonEntry>

/** The database key that takes over when a rotation under way is finished, wrapped under the present one. */
const NextKey = WrappedKey.extend({ number: z.int().min(2), keyCheck: hex(32) })

/** The database key under a secret that is split among the holders: `threshold` of their shares make it. */
const Recovery = WrappedKey.extend({
  /** Grows when new shares are given out, so that a share of before is told apart. */
  edition: z.int().min(1),
  threshold: z.int().min(2).max(5),
  /** Tells the right secret from a wrong one: a wrong share must not give a wrong key in silence. */
  secretCheck: hex(32),
  holders: z
    .array(z.strictObject({ number: z.int().min(1).max(9), userId: z.int().min(1), shareCheck: hex(8) }))
    .min(2)
    .max(9),
})

/** The key that copies are encrypted with, apart from the database key and wrapped under it. */
const BackupKey = WrappedKey.extend({ number: z.int().min(1), keyCheck: hex(32) })

const common = {
  /** 1 = scrypt, AES-256-GCM, HMAC-SHA-256. */
  suite: z.literal(1),
  /** Grows with every change; the database and its trail know the last one, so that an old keyring put back is refused. */
  revision: z.int().min(1),
  storeId: hex(16),
  cipher: z.strictObject({ name: z.enum(cipherNames), key: z.literal('raw-256'), pageSize: z.literal(4096) }),
  /** The first 16 bytes of the database file: its salt. */
  databaseStart: hex(16),
  /** HMAC of a fixed word under the database key: says whether a key is the right one before a file is opened. */
  keyCheck: hex(32),
}

const FormatOne = z.strictObject({
  format: z.literal(1),
  ...common,
  people: z.array(FirstEntry).min(1).max(500),
})
const FormatTwo = z.strictObject({
  format: z.literal(2),
  ...common,
  people: z.array(PersonEntry).min(1).max(500),
  /** Which database key this is; grows with each rotation. */
  keyNumber: z.int().min(1),
  nextKey: NextKey.nullable(),
  recovery: Recovery.nullable(),
  backupKey: BackupKey.nullable(),
})

/** A keyring as this program writes it. */
export type CurrentKeyring = z.infer<typeof FormatTwo>
/** What a keyring says, in either format. */
export type KeyringContent = z.infer<typeof FormatOne> | CurrentKeyring

const proofs = { checksum: hex(32), mac: hex(32) }

/** A keyring with what proves it. */
export const KeyringFile = z.discriminatedUnion('format', [
  FormatOne.extend(proofs),
  FormatTwo.extend(proofs),
])

/** The fields that format 2 has beyond format 1, in a store that uses none of them. */
export const unusedFields = { keyNumber: 1, nextKey: null, recovery: null, backupKey: null } as const

/** The same keyring in the present format. The people's entries stay as they are: what they are bound to cannot be changed without a password. */
export function asCurrent(content: KeyringContent): CurrentKeyring {
  return content.format === 2 ? content : { ...content, ...unusedFields, format: 2 }
}
