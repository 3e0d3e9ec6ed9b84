/** What the killed process said was done. */
export type Acknowledged =
  | { readonly act: 'opened' }
  /** Nothing is done yet: what comes next is an import, a signature or a print. */
  | { readonly act: 'begins' }
  | { readonly act: 'imported'; readonly rosterId: number; readonly total: number }
  | { readonly act: 'signed'; readonly replyId: number; readonly documentNumber: string }
  | { readonly act: 'printed'; readonly printId: number; readonly replyId: number }
  | { readonly act: 'confirmed'; readonly printId: number }
