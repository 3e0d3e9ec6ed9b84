import { describe, expect, it } from 'vitest'
import { workKindsOf } from '../../../../shared/workbench/workKindsOf.ts'

describe('what may wait for a role', () => {
  it.each([
    [['secondReviewer'], ['adjudicate', 'secondReview', 'extension', 'approval']],
    [
      ['signer'],
      [
        'adjudicate',
        'sign',
        'confirmSignature',
        'extension',
        'lateObjection',
        'answerCorrection',
        'requery',
        'approval',
      ],
    ],
    [['inquirer'], ['inquire', 'batch', 'approval']],
    [['systemAdmin'], ['approval']],
    [['auditor'], []],
    [['spotChecker'], []],
  ] as const)('%s: by the rights table and the stage of the role', (roles, kinds) => {
    expect(workKindsOf(roles)).toEqual(kinds)
  })
})
