import { expect, it } from 'vitest'
import { textCensus } from '../../../../../electron/parser/census/textCensus.ts'
import { inventedId } from '../../../../support/rosterSheets.ts'

it('numbers records by the line they begin on, whatever ends the lines, and reads quotes over lines', () => {
  const lines = `姓名,号\r\n张敏,${inventedId(1)}\n李雷,"${inventedId(2)}\r\n${inventedId(3)}"\r王五;${inventedId(4)}`
  expect(textCensus(lines).places).toEqual([
    [0, 2, 'cell', inventedId(1)],
    [0, 3, 'cell', inventedId(2)],
    [0, 3, 'cell', inventedId(3)],
    [0, 5, 'cell', inventedId(4)],
  ])
})

it('loses nobody behind a quote that is never closed', () => {
  expect(textCensus(`"张敏,${inventedId(1)}\n李雷,${inventedId(2)}`).places).toEqual([
    [0, 1, 'cell', inventedId(1)],
    [0, 2, 'cell', inventedId(2)],
  ])
})
