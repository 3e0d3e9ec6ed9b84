import { z } from 'zod'
import { query } from '../ipc/procedure.ts'
import { businessRoles } from '../rights/roleGroups.ts'

/** The largest file that may be handed in, in bytes. */
export const maxUploadBytes = 20 * 1024 * 1024
/** The largest piece of one call, in bytes before base64; 600 KiB stay below the 1 MiB of a call. */
export const maxChunkBytes = 600 * 1024

const uploadId = z.string().regex(/^[0-9a-f]{32}$/)

/** How the window hands a file to the core: begin, pieces in order, finish. Nothing is written to disk. */
export const uploadContract = {
  'uploads.begin': query(
    z.strictObject({
      fileName: z.string().trim().min(1).max(200),
      size: z.int().min(1, '文件是空的').max(maxUploadBytes, '文件超过 20 MB，请拆分后再交'),
    }),
    z.strictObject({ uploadId }),
    { session: 'unlocked', roles: businessRoles },
  ),
  'uploads.append': query(
    z.strictObject({
      uploadId,
      offset: z.int().min(0),
      base64: z.base64().max(Math.ceil(maxChunkBytes / 3) * 4),
    }),
    z.strictObject({ received: z.int() }),
    { session: 'unlocked', roles: businessRoles },
  ),
  'uploads.finish': query(
    z.strictObject({ uploadId }),
    z.strictObject({ uploadId, fileName: z.string(), size: z.int(), sha256: z.string() }),
    { session: 'unlocked', roles: businessRoles },
  ),
  'uploads.discard': query(z.strictObject({ uploadId }), z.strictObject({}), {
    session: 'unlocked',
    roles: businessRoles,
  }),
}
