import type { CalendarDate } from '../../time.ts'

/** The day the provincial notice was made public; its own date is not known, so nothing is said to hold 自 this day by the notice itself. */
export const noticePublishedOn: CalendarDate = '2021-02-23'

/** The provincial notice as every text names it that speaks for it; such a text may say only what the notice says (a test holds them to it). */
export const noticeSource =
  '《关于做好公务员录用、调任人选社会信用记录查询工作的通知》（河南省发展改革委、省委组织部印发，2021-02-23 公布）'
