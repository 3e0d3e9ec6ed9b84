import { describe, expect, it } from 'vitest'
import { type LetterPeople, signObstacle } from '../../../../shared/reply/whoSigns.ts'
import { human } from '../../../support/human.ts'

const numbers = (...ids: number[]) => ids.map(human)
const seenBy = (least: number, ...ids: number[]) => ({ least, humans: numbers(...ids) })
const unlisted: LetterPeople = {
  drafters: numbers(1),
  inquirers: numbers(1),
  checkers: numbers(2),
  firstReviewers: [],
  apartReviewers: [],
  persons: [seenBy(3, 1, 2)],
  basis: '四人制，本中心决定',
}
const listed: LetterPeople = { ...unlisted, firstReviewers: numbers(2), persons: [seenBy(4, 1, 2, 3, 4)] }

describe('who signs', () => {
  it.each([
    ['拟稿人', { ...unlisted, drafters: numbers(7), inquirers: numbers(1) }, 7],
    ['查询过', { ...unlisted, drafters: numbers(8) }, 1],
    ['核对人', unlisted, 2],
    ['核定人', { ...unlisted, checkers: numbers(2, 5) }, 5],
    ['复审人', { ...listed, firstReviewers: numbers(6) }, 6],
    ['复查过', { ...listed, apartReviewers: numbers(4) }, 4],
  ])('never %s', (words, people, signer) => {
    expect(signObstacle(people, human(signer))).toContain(words)
  })

  it('takes a third human for persons nobody of whom is listed', () => {
    expect(signObstacle(unlisted, human(3))).toBeNull()
  })

  it('lets 复查 sign a listing that four have seen, and 复核 only when a fourth has done 复查', () => {
    expect(signObstacle(listed, human(4))).toBeNull()
    expect(signObstacle(listed, human(3))).toBeNull()
    expect(signObstacle({ ...listed, persons: [seenBy(4, 1, 2, 3)] }, human(3))).toContain('共 3 人')
  })

  it('asks for as many humans as the policy of the file', () => {
    const five = { ...listed, persons: [seenBy(5, 1, 2, 3, 4)], basis: '五人制，本中心决定' }
    expect(signObstacle(five, human(4))).toMatch(/要求的 5 人（五人制，本中心决定）/)
    expect(signObstacle(five, human(5))).toBeNull()
  })

  it('counts for each person: who acted on another person of the letter makes up for nobody', () => {
    const two = { ...listed, persons: [seenBy(5, 1, 2, 3, 4), seenBy(5, 6, 7, 8, 9, 10)] }
    expect(signObstacle(two, human(3))).toContain('共 4 人')
    expect(signObstacle(two, human(8))).toBeNull()
  })

  it('asks a letter that answers nobody only for another than who drafted it', () => {
    const notice: LetterPeople = { ...unlisted, inquirers: [], checkers: [], persons: [] }
    expect(signObstacle(notice, human(2))).toBeNull()
    expect(signObstacle(notice, human(1))).toContain('拟稿人')
  })
})
