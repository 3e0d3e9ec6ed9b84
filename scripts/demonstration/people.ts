/** One invented person of the demonstration; none of them exists. */
export interface DemoPerson {
  /** The line of the team proposed by the first-run ceremony that this person takes. */
  readonly place: string
  readonly name: string
  readonly loginName: string
  readonly password: string
}

const person = (place: string, name: string, loginName: string): DemoPerson => ({
  place,
  name,
  loginName,
  password: `Harbour9-${loginName}-velumix`,
})

/** The smallest normal team and the three administrators, all invented. */
export const people = {
  clerk: person('甲：登记·查询·拟稿', '示例甲', 'jia'),
  checker: person('乙：核对·复审', '示例乙', 'yi'),
  reviewer: person('丙：复核', '示例丙', 'bing'),
  signer: person('丁：复查·签发', '示例丁', 'ding'),
  auditor: person('安全审计员', '示例审', 'shen'),
  security: person('安全管理员', '示例安', 'an'),
  system: person('系统管理员', '示例系', 'xi'),
} as const satisfies Record<string, DemoPerson>

/** A short name of the demonstration's people. */
export type PersonKey = keyof typeof people
