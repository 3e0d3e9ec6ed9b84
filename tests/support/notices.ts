import type { NewEdition } from '../../shared/calendar/summary.ts'

/** An invented arrangement of 2027 that reaches into December 2026: the 31st becomes 放假, Sunday the 27th 调休上班. */
export const notice2027: NewEdition = {
  year: 2027,
  source: { title: '试验用2027年放假安排', address: '' },
  offPeriods: [
    { name: '元旦', from: '2026-12-31', to: '2027-01-02' },
    { name: '春节', from: '2027-02-05', to: '2027-02-11' },
    { name: '清明节', from: '2027-04-03', to: '2027-04-05' },
    { name: '劳动节', from: '2027-05-01', to: '2027-05-05' },
    { name: '端午节', from: '2027-06-09', to: '2027-06-09' },
    { name: '中秋节', from: '2027-09-15', to: '2027-09-15' },
    { name: '国庆节', from: '2027-10-01', to: '2027-10-07' },
  ],
  makeUpWorkdays: ['2026-12-27', '2027-02-13', '2027-09-26'],
  origin: 'form',
  reason: '试验：国务院办公厅通知',
}
