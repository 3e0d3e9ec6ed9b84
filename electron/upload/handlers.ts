import type { uploadContract } from '../../shared/upload/contract.ts'
import type { HandlersOf } from '../call/handler.ts'

/** Who answers the channels of this subject: thin doors to the store in `uploadStore.ts`. */
export const uploadHandlers = {
  'uploads.begin': ({ fileName, size }, { uploads }) => ({ uploadId: uploads.begin(fileName, size) }),
  'uploads.append': ({ uploadId, offset, base64 }, { uploads }) => ({
    received: uploads.append(uploadId, { offset, bytes: Buffer.from(base64, 'base64') }),
  }),
  'uploads.finish': ({ uploadId }, { uploads }) => {
    const { fileName, bytes, sha256 } = uploads.finish(uploadId)
    return { uploadId, fileName, size: bytes.length, sha256 }
  },
  'uploads.discard': ({ uploadId }, { uploads }) => {
    uploads.discard(uploadId)
    return {}
  },
} satisfies HandlersOf<typeof uploadContract>
