import { describe, expect, it } from 'vitest'
import { type LetterPeople, signObstacle } from '../../../../shared/reply/whoSigns.ts'
import { human } from '../../../support/human.ts'

const numbers = (...ids: number[]) => ids.map(human)
const unlisted: LetterPeople = {
  drafters: numbers(1),
  inquirers: numbers(1),
  checkers: numbers(2),
  firstReviewers: [],
  laterReviewers: [],
}
const listed: LetterPeople = { ...unlisted, firstReviewers: numbers(2), laterReviewers: numbers(3, 4) }
const three = { least: 3, source: '本中心决定' }
const four = { least: 4, source: '本中心决定' }

describe('who signs', () => {
  it.each([
    ['拟稿人', { ...unlisted, drafters: numbers(7), inquirers: numbers(1) }, 7],
    ['查询过', { ...unlisted, drafters: numbers(8) }, 1],
    ['核对人', unlisted, 2],
    ['核定人', { ...unlisted, checkers: numbers(2, 5) }, 5],
    ['复审人', { ...listed, firstReviewers: numbers(6) }, 6],
  ])('never %s', (words, people, signer) => {
    expect(signObstacle(people, human(signer), four)).toContain(words)
  })

  it('takes a third human for persons nobody of whom is listed', () => {
    expect(signObstacle(unlisted, human(3), three)).toBeNull()
  })

  it('lets 复查 sign a listing that four have seen, and 复核 only when a fifth has done 复查', () => {
    expect(signObstacle(listed, human(4), four)).toBeNull()
    expect(signObstacle(listed, human(3), four)).toBeNull()
    expect(signObstacle({ ...listed, laterReviewers: numbers(3) }, human(3), four)).toContain('共 3 人')
  })

  it('asks for as many humans as the policy in force', () => {
    expect(signObstacle(listed, human(4), { ...four, least: 5 })).toContain('要求的 5 人')
    expect(signObstacle(listed, human(5), { ...four, least: 5 })).toBeNull()
  })

  it('asks a letter that answers nobody only for another than who drafted it', () => {
    const notice: LetterPeople = { ...unlisted, inquirers: [], checkers: [] }
    expect(signObstacle(notice, human(2), three)).toBeNull()
    expect(signObstacle(notice, human(1), three)).toContain('拟稿人')
  })
})
