import { signedNumber } from '../../shared/documentNumber/registerNumber.ts'
import { groundNames, objectionStateNames } from '../../shared/objection/model.ts'
import type { ObjectionRow } from '../../shared/objection/summary.ts'
import { IdNumberText } from '../components/mark/IdNumberText.tsx'
import { Lamp } from '../components/mark/Lamp.tsx'
import type { LedgerColumn } from '../components/table/ledgerColumn.ts'
import { CaseLamp } from './CaseLamp.tsx'
import { objectionWords, partyWords, shortEntrances } from './words.ts'

const words = objectionWords.list
const heads = words.columns

type Column = LedgerColumn<ObjectionRow>

const number: Column = {
  key: 'number',
  title: heads.number,
  width: 6,
  cell: (row) => signedNumber('objection', row.number),
}
const name: Column = { key: 'name', title: heads.name, width: 5, cell: (row) => row.name }
const entrances: Column = {
  key: 'entrances',
  title: heads.entrances,
  width: 8.5,
  cell: (row) => row.entrances.map((entrance) => shortEntrances[entrance]).join('＋'),
}
const grounds: Column = {
  key: 'grounds',
  title: heads.grounds,
  width: 9,
  cell: (row) => row.grounds.map((ground) => groundNames[ground]).join('、'),
}
const state: Column = {
  key: 'state',
  title: heads.state,
  width: 8.5,
  cell: (row) =>
    row.awaitsDecision ? <Lamp tone="doubtful">{words.awaitsDecision}</Lamp> : objectionStateNames[row.state],
}
const owes: Column = {
  key: 'owes',
  title: heads.owes,
  width: 5,
  cell: ({ owes: party }) => party !== null && partyWords[party],
}
const lamp: Column = { key: 'lamp', title: heads.lamp, width: 10.5, cell: (row) => <CaseLamp row={row} /> }

/** The columns of 异议台账; what presses comes first, so that large type does not push it out of sight. */
export const registerColumns: readonly Column[] = [
  number,
  name,
  lamp,
  state,
  owes,
  {
    key: 'age',
    title: heads.age,
    width: 6.5,
    align: 'end',
    cell: ({ nationalAge }) => nationalAge !== null && objectionWords.workingDays(nationalAge),
  },
  { key: 'unit', title: heads.unit, cell: (row) => row.unitName },
  entrances,
  grounds,
  {
    key: 'idNumber',
    title: heads.idNumber,
    width: 11.5,
    cell: (row) => <IdNumberText value={row.maskedNumber} />,
  },
]

/** The columns of the cases of one letter, beside its list. */
export const panelColumns: readonly Column[] = [
  number,
  name,
  { key: 'reply', title: heads.reply, cell: (row) => row.replyNumber },
  entrances,
  state,
  lamp,
]
