import { describe, expect, it } from 'vitest'
import { dispatchFormHtml } from '../../../../../shared/letter/forms/dispatchFormHtml.ts'
import { fileCoverHtml } from '../../../../../shared/letter/forms/fileCoverHtml.ts'
import { keyCardHtml } from '../../../../../shared/letter/forms/keyCardHtml.ts'
import { mediaSlipHtml } from '../../../../../shared/letter/forms/mediaSlipHtml.ts'
import { processingFormHtml } from '../../../../../shared/letter/forms/processingFormHtml.ts'
import { registerColumns, registerHtml } from '../../../../../shared/letter/forms/registerHtml.ts'
import { sealApprovalHtml } from '../../../../../shared/letter/forms/sealApprovalHtml.ts'
import { workingListHtml } from '../../../../../shared/letter/forms/workingListHtml.ts'
import { inventedNumber } from '../../../../support/letters.ts'

/** A form whose every text field is its own name between hostile brackets. */
const filledWith = <T extends object>(rest: T) =>
  new Proxy(rest, {
    get: (target, name) => (name in target ? Reflect.get(target, name) : `<x>${String(name)}"`),
  }) as T & Record<string, string>

const number = inventedNumber(4)
const listOf = (fullNumbers: boolean) =>
  workingListHtml(
    filledWith({
      fullNumbers,
      persons: [{ sequence: 1, name: '<x>name"', idNumber: number, purpose: '录用' }],
    }) as never,
  )

const forms: Record<string, [string, string[]]> = {
  发文稿纸: [
    dispatchFormHtml(filledWith({ copies: 3, attachments: ['<x>attachment"'] }) as never),
    [
      'centre',
      'documentNumber',
      'title',
      'addressee',
      'drafter',
      'signOpinion',
      'balance',
      'traceCode',
      'attachment',
    ],
  ],
  用印审批单: [
    sealApprovalHtml(filledWith({ copies: 3 }) as never),
    ['sealName', 'applicant', 'purpose', 'signer', 'traceCode'],
  ],
  文件处理单: [
    processingFormHtml(filledWith({ replyNumbers: ['<x>reply"'], steps: [filledWith({})] }) as never),
    ['receiptNumber', 'sender', 'dueOn', 'balance', 'reply', 'act', 'by', 'remark'],
  ],
  卷内封面: [
    fileCoverHtml(filledWith({ documents: [filledWith({})] }) as never),
    ['fileNumber', 'title', 'retention', 'responsible', 'sheets'],
  ],
  查询工作名单: [listOf(true), ['receiptNumber', 'sender', 'printedBy', 'name']],
  移动介质登记单: [
    mediaSlipHtml(filledWith({}) as never),
    ['registerNumber', 'bringer', 'contents', 'scanResult', 'receiver'],
  ],
  键盘速查卡: [
    keyCardHtml([{ title: '<x>title"', keys: [{ key: 'F1', act: '<x>act"' }] }]),
    ['title', 'act'],
  ],
  收文登记簿: [
    registerHtml(filledWith({ kind: 'incoming' as const, rows: [['<x>cell"']] }) as never),
    ['centre', 'period', 'printedBy', 'cell'],
  ],
}

describe('printed forms', () => {
  it.each(Object.entries(forms))('%s shows every field as text', (title, [markup, fields]) => {
    expect(markup).toContain(`<title>${title}</title>`)
    expect(markup).not.toContain('<x>')
    for (const field of fields) expect(markup).toContain(`&lt;x&gt;${field}&quot;`)
  })

  it('masks the working list unless full numbers are asked for', () => {
    expect(listOf(false)).not.toContain(number.slice(6, 14))
    expect(listOf(true)).toContain(`${number.slice(0, 6)} ${number.slice(6, 14)} ${number.slice(14)}`)
  })

  it('has the columns of the paper registers', () => {
    expect(registerColumns.incoming.columns.slice(0, 13).join()).toBe(
      '收文号,收文日期,来文机关,来文字号,文件标题,附件,份数,密级,承办单位,签收人,复文号,归卷日期,归入卷号',
    )
    expect(registerColumns.outgoing.columns.slice(0, 11).join()).toBe(
      '顺序号,发文日期,发文字号,文件标题,附件,密级,份数,发往机关,签收人,归卷日期,归入卷号',
    )
    expect(registerColumns.sealUse.columns).toHaveLength(11)
  })
})
