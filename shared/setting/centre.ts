import { z } from 'zod'

/** Who we are, as letters and screens say it; named at the first-run ceremony. */
export const CentreIdentity = z.strictObject({
  /** 发文机关: the name over the letter and under it. */
  issuingOrgan: z.string().trim().min(2, '请填写发文机关全称').max(60),
  /** Short name for the screen's bar. */
  shortName: z.string().trim().min(2, '请填写简称').max(20),
  /** What this machine is called, such as A01. */
  machineName: z.string().trim().min(1, '请填写专机名称').max(20),
  /** 发文代字, such as 豫信函. */
  letterCode: z.string().trim().min(1, '请填写发文代字').max(20),
  /** 联系人 printed in the letter. */
  contact: z.string().trim().min(2, '请填写联系人').max(30),
  telephone: z.string().trim().min(5, '请填写联系电话').max(30),
  address: z.string().trim().max(80).default(''),
  postcode: z.string().trim().max(10).default(''),
})
export type CentreIdentity = z.infer<typeof CentreIdentity>
