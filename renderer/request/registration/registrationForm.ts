import { z } from 'zod'
import { Purpose } from '../../../shared/candidate/model.ts'
import { Arrival, secrecyNames, Urgency } from '../../../shared/request/model.ts'
import { type RegistrationDates, registrationProblems } from '../../../shared/request/registrationProblems.ts'
import { Registration, type RequestDetail } from '../../../shared/request/summary.ts'
import {
  beijingDate,
  beijingInstant,
  beijingMinute,
  CalendarDate,
  type Instant,
} from '../../../shared/time.ts'
import { Channel } from '../../../shared/unit/model.ts'
import { requestWords } from '../words.ts'

const words = requestWords.register
const shape = Registration.shape
const Time = z.string().regex(/^\d{2}:\d{2}$/, words.noTime)

/** 密级 as the form offers it: `classified` is 秘密 and above, which never leaves this form. */
export const FormSecrecy = z.enum([
  ...(Object.keys(secrecyNames) as (keyof typeof secrecyNames)[]),
  'classified',
])
export type FormSecrecy = z.infer<typeof FormSecrecy>

/** The boxes of the registration form; moments are a day and a time. */
export const RegistrationBoxes = z
  .object({
    secrecy: FormSecrecy,
    unitId: z.int({ error: words.needed.unit }),
    documentNumber: z.string({ error: words.needed.documentNumber }).pipe(shape.documentNumber),
    documentDate: z.iso.date({ error: words.noDay }),
    title: z.string({ error: words.needed.title }).pipe(shape.title),
    purpose: z.enum(Purpose.options, { error: words.noPurpose }),
    declaredCount: z.int({ error: words.needed.count }).pipe(shape.declaredCount),
    urgency: Urgency,
    answerWantedOn: CalendarDate.optional(),
    contactName: shape.contactName.default(''),
    contactPhone: shape.contactPhone.default(''),
    declaresRequery: z.boolean().default(false),
    copies: z
      .int({ error: words.needed.copies })
      .min(1, words.needed.copiesLeast)
      .max(99, words.needed.copiesMost),
    receivedDay: z.iso.date({ error: words.noDay }),
    receivedTime: Time,
    original: z.enum(['yes', 'no']),
    faxDay: CalendarDate.optional(),
    faxTime: Time.optional(),
    forwardedDay: CalendarDate.optional(),
    forwardedTime: Time.optional(),
    arrival: Arrival,
    channel: Channel,
    remarks: shape.remarks.default(''),
    supersedesId: z.int().optional(),
  })
  .superRefine((boxes, context) => {
    for (const [box, message] of Object.entries(dateProblems(boxes, new Date())))
      context.addIssue({ code: 'custom', path: [box], message })
  })
export type RegistrationBoxes = z.infer<typeof RegistrationBoxes>

/** What stands in the boxes, as far as they are filled in. */
export type PartialBoxes = {
  readonly [K in keyof RegistrationBoxes]?: RegistrationBoxes[K] | null | undefined
}

/** The boxes of a new letter: what most letters have, received now. */
export function freshBoxes(now: Date): PartialBoxes {
  return {
    secrecy: 'none',
    urgency: 'none',
    declaresRequery: false,
    copies: 1,
    receivedDay: beijingDate(now),
    receivedTime: beijingMinute(now).slice(11),
    original: 'yes',
    arrival: 'messenger',
    channel: 'direct',
  }
}

/** The moment of a day and a time, null while one of them is missing. */
export function momentOf(day: string | null | undefined, time: string | null | undefined): Instant | null {
  return day && time && /^\d{2}:\d{2}$/.test(time) ? beijingInstant(day, time) : null
}

const dayAndTime = (at: Instant | null) => ({
  day: at === null ? undefined : beijingDate(at),
  time: at === null ? undefined : beijingMinute(at).slice(11),
})

/** A registered letter as its registration stands. */
export function registrationOfLetter(letter: RequestDetail): Registration {
  const { contactName, contactPhone, remarks } = letter
  return Registration.parse(
    Object.fromEntries(
      Object.keys(shape).map((key) => [
        key,
        Reflect.get(
          {
            ...letter,
            contactName: contactName ?? '',
            contactPhone: contactPhone ?? '',
            remarks: remarks ?? '',
          },
          key,
        ),
      ]),
    ),
  )
}

/** The boxes of a letter that is already registered. */
export function boxesOfLetter(letter: RequestDetail): PartialBoxes {
  const received = dayAndTime(letter.receivedAt)
  const fax = dayAndTime(letter.advanceFaxAt)
  const forwarded = dayAndTime(letter.forwardedAt)
  const { secrecy, unitId, documentNumber, documentDate, title, purpose, declaredCount, urgency } = letter
  const { answerWantedOn, declaresRequery, copies, arrival, channel } = letter
  return {
    secrecy,
    unitId,
    documentNumber,
    documentDate,
    title,
    purpose,
    declaredCount,
    urgency,
    answerWantedOn,
    declaresRequery,
    copies,
    arrival,
    channel,
    contactName: letter.contactName ?? '',
    contactPhone: letter.contactPhone ?? '',
    remarks: letter.remarks ?? '',
    receivedDay: received.day,
    receivedTime: received.time,
    original: letter.sealedOriginalReceived ? 'yes' : 'no',
    faxDay: fax.day,
    faxTime: fax.time,
    forwardedDay: forwarded.day,
    forwardedTime: forwarded.time,
  }
}

/** The moments of the boxes as far as they are known; a letter that came by fax alone was received when the fax was. */
export function momentsOf(boxes: PartialBoxes) {
  const receivedAt = momentOf(boxes.receivedDay, boxes.receivedTime)
  const sealedOriginalReceived = boxes.original !== 'no'
  const faxAt = momentOf(boxes.faxDay, boxes.faxTime)
  return {
    receivedAt,
    sealedOriginalReceived,
    advanceFaxAt: sealedOriginalReceived ? faxAt : (faxAt ?? receivedAt),
    forwardedAt: momentOf(boxes.forwardedDay, boxes.forwardedTime),
  }
}

const boxOfField = {
  documentDate: 'documentDate',
  receivedAt: 'receivedDay',
  forwardedAt: 'forwardedDay',
  advanceFaxAt: 'faxDay',
  sealedOriginalReceived: 'original',
} as const satisfies Record<keyof RegistrationDates, keyof RegistrationBoxes>

/** The sentences about dates that cannot be true together, by box; half of a moment is refused too. */
export function dateProblems(
  boxes: PartialBoxes,
  now: Date,
): Readonly<Partial<Record<keyof RegistrationBoxes, string>>> {
  const { receivedAt, ...rest } = momentsOf(boxes)
  const dates: RegistrationDates = {
    ...rest,
    ...(receivedAt === null ? {} : { receivedAt }),
    ...(boxes.documentDate ? { documentDate: boxes.documentDate } : {}),
  }
  const found: Partial<Record<keyof RegistrationBoxes, string>> = {}
  for (const { field, sentence } of registrationProblems(dates, now)) found[boxOfField[field]] ??= sentence
  if (Boolean(boxes.faxDay) !== Boolean(boxes.faxTime)) found.faxDay ??= halfSentence(boxes.faxDay)
  if (Boolean(boxes.forwardedDay) !== Boolean(boxes.forwardedTime))
    found.forwardedDay ??= halfSentence(boxes.forwardedDay)
  return found
}

const halfSentence = (day: unknown) => (day ? words.noTime : words.noDay)

/** The registration that the core is asked to store. */
export function registrationOf(boxes: RegistrationBoxes): Registration {
  const { receivedDay, receivedTime, original, faxDay, faxTime, forwardedDay, forwardedTime, ...rest } = boxes
  const { supersedesId, secrecy, answerWantedOn, ...fields } = rest
  const { receivedAt, ...moments } = momentsOf(boxes)
  return Registration.parse({
    ...fields,
    ...moments,
    secrecy,
    receivedAt,
    answerWantedOn: answerWantedOn ?? null,
  })
}
