import { z } from 'zod'

/** The account a person types: letters, digits or Chinese characters, two to thirty-two. */
export const LoginName = z
  .string()
  .trim()
  .regex(/^[\p{Script=Han}A-Za-z0-9._·-]{2,32}$/u, '账号为 2 至 32 位汉字、字母或数字')

/** A password as typed; what makes it good is decided by `passwordPolicy.ts`. */
export const Password = z.string().min(1, '请输入口令').max(256, '口令过长')

/** The name a person is recorded by. */
export const PersonName = z.string().trim().min(2, '请填写姓名').max(30, '姓名过长')
