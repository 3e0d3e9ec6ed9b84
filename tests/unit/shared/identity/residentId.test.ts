import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { checkCharacter } from '../../../../shared/identity/checkCharacter.ts'
import {
  ageOn,
  birthDateOf,
  convertLegacyId,
  readResidentId,
  sexOf,
} from '../../../../shared/identity/residentId.ts'

const today = '2026-11-22'

const birthDates = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2026-11-21'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

const validNumbers = fc
  .tuple(fc.constantFrom('410105', '110105', '412322', '650102'), birthDates, fc.nat(999))
  .map(([region, birth, sequence]) => {
    const seventeen = region + birth.replaceAll('-', '') + String(sequence).padStart(3, '0')
    return seventeen + checkCharacter(seventeen)
  })

describe('readResidentId', () => {
  it('accepts the published examples of GB 11643 and the residence permits', () => {
    for (const number of ['11010519491231002X', '440524188001010014']) {
      expect(readResidentId(number, today)).toEqual({ number, fault: null, remarks: [] })
    }
    for (const number of ['810000199408230021', '830000199201300022']) {
      expect(readResidentId(number, today)).toEqual({ number, fault: null, remarks: ['id-residence-permit'] })
    }
  })

  it('accepts every number whose check character is right', () => {
    fc.assert(
      fc.property(validNumbers, (number) => {
        expect(readResidentId(number, today)).toEqual({ number, fault: null, remarks: [] })
      }),
    )
  })

  it('refuses every number with one digit changed', () => {
    fc.assert(
      fc.property(validNumbers, fc.nat(16), fc.integer({ min: 1, max: 9 }), (number, at, by) => {
        const changed = number.slice(0, at) + ((Number(number[at]) + by) % 10) + number.slice(at + 1)
        expect(readResidentId(changed, today).number).toBeNull()
      }),
    )
  })

  it('refuses every number with two different neighbours swapped', () => {
    fc.assert(
      fc.property(validNumbers, fc.nat(15), (number, at) => {
        fc.pre(number[at] !== number[at + 1])
        const swapped = number.slice(0, at) + number[at + 1] + number[at] + number.slice(at + 2)
        expect(readResidentId(swapped, today).number).toBeNull()
      }),
    )
  })

  it('reads through full-width digits, blanks and a small x, and says so', () => {
    const wide = (text: string) => text.replace(/./g, (c) => String.fromCharCode(c.charCodeAt(0) + 0xfee0))
    fc.assert(
      fc.property(validNumbers, fc.nat(17), (number, at) => {
        const spaced = `${number.slice(0, at)}\u3000${number.slice(at)} `
        const reading = readResidentId(wide(number).slice(0, 3) + spaced.slice(3).toLowerCase(), today)
        fc.pre(at > 3)
        expect(reading.number).toBe(number)
        expect(reading.remarks).toContain('full-width-normalized')
        expect(reading.remarks).toContain('whitespace-removed')
        expect(reading.remarks.includes('id-case-normalized')).toBe(number.endsWith('X'))
      }),
    )
  })

  it.each([
    ['', 'id-missing'],
    ['　', 'id-missing'],
    ['4.10101199001011E+17', 'id-scientific'],
    ['4.1e17', 'id-scientific'],
    ['41170220011124517\u0425', 'id-character'],
    ['4101051990O1011234', 'id-character'],
    ['4101051990X1011234', 'id-character'],
    ['41010590010112X', 'id-character'],
    ['41900119960919496', 'id-length'],
    ['4101051990010112345', 'id-length'],
    ['410602198613315290', 'id-birthdate'],
    ['410503209901016844', 'id-birthdate'],
    ['410105900231123', 'id-birthdate'],
    ['411202194902216202', 'id-checksum'],
  ])('names the first fault of %s: %s', (raw, fault) => {
    expect(readResidentId(raw, today)).toMatchObject({ number: null, fault })
  })

  it('takes a birth date of today and refuses one of tomorrow', () => {
    const bornOn = (date: string) => {
      const seventeen = `410105${date.replaceAll('-', '')}001`
      return readResidentId(seventeen + checkCharacter(seventeen), today).fault
    }
    expect(bornOn('2026-11-22')).toBeNull()
    expect(bornOn('2026-11-23')).toBe('id-birthdate')
  })

  it('turns 15 digits into 18 and marks them', () => {
    expect(readResidentId('410403950522004', today)).toEqual({
      number: '410403199505220040',
      fault: null,
      remarks: ['id-legacy-15'],
    })
    expect(convertLegacyId('110105491231002')).toBe('11010519491231002X')
  })

  it('marks an unknown province and never an old prefecture', () => {
    expect(readResidentId('470102199801272281', today).remarks).toEqual(['id-region-unknown'])
    expect(readResidentId('412322200012067640', today).remarks).toEqual([])
  })

  it('marks a foreign permanent resident and does not call the region unknown', () => {
    const seventeen = '91115619900101001'
    const number = seventeen + checkCharacter(seventeen)
    expect(readResidentId(number, today).remarks).toEqual(['id-foreign-permanent'])
  })
})

describe('what a number says', () => {
  it('gives the sex by the 17th digit and the birth date, and no day that does not exist', () => {
    expect(sexOf('410105199901043248')).toBe('女')
    expect(sexOf('410102199310078758')).toBe('男')
    expect(birthDateOf('410105199901043248')).toBe('1999-01-04')
    expect(birthDateOf('410105199902293248')).toBeNull()
    expect(birthDateOf('410105200002293248')).toBe('2000-02-29')
  })

  it('knows every day that exists and no other', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1800, max: 2100 }), fc.nat(13), fc.nat(32), (year, month, day) => {
        const text = `${year}${String(month).padStart(2, '0')}${String(day).padStart(2, '0')}`
        const date = new Date(Date.UTC(year, month - 1, day))
        const exists = date.getUTCMonth() === month - 1 && date.getUTCDate() === day
        expect(birthDateOf(`410105${text}0010`) !== null).toBe(exists)
      }),
    )
  })

  it('counts full years only', () => {
    expect(ageOn('2008-11-22', today)).toBe(18)
    expect(ageOn('2008-11-23', today)).toBe(17)
  })
})
