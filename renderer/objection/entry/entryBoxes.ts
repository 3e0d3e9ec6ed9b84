import { z } from 'zod'
import { Entrance, Ground } from '../../../shared/objection/model.ts'
import { NewEntry } from '../../../shared/objection/summary.ts'
import { CalendarDate } from '../../../shared/time.ts'
import { entryWords as words } from './words.ts'

const shape = NewEntry.shape

/** The boxes of 异议登记; an empty date is 待说明. */
export const EntryBoxes = z.object({
  entrance: z.enum(Entrance.options, { error: words.noEntrance }),
  documentNumber: shape.documentNumber.default(''),
  documentDate: CalendarDate.optional(),
  receivedOn: z.iso.date({ error: words.noReceivedOn }),
  resultReceivedOn: CalendarDate.optional(),
  personAppliedOn: CalendarDate.optional(),
  proof: shape.proof.default(''),
  grounds: z.array(Ground, { error: words.noGrounds }).min(1, words.noGrounds),
  statement: z.string({ error: words.noStatement }).pipe(shape.statement),
  items: shape.items.default([]),
  contactName: shape.contactName.default(''),
  contactPhone: shape.contactPhone.default(''),
})
export type EntryBoxes = z.infer<typeof EntryBoxes>

/** The entrance that the core is asked to store. */
export function entryOf({ documentDate, resultReceivedOn, personAppliedOn, ...boxes }: EntryBoxes): NewEntry {
  return {
    ...boxes,
    documentDate: documentDate ?? null,
    resultReceivedOn: resultReceivedOn ?? null,
    // The unit's own objection has no application of the person, whatever was typed before the choice.
    personAppliedOn: boxes.entrance === 'unit' ? null : (personAppliedOn ?? null),
  }
}
