import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { seedAnswers } from '../../../../../shared/consultation/seedAnswers.ts'
import { noticeSource } from '../../../../../shared/deadline/calendar/noticeSource.ts'
import { deadlineRules } from '../../../../../shared/deadline/rules.ts'
import { channelRules } from '../../../../../shared/unit/channelRules.ts'

const root = path.join(import.meta.dirname, '../../../../..')
/** What was published of the notice, in simplified characters as it was printed there. */
const published = fs.readFileSync(path.join(root, 'tests/fixtures/provincialNotice/published.txt'), 'utf8')

/** Every text that speaks for the notice, and the passage it may speak for. A new or changed text is added here by hand, beside its passage. */
const passages: Readonly<Record<string, string>> = {
  'rule R1': '省信用中心从接到查询申请公文到反馈查询结果,一般应不超过3个工作日',
  'rule O1': '查询申请单位对查询结果有异议的,应于收到查询结果之日起7个工作日内向省信用中心提出异议申请',
  'rule O2': '被查询对象对查询结果有异议的,应于收到查询结果之日起7个工作日内向查询申请单位提出异议申请',
  'rule O3': '查询申请单位应于收到查询对象申请3个工作日内向省信用中心提出异议申请',
  'rule O4': '省信用中心收到异议申请之日起3个工作日内向国家公共信用信息中心申请异议复核',
  'rule N1': '向国家公共信用信息中心申请异议复核,并于收到异议复核结果之日起',
  'rule O5': '并于收到异议复核结果之日起3个工作日内书面告知异议申请单位',
  'rule O6': '异议申请单位收到异议复核结果后应于3个工作日内告知被查询对象',
  'channel provincialDepartment': '省直有关部门直接提出查询需求',
  'channel provincialOrganizationDepartment': '省直有关部门直接提出查询需求',
  'channel cityCivilServiceAuthority': '省辖市及以下部门由省辖市公务员主管部门统一汇总提出查询需求',
  'channel cityOrLowerUnit': '省辖市及以下部门由省辖市公务员主管部门统一汇总提出查询需求',
  'answer 查询公务员录用、调任人选信用记录怎样申请':
    '按照国家发展改革委制定的全国统一的查询工作公文模板,印制公文向省信用中心提出查询需求',
  'answer 省辖市和县区单位能不能直接来函':
    '省直有关部门直接提出查询需求;省辖市及以下部门由省辖市公务员主管部门统一汇总提出查询需求',
  'answer 多长时间答复':
    '从接到查询申请公文到反馈查询结果,一般应不超过3个工作日。遇有特殊情况确需延期办理的,应提前与查询申请单位充分沟通',
  'answer 能不能加急、能不能先口头告知结果': '印制公文反馈查询结果',
  'answer 结果怎样送达、谁可以来取': '印制公文反馈查询结果',
  'answer 能不能查询处罚、合同纠纷等其他信用信息': '不得反馈查询结果以外的其他信用信息',
  'answer 本人能不能打电话查自己的结果':
    '被查询对象对查询结果有异议的,应于收到查询结果之日起7个工作日内向查询申请单位提出异议申请',
  'answer 单位对结果有异议怎么办': '应于收到查询结果之日起7个工作日内向省信用中心提出异议申请。',
  'answer 被查询人对结果有异议怎么办':
    '应于收到查询结果之日起7个工作日内向查询申请单位提出异议申请,查询申请单位应于收到查询对象申请3个工作日内向省信用中心提出异议申请',
  'answer 异议多长时间有结果':
    '省信用中心收到异议申请之日起3个工作日内向国家公共信用信息中心申请异议复核,并于收到异议复核结果之日起3个工作日内书面告知异议申请单位',
}

interface Sourced {
  readonly name: string
  readonly says: string
  readonly source: string
}
const texts: readonly Sourced[] = [
  ...deadlineRules.map((rule) => ({
    name: `rule ${rule.code}`,
    says: `${rule.trigger}${rule.workingDays === null ? '' : `${rule.workingDays}个工作日`}${rule.endingAct}`,
    source: rule.source,
  })),
  ...channelRules.map((rule) => ({ name: `channel ${rule.kind}`, says: rule.refusal, source: rule.source })),
  ...seedAnswers.map((answer) => ({
    name: `answer ${answer.question}`,
    says: answer.answer,
    source: answer.source,
  })),
]
const speaking = texts.filter(({ source }) => source.includes('通知》'))
const daysIn = (text: string) => [...text.matchAll(/(\d+)个工作日/gu)].map(([, days]) => days)
const sourceFiles = ['shared', 'renderer', 'electron'].flatMap((folder) =>
  fs.globSync(`${folder}/**/*.{ts,tsx}`, { cwd: root }),
)

describe('texts that speak for the notice', () => {
  it('are exactly those whose passage stands here', () => {
    expect(speaking.map(({ name }) => name).sort()).toEqual(Object.keys(passages).sort())
    for (const { source } of speaking) expect(source).toContain(noticeSource)
  })

  it.each(Object.entries(passages))('%s has a passage that was published', (_, passage) => {
    expect(published).toContain(passage)
  })

  it.each(speaking)('$name gives no other number of days than its passage', ({ name, says }) => {
    for (const days of daysIn(says)) expect(daysIn(passages[name] ?? '')).toContain(days)
  })

  it.each(speaking.filter(({ source }) => !source.includes('本中心决定')))(
    '$name, sourced to the notice alone, says nothing that the notice does not name',
    ({ says }) => {
      expect(says).not.toMatch(/驻豫|垂管|参公|函询|加急|口头|盖章|附证据/u)
    },
  )

  it('names a second source wherever practice of the centre is told along', () => {
    const told = speaking.filter(({ says }) => /函询|口头|盖章|介绍信|附证据|驻豫|垂管/u.test(says))
    for (const { source } of told) expect(source).toContain('本中心决定')
  })

  it('let the notice hold 自 no day, for its own date is not known', () => {
    const wrong = sourceFiles.filter((file) =>
      /通知规定，自|自 ?2021-02-23|2021年2月/u.test(fs.readFileSync(path.join(root, file), 'utf8')),
    )
    expect(wrong).toEqual([])
  })

  it('name it from one place, so that this list stays complete', () => {
    const naming = sourceFiles.filter((file) =>
      fs.readFileSync(path.join(root, file), 'utf8').includes('社会信用记录查询工作的通知'),
    )
    expect(naming).toEqual(['shared/deadline/calendar/noticeSource.ts'])
    const using = sourceFiles.filter((file) =>
      /import .*noticeSource.* from/u.test(fs.readFileSync(path.join(root, file), 'utf8')),
    )
    expect(using.sort()).toEqual([
      'shared/consultation/seedAnswers.ts',
      'shared/deadline/rules.ts',
      'shared/unit/channelRules.ts',
    ])
  })
})
