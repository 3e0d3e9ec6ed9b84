// Setup of the integration tests: a password key that this process has worked out once is not worked out again. Hundreds of logins with
// the passwords of one team would otherwise be half of a run. Parameters, salt and password stay the product's, and the first answer is scrypt's own.
import crypto, { createHash, type ScryptOptions } from 'node:crypto'
import { syncBuiltinESMExports } from 'node:module'

type Asked = [
  password: Buffer,
  salt: Buffer,
  keyLength: number,
  options: ScryptOptions,
  answer: (error: Error | null, key: Buffer) => void,
]

/** As long as a quick machine takes: what must hold while somebody is being let in is still asked meanwhile. */
const stillTakesMs = 60

const known = new Map<string, Buffer>()
const scrypt = crypto.scrypt
const mark = Symbol.for('remembered scrypt')

function remembered(...asked: Asked): void {
  const [password, salt, keyLength, options, answer] = asked
  const { N, r, p } = options
  const secrets = [password, salt].map((part) => createHash('sha256').update(part).digest('hex'))
  const name = JSON.stringify([...secrets, keyLength, N, r, p])
  const key = known.get(name)
  if (key !== undefined) {
    setTimeout(() => answer(null, Buffer.from(key)), stillTakesMs)
    return
  }
  scrypt(password, salt, keyLength, options, (error, fresh) => {
    if (error === null) known.set(name, Buffer.from(fresh))
    answer(error, fresh)
  })
}

if (!(mark in globalThis)) {
  Object.defineProperty(globalThis, mark, { value: true })
  crypto.scrypt = remembered as typeof crypto.scrypt
  syncBuiltinESMExports()
}
