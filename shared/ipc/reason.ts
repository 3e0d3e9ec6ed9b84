import { z } from 'zod'

/** Why somebody looks behind the masking. */
export const RevealReason = z.string().trim().min(2, '请写明查看的理由').max(200, '理由不超过200个字')
