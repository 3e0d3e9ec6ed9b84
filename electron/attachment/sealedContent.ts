import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto'

const magic = Buffer.from('CQWATT01', 'latin1')

const context = (storageName: string) => Buffer.from(`cqw.attachment ${storageName}`)

/** The bytes of an attachment's file: magic, nonce, AES-256-GCM ciphertext, tag; bound to the file's name. */
export function sealContent(bytes: Uint8Array, key: Uint8Array, storageName: string): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(context(storageName))
  return Buffer.concat([magic, nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()])
}

/** The content, or null when the file is not what was written under this key and name. */
export function openContent(sealed: Uint8Array, key: Uint8Array, storageName: string): Buffer | null {
  if (sealed.length < magic.length + 28 || !magic.equals(sealed.subarray(0, magic.length))) return null
  const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(8, 20))
    .setAAD(context(storageName))
    .setAuthTag(sealed.subarray(-16))
  const bytes = decipher.update(sealed.subarray(20, -16))
  try {
    decipher.final()
    return bytes
  } catch {
    return null
  }
}
