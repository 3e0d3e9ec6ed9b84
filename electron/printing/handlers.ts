import type { printingContract } from '../../shared/printing/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { confirmPrint, spoilPrint } from './confirmPrint.ts'
import { printForm } from './form/printForm.ts'
import { printKeyCard } from './form/printKeyCard.ts'
import { listPrinters, listPrints } from './listPrints.ts'
import { printReplies } from './printReplies.ts'
import { printReply } from './printReply.ts'
import { recordSealUse } from './recordSealUse.ts'

/** Who answers the channels of 打印 and 用印. */
export const printingHandlers = {
  'prints.printers': listPrinters,
  'prints.list': listPrints,
  'prints.printReply': printReply,
  'prints.printReplies': printReplies,
  'prints.confirm': confirmPrint,
  'prints.spoil': spoilPrint,
  'prints.printForm': printForm,
  'prints.printKeyCard': printKeyCard,
  'seals.record': recordSealUse,
} satisfies HandlersOf<typeof printingContract>
