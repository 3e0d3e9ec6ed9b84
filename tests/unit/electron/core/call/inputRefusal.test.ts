import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { inputRefusal } from '../../../../../electron/core/call/inputRefusal.ts'

z.config(z.locales.zhCN())

const refusal = (schema: z.ZodType, input: unknown) =>
  inputRefusal(schema.safeParse(input).error?.issues ?? [])

describe('the sentence for refused input', () => {
  it('says what the contract says, without the name of the field', () => {
    const schema = z.object({ size: z.number().max(20, '文件超过 20 MB') })
    expect(refusal(schema, { size: 21 })).toBe('填写的内容不符合要求：文件超过 20 MB')
  })
  it.each([
    [z.object({ roles: z.array(z.string()) }), {}],
    [z.object({ roles: z.enum(['registrar', 'auditor']) }), { roles: 'x' }],
    [z.strictObject({ name: z.string() }), { name: 'x', extra: 1 }],
    [z.string().regex(/^[a-z]+$/), '1'],
  ])('never shows a word of the program %#', (schema, input) => {
    expect(refusal(schema, input)).toBe('填写的内容不符合要求：请核对各栏后重新填写')
  })
  it('prefers the issue that tells something', () => {
    const schema = z.object({ kind: z.enum(['own']), name: z.string().min(2, '请填写姓名') })
    expect(refusal(schema, { kind: 'x', name: '' })).toBe('填写的内容不符合要求：请填写姓名')
  })
})
