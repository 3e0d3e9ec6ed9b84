import { createPublicKey, generateKeyPairSync, verify } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { signed, signingKey, unsignedWords } from '../../../../scripts/packaging/signing.mjs'
import { inProject } from '../../../../scripts/setup/projectRoot.mjs'

describe('signing a package', () => {
  let folder = ''
  const keyFile = (type: 'ed25519' | 'x25519') => {
    const file = path.join(folder, 'key.pem')
    const { privateKey } = type === 'ed25519' ? generateKeyPairSync('ed25519') : generateKeyPairSync('x25519')
    writeFileSync(file, privateKey.export({ type: 'pkcs8', format: 'pem' }))
    return file
  }
  beforeEach(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'signing-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  it('takes the Ed25519 key that CQW_SIGNING_KEY names', () => {
    const key = signingKey({ CQW_SIGNING_KEY: keyFile('ed25519') })
    if (key === null) throw new Error('the key was not taken')
    const bytes = Buffer.from('清单')
    const { signature, words } = signed(bytes, key)
    const isSigned = (text: Buffer) =>
      verify(null, text, createPublicKey(key), Buffer.from(signature, 'base64'))
    expect(isSigned(bytes)).toBe(true)
    expect(isSigned(Buffer.from('另一份'))).toBe(false)
    expect(words).toMatch(/^已签名：.*[0-9a-f]{64}/)
  })

  it('says 未签名 where no key is named', () => {
    expect(signingKey({})).toBeNull()
    expect(unsignedWords).toMatch(/^未签名/)
  })

  it('refuses a named key that cannot be used, and one inside the repository', () => {
    expect(() => signingKey({ CQW_SIGNING_KEY: path.join(folder, 'absent.pem') })).toThrow(/ENOENT/)
    expect(() => signingKey({ CQW_SIGNING_KEY: keyFile('x25519') })).toThrow(/Ed25519/)
    expect(() => signingKey({ CQW_SIGNING_KEY: inProject('package.json') })).toThrow(/仓库以外/)
  })
})
