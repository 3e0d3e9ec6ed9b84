import { describe, expect, it } from 'vitest'
import {
  documentShapeOf,
  normalizeDocumentNumber,
  OtherDocument,
  otherDocumentNames,
  readDocumentWords,
} from '../../../../shared/identity/otherDocument.ts'
import { inventedId } from '../../../support/rosterSheets.ts'

describe('readDocumentWords', () => {
  it.each([
    ['军官证', 'officerCard'],
    ['中国人民解放军军官证', 'officerCard'],
    ['2-士兵证', 'soldierCard'],
    ['士 官 证', 'soldierCard'],
    ['军士证', 'sergeantCard'],
    ['义务兵证', 'conscriptCard'],
    ['文职干部证', 'civilCadreCard'],
    ['中国护照', 'passport'],
    ['因私普通护照', 'passport'],
    ['Ｐａｓｓｐｏｒｔ', 'passport'],
    ['港澳通行证', 'homeReturnPermit'],
    ['港澳居民来往内地通行证', 'homeReturnPermit'],
    ['回乡证', 'homeReturnPermit'],
    ['台胞证', 'taiwanPermit'],
    ['台湾居民来往大陆通行证', 'taiwanPermit'],
    ['往来港澳通行证', null],
    ['军人身份证件', null],
    ['其他', null],
  ])('reads %s as another document: %s', (text, document) => {
    expect(readDocumentWords(text)).toEqual({ kind: 'other', document })
  })

  it.each([
    '身份证',
    '居民身份证',
    '二代身份证',
    '身分证',
    '港澳居民居住证',
    '台湾居民居住证',
    '临时居民身份证',
    '户口簿',
  ])('reads %s as a document with a 公民身份号码', (text) => {
    expect(readDocumentWords(text)).toEqual({ kind: 'resident' })
  })

  it.each(['外国人永久居留身份证', '外国人永久居留证', '永居证'])(
    'never reads %s as a normal type',
    (text) => {
      expect(readDocumentWords(text)).toEqual({ kind: 'foreign' })
    },
  )

  it.each(['', '驾驶证', '社保卡', '录用'])('does not know %j', (text) => {
    expect(readDocumentWords(text)).toEqual({ kind: 'unknown' })
  })

  it('knows every document by its own name', () => {
    for (const document of OtherDocument.options)
      expect(readDocumentWords(otherDocumentNames[document])).toEqual({ kind: 'other', document })
  })
})

describe('documentShapeOf', () => {
  it.each([
    'E12345678',
    'EA1234567',
    'g 1234 5678',
    'Ｈ１２３４５６７８',
    'M1234567801',
    '南字第01234567号',
    '军字第1234567号',
    '士字第20123456号',
    '政字第（2001234）号',
    '1234567890(B)',
  ])('takes %s for another document', (number) => {
    expect(documentShapeOf(number)).toBe('other')
  })

  it('knows the number of a foreigner of 2017', () => {
    expect(documentShapeOf('ABC123456789012')).toBe('foreign')
  })

  // A damaged 公民身份号码 stays one: it is sent back for what is wrong with it.
  it.each([
    inventedId(1),
    inventedId(1).replace('0', 'O'),
    `l${inventedId(1).slice(1)}`,
    inventedId(1).slice(0, 17),
    '4.10105E+17',
    '410105950612001',
    '身份证410105199506120012',
    '01234567',
    '电话63712345',
    '',
  ])('leaves %j alone', (number) => {
    expect(documentShapeOf(number)).toBeNull()
  })
})

it('compares numbers in one width, without blanks, in capital letters', () => {
  expect(normalizeDocumentNumber(' ｅ 1234 5678 ')).toBe('E12345678')
  expect(normalizeDocumentNumber('南字第 01234567 号')).toBe('南字第01234567号')
})
