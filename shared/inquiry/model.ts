import { z } from 'zod'
import { CalendarDate, Instant } from '../time.ts'

/** Where a batch stands. Stored. */
export const inquiryBatchStateNames = {
  open: '查询中',
  closed: '已完成',
  cancelled: '已撤销',
} as const satisfies Record<string, string>
export type InquiryBatchState = keyof typeof inquiryBatchStateNames
export const InquiryBatchState = z.enum(
  Object.keys(inquiryBatchStateNames) as [InquiryBatchState, ...InquiryBatchState[]],
)

/** How a result came into the machine. Stored. */
export const resultMethodNames = {
  single: '逐人登记',
  page: '逐页确认',
  file: '结果文件',
} as const satisfies Record<string, string>
export type ResultMethod = keyof typeof resultMethodNames
export const ResultMethod = z.enum(Object.keys(resultMethodNames) as [ResultMethod, ...ResultMethod[]])

/** Where a listing stood at the query time: a removed entry is no listing (domain 2.4). */
export const listingStatusNames = {
  current: '在列',
  removed: '已移出',
  repaired: '已修复',
} as const satisfies Record<string, string>
export type ListingStatus = keyof typeof listingStatusNames
export const ListingStatus = z.enum(Object.keys(listingStatusNames) as [ListingStatus, ...ListingStatus[]])

/** What ties a listing to the person: a name alone never does (design 5.5). Stored. */
export const matchBasisNames = {
  idNumber: '证件号码一致',
  secondSource: '有书面第二来源佐证',
} as const satisfies Record<string, string>
export type MatchBasis = keyof typeof matchBasisNames
export const MatchBasis = z.enum(Object.keys(matchBasisNames) as [MatchBasis, ...MatchBasis[]])

/**
 * One entry of a list on which the person stands (domain 2.4, common core). `listName` and `authority` are verbatim what the national system shows:
 * they are compared, reviewed and printed; the code only says to which type of 名单字典 the list belongs.
 */
export const Listing = z.strictObject({
  listTypeCode: z.string().min(1, '请选择名单类型'),
  listName: z.string().trim().min(1, '请填写名单名称').max(100),
  authority: z.string().trim().min(1, '请填写认定机关').max(100),
  documentNumber: z.string().trim().max(100),
  listedOn: CalendarDate.nullable(),
  validUntil: CalendarDate.nullable(),
  status: ListingStatus,
})
export type Listing = z.infer<typeof Listing>

/** The largest page of unlisted persons that may be confirmed at once (design 6). */
export const pageSizeLimit = 20

/** The largest batch one inquirer takes at once. */
export const batchSizeLimit = 1000

/** The moment the national system was looked at: it stands in the letter, so it is never guessed. */
export const AsOf = Instant
