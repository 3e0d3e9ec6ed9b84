import type { Page } from 'playwright-core'
import { FileTab, place } from '../../renderer/place/place.ts'
import type { CrowdedIds } from './crowdedWorkstation.ts'
import { sampleRoster } from './lists.ts'
import type { TeamKey } from './team.ts'

/** One screen, or one part of a screen, as one person sees it. */
export interface Station {
  readonly who: TeamKey
  readonly name: string
  /** A place of the window, or a path to it. */
  readonly at: string
  /** What is done there to come to this part of it. */
  open?(page: Page): Promise<void>
}

/** Every place of the window once, every tab of a file, and the parts of screens that a key or a tab leads to. */
export function stationsOf(ids: CrowdedIds): readonly Station[] {
  return [
    ...clerkStations(ids),
    ...fileStations(ids),
    ...checkerStations(ids),
    ...administratorStations(ids),
    ...paperStations(),
  ]
}

/** The places that stations of nobody show: none. */
export function placesWithout(stations: readonly Station[]): readonly string[] {
  const shown = stations.map(({ at }) => at.split('?')[0] ?? at)
  return Object.values(place)
    .map(({ pattern }) => pattern)
    .filter((pattern) => {
      const like = new RegExp(`^${pattern.replaceAll(/\$\w+/gu, '\\d+')}$`, 'u')
      return !shown.some((at) => like.test(at))
    })
}

function clerkStations(ids: CrowdedIds): readonly Station[] {
  const { readyId, emptyId, batchId, draftId, signedId, objectionId } = ids
  const jia = (name: string, at: string, open?: Station['open']): Station => ({
    who: 'jia',
    name,
    at,
    ...(open && { open }),
  })
  return [
    jia('工作台', place.workbench.at()),
    jia('工作台-在办', place.workbench.at(), byTab(/^在办/u)),
    jia('工作台-已办', place.workbench.at(), byTab(/已办/u)),
    jia('收文', place.requests.at()),
    jia('收文登记', place.newRequest.at()),
    jia('更正登记', place.requestChange.at({ requestId: emptyId })),
    jia('来文单位', place.units.at()),
    jia('查询', place.inquiries.at()),
    jia('查询批次', place.batch.at({ batchId })),
    jia('系统故障', place.outages.at()),
    jia('复函', place.replies.at()),
    jia('拟稿', place.draft.at({ requestId: readyId })),
    jia('修改稿', place.redraft.at({ replyId: draftId })),
    jia('函件', place.reply.at({ replyId: draftId })),
    jia('印发', place.dispatches.at()),
    jia('印发-函件', place.dispatch.at({ replyId: signedId })),
    jia('异议台账', place.objections.at()),
    jia('异议登记', place.newObjection.at()),
    jia('异议案卷', place.objection.at({ objectionId })),
    jia('异议另一入口', place.objectionEntry.at({ objectionId })),
    jia('日历', place.agenda.at()),
    jia('电话咨询', place.consultations.at()),
    jia('期限试算', place.whatIf.at()),
    jia('登记簿', place.registers.at()),
    jia('名单字典', place.listTypes.at()),
    jia('文书用语', place.wordings.at()),
    jia('台账检索', place.searches.at()),
    jia('设置', place.settings.at()),
  ]
}

function fileStations({ requestId, readyId, emptyId }: CrowdedIds): readonly Station[] {
  const roster = place.request.at({ requestId: emptyId, panel: 'roster' })
  const tabs = FileTab.options.map((panel): Station => {
    const id = panel === 'reply' || panel === 'deadline' || panel === 'history' ? readyId : requestId
    return { who: 'jia', name: `档案-${panel}`, at: place.request.at({ requestId: id, panel }) }
  })
  return [
    ...tabs,
    { who: 'jia', name: '名单-录入', at: roster, open: byKey(/^录入名单/u, 'Alt+t') },
    { who: 'jia', name: '名单-导入', at: roster, open: byKey(/^导入名单/u, 'Alt+i') },
    { who: 'jia', name: '名单-预审', at: roster, open: previewed },
  ]
}

function checkerStations({ proofreadId }: CrowdedIds): readonly Station[] {
  const checks = (name: string, tab: RegExp): Station => ({
    who: 'yi',
    name,
    at: place.verifications.at(),
    open: byTab(tab),
  })
  return [
    checks('核对-背靠背', /背靠背/u),
    checks('核对-唱读', /唱读/u),
    checks('核对-整页', /整页/u),
    checks('核对-待核定', /待核定/u),
    { who: 'yi', name: '复审', at: place.reviews.at() },
    {
      who: 'yi',
      name: '名单校对',
      at: place.request.at({ requestId: proofreadId, panel: 'roster' }),
      open: byKey(/^名单校对/u, 'Alt+r'),
    },
    { who: 'ding', name: '签发人-工作台', at: place.workbench.at() },
    { who: 'ding', name: '督办', at: place.workbench.at(), open: byTab(/督办/u) },
    { who: 'ding', name: '签发人-复函', at: place.replies.at() },
  ]
}

function administratorStations({ editionId, approvalId }: CrowdedIds): readonly Station[] {
  return [
    { who: 'ding', name: '工作日历', at: place.calendars.at() },
    { who: 'ding', name: '放假安排-提出', at: place.newCalendar.at() },
    { who: 'ding', name: '放假安排-确认', at: place.calendar.at({ editionId }) },
    { who: 'audit', name: '全程留痕', at: place.audit.at() },
    { who: 'audit', name: '设置-审计员', at: place.settings.at() },
    { who: 'system', name: '人员', at: place.users.at() },
    { who: 'system', name: '备份', at: place.backups.at() },
    { who: 'safety', name: '双人事项', at: place.approvals.at() },
    { who: 'safety', name: '双人事项-一件', at: place.approval.at({ approvalId }) },
    { who: 'system', name: '签发与审查授权', at: place.authorities.at() },
    { who: 'system', name: '办理人数要求', at: place.policies.at() },
  ]
}

/** Last, so that every other place keeps the look it has by day. */
function paperStations(): readonly Station[] {
  const paper = (name: string, at: string, open?: Station['open']): Station => ({
    who: 'jia',
    name,
    at,
    ...(open && { open }),
  })
  return [
    paper('应急办理', place.emergency.at()),
    paper('纸质签批', place.papers.at()),
    paper('应急补录', place.emergency.at(), byTab(/应急补录/u)),
    paper('使用手册', place.manual.at()),
  ]
}

const byTab = (name: RegExp) => async (page: Page) => {
  await page.locator('main').getByRole('tab', { name }).first().click()
}

/** Presses a key once the screen shows what it is for. */
const byKey = (button: RegExp, key: string) => async (page: Page) => {
  await page.locator('main').getByRole('button', { name: button }).first().waitFor()
  await page.keyboard.press(key)
}

/** A list with every kind of damage, handed in and read. */
async function previewed(page: Page): Promise<void> {
  await byKey(/^导入名单/u, 'Alt+i')(page)
  const name = '02-问题名单.xlsx'
  await page
    .locator('input[type=file]')
    .first()
    .setInputFiles({
      name,
      mimeType: 'application/octet-stream',
      buffer: Buffer.from(sampleRoster(name)),
    })
  await page.locator('main [data-row]').first().waitFor()
}
