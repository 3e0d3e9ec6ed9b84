import { createHash, createPrivateKey, createPublicKey, sign } from 'node:crypto'
import { readFileSync, realpathSync } from 'node:fs'
import path from 'node:path'
import { projectRoot } from '../setup/projectRoot.mjs'

/** What a package says about itself where nobody signed it. */
export const unsignedWords =
  '未签名：本安装包的文件清单没有签名，不能证明来自何处、是否被改动。请只使用当面交付的安装包，并核对其 SHA-256。'

/**
 * The key that CQW_SIGNING_KEY names: an Ed25519 private key as PEM, in a file outside the repository. Null where none is named; throws where
 * the named one cannot be used, so that nobody takes an unsigned package for a signed one.
 * @param {NodeJS.ProcessEnv} [env]
 * @returns {import('node:crypto').KeyObject | null}
 */
export function signingKey(env = process.env) {
  const named = env.CQW_SIGNING_KEY
  if (named === undefined || named === '') return null
  const file = realpathSync(named)
  if (!path.relative(realpathSync(projectRoot), file).startsWith('..'))
    throw new Error('CQW_SIGNING_KEY 指向仓库里的文件。签名私钥必须放在仓库以外。')
  const key = createPrivateKey(readFileSync(file))
  if (key.asymmetricKeyType !== 'ed25519') throw new Error('CQW_SIGNING_KEY 不是 Ed25519 私钥。')
  return key
}

/**
 * @param {Buffer} bytes
 * @param {import('node:crypto').KeyObject} key
 * @returns {{ signature: string, words: string }} the signature in base64, and the sentence with the public key's fingerprint
 */
export function signed(bytes, key) {
  const publicKey = createPublicKey(key).export({ type: 'spki', format: 'der' })
  const fingerprint = createHash('sha256').update(publicKey).digest('hex')
  return {
    signature: sign(null, bytes, key).toString('base64'),
    words: `已签名：文件清单由 Ed25519 公钥（SHA-256 指纹 ${fingerprint}）签名，见 manifest.json.sig。`,
  }
}
