import { z } from 'zod'

/** How a result was checked. Source: 查询核实 before the reply (domain 1.3 step 5, S0); the ways of it are 推断 (design 6). Stored. */
export const verificationModeNames = {
  blind: '背靠背核对',
  readAloud: '唱读核对',
  page: '整页核对',
  file: '结果文件核对',
} as const satisfies Record<string, string>
export type VerificationMode = keyof typeof verificationModeNames
export const VerificationMode = z.enum(
  Object.keys(verificationModeNames) as [VerificationMode, ...VerificationMode[]],
)

/** What the checker started from: never from the first result. Stored. */
export const verificationBasisNames = {
  evidence: '查询系统截图或打印件',
  secondLookup: '重新查询',
} as const satisfies Record<string, string>
export type VerificationBasis = keyof typeof verificationBasisNames
export const VerificationBasis = z.enum(
  Object.keys(verificationBasisNames) as [VerificationBasis, ...VerificationBasis[]],
)

/** What became of a check. Stored. */
export const verificationVerdictNames = {
  matched: '一致',
  mismatched: '不一致',
  settled: '已核定',
  sentBack: '退回查询',
} as const satisfies Record<string, string>
export type VerificationVerdict = keyof typeof verificationVerdictNames
