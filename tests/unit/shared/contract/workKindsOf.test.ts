import { describe, expect, it } from 'vitest'
import { workKindsOf } from '../../../../shared/contract/workKindsOf.ts'

describe('what may wait for a role', () => {
  it.each([
    [
      ['secondReviewer'],
      [
        'adjudicate',
        'secondReview',
        'confirmPaperReview',
        'confirmSignature',
        'extension',
        'classify',
        'approval',
      ],
    ],
    [
      ['signer'],
      [
        'adjudicate',
        'confirmPaperReview',
        'sign',
        'confirmSignature',
        'extension',
        'lateObjection',
        'answerCorrection',
        'requery',
        'classify',
        'approval',
      ],
    ],
    [['inquirer'], ['inquire', 'batch', 'confirmPaperReview', 'confirmSignature', 'classify', 'approval']],
    [['systemAdmin'], ['approval']],
    [['auditor'], []],
    [['spotChecker'], []],
  ] as const)('%s: by the rights table and the stage of the role', (roles, kinds) => {
    expect(workKindsOf(roles)).toEqual(kinds)
  })
})
