import { confirmCorrection, enterCorrection } from './corrections.ts'
import type { Desk } from './desk.ts'
import { sendReply } from './dispatch.ts'
import { confirmPages, leaveBatch, openBatch } from './inquiry.ts'
import { openLetter } from './intake.ts'
import { proofreadRoster } from './lists.ts'
import { type DraftedLetter, draftReply, signReply } from './reply.ts'
import { checkPages } from './verification.ts'

// Passages of the main job that pass through several hands, acts grouped by person so that few hands change.

/** Looks up whoever of these letters waits and checks it: nobody is listed. */
export async function lookUpUnlisted(
  desk: Desk,
  intakeNumbers: readonly string[],
  evidence: string,
): Promise<void> {
  await desk.as('clerk')
  await openBatch(desk, intakeNumbers)
  await confirmPages(desk, evidence)
  await leaveBatch(desk)
  await desk.as('checker')
  await checkPages(desk)
}

/** Drafts, signs and sends one letter of this kind for each incoming letter; returns their numbers. */
export async function answerLetters(
  desk: Desk,
  intakeNumbers: readonly string[],
  kind: DraftedLetter['kind'],
): Promise<string[]> {
  await desk.as('clerk')
  for (const intakeNumber of intakeNumbers) await draftReply(desk, { intakeNumber, kind })
  return signAndSend(desk, intakeNumbers, kind)
}

/** Signs and sends one submitted letter of this kind for each mention of an incoming letter; returns their numbers. */
export async function signAndSend(
  desk: Desk,
  intakeNumbers: readonly string[],
  kind: DraftedLetter['kind'],
): Promise<string[]> {
  await desk.as('signer')
  const numbers: string[] = []
  for (const [index, intakeNumber] of intakeNumbers.entries()) {
    const waiting = intakeNumbers.slice(index).filter((other) => other === intakeNumber).length
    numbers.push(await signReply(desk, { intakeNumber, kind }, waiting))
  }
  await desk.as('clerk')
  for (const number of numbers) await sendReply(desk, number)
  return numbers
}

/** The one person who was returned, with what the unit wrote later. */
export interface ReturnedPerson {
  readonly intakeNumber: string
  readonly name: string
  readonly idNumber: string
  /** How many persons stand on the sealed paper. */
  readonly paper: number
}

/** The returned person's number comes by letter, is entered by one and confirmed by another, and the person is answered; returns the letter's number. */
export async function answerReturned(desk: Desk, person: ReturnedPerson, evidence: string): Promise<string> {
  const { intakeNumber, paper } = person
  await desk.as('clerk')
  await enterCorrection(desk, person)
  await desk.as('checker')
  await confirmCorrection(desk, intakeNumber)
  await openLetter(desk, intakeNumber)
  await proofreadRoster(desk, { count: 1, paper })
  await lookUpUnlisted(desk, [intakeNumber], evidence)
  const [number = ''] = await answerLetters(desk, [intakeNumber], '补充复函')
  return number
}
