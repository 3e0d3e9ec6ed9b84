declare const human: unique symbol

/**
 * A human, whatever the account. It is made from records alone (`humanRepository`), and no account id can be compared with it: that does
 * not compile. Every rule of separation compares humans, by the functions of this file (decision 0054).
 */
export interface HumanId {
  readonly [human]: 'HumanId'
}

/** True when both are one human. */
export function isSameHuman(one: HumanId, other: HumanId): boolean {
  return one === other
}

/** True when one of these humans is this one; null stands for nobody. */
export function isAmong(people: readonly (HumanId | null)[], one: HumanId): boolean {
  return people.some((other) => other !== null && isSameHuman(other, one))
}

/** How many different humans these are. */
export function countHumans(people: readonly HumanId[]): number {
  return people.filter((one, at) => !isAmong(people.slice(0, at), one)).length
}
