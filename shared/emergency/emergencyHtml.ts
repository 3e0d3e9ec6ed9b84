import { type DispatchForm, dispatchFormBody } from '../letter/forms/dispatchFormHtml.ts'
import { type OpenList, openListForm } from '../letter/forms/emergency/openListForm.ts'
import {
  checkForm,
  deliveryForm,
  intakeForm,
  type KnownLetter,
  type KnownPerson,
  queryForm,
  unknownLetter,
} from '../letter/forms/emergency/workForms.ts'
import { html, type Markup, page } from '../letter/page/markup.ts'
import { formStylesheet } from '../letter/page/stylesheet.ts'
import type { ReviewStage } from '../review/model.ts'
import { type ReviewEvidence, reviewSheet } from '../review/reviewSheet.ts'
import { reviewStages } from '../review/stages.ts'

/** The paper forms of 应急办理, in the order of the work. Their names are file names in the folder of blank forms. */
export const blankFormNames = {
  intake: '收文登记单',
  query: '查询登记单',
  check: '结果核对单',
  review: '复审复核复查单',
  dispatch: '发文稿纸',
  delivery: '发出登记单',
} as const satisfies Record<string, string>
export type BlankForm = keyof typeof blankFormNames

/** A 发文稿纸 of which nothing is known but, where there is one, the incoming letter that it answers. */
export function dispatchFormFor(centre: string, letter: KnownLetter): DispatchForm {
  const { sender, secrecy, urgency, receiptNumber, documentNumber, title } = letter
  const answered =
    receiptNumber === ''
      ? '收文号　　　　　　　来函文号'
      : `收文号 ${receiptNumber}，${documentNumber}《${title}》`
  return {
    ...{ centre, secrecy, urgency, answered, addressee: sender },
    ...{ documentNumber: '', title: '', drafter: '', draftedOn: '', checker: '', signOpinion: '' },
    ...{ balance: '', traceCode: '', copies: null, attachments: null },
  }
}

const blanks: Readonly<Record<BlankForm, () => Markup>> = {
  intake: intakeForm,
  query: () => queryForm(unknownLetter, []),
  check: () => checkForm(unknownLetter, []),
  review: () => reviewSheet(unknownLetter, null, reviewStages),
  dispatch: () => dispatchFormBody(dispatchFormFor('', unknownLetter)),
  delivery: deliveryForm,
}

/** One blank form: nothing personal in it, and nothing of any centre. */
export function blankFormHtml(form: BlankForm): string {
  return page(
    blankFormNames[form],
    formStylesheet('portrait', `${blankFormNames[form]}（空白）`),
    blanks[form](),
  )
}

/** The forms of one letter with what is known filled in; a part without anybody is left off. */
export interface LetterForms {
  readonly letter: KnownLetter
  /** Who has no checked result yet: one 查询登记 for those without a result, one 核对 for all. */
  readonly toQuery: readonly KnownPerson[]
  readonly toCheck: readonly KnownPerson[]
  /** Who is under review, with the stages that nobody has signed yet. */
  readonly toReview: readonly { readonly known: ReviewEvidence; readonly stages: readonly ReviewStage[] }[]
  /** The letter of ours that waits, or one with nothing but its addressee; null once nothing is to be signed. */
  readonly dispatch: DispatchForm | null
}

/** Everything that 应急办理 takes to paper: the open list, the forms of each letter, and every form once more blank for letters that come. */
export function emergencySetHtml(list: OpenList, letters: readonly LetterForms[]): string {
  const sheets = [
    openListForm(list),
    ...letters.flatMap(sheetsOf),
    ...(Object.keys(blanks) as BlankForm[]).map((form) => blanks[form]()),
  ]
  const body = html`${sheets.map((sheet, index) => html`<section${index === 0 ? html`` : html` style="break-before:page"`}>${sheet}</section>`)}`
  return page('应急办理', formStylesheet('portrait', '应急办理'), body)
}

function sheetsOf({ letter, toQuery, toCheck, toReview, dispatch }: LetterForms): Markup[] {
  return [
    ...(toQuery.length > 0 ? [queryForm(letter, toQuery)] : []),
    ...(toCheck.length > 0 ? [checkForm(letter, toCheck)] : []),
    ...toReview.map(({ known, stages }) => reviewSheet(letter, known, stages)),
    ...(dispatch === null ? [] : [dispatchFormBody(dispatch)]),
  ]
}
