import { z } from 'zod'
import type { LetterGround } from './ground.ts'

/**
 * One kind of letter of ours: what everything else asks of it. All of them are drafted, signed by another human than the drafter, numbered
 * in one series, printed, sealed, dispatched and registered the same way.
 * Source: reply by official document with the query's result and nothing else, objections passed up and answered in writing (domain 1.3 and 1.4,
 * S0). 推断: the letters by which a list is sent back, an extension told, an answer supplemented or corrected.
 */
export interface LetterKind {
  readonly name: string
  /** What it stands on; its number, prints, seal, delivery and registers follow the letter, whatever its ground. */
  readonly ground: LetterGround
  /** What of its ground it is drafted from: the persons of an incoming letter, a granted extension of it, or the case of an objection. */
  readonly draftedFrom: 'persons' | 'extension' | 'objection'
  /** What it says of persons: their results, that they are sent back, nothing. */
  readonly persons: 'results' | 'returned' | 'none'
  /** Its place among the letters that give results: the first speaks of the whole incoming letter; null when it gives none. */
  readonly order: 'first' | 'later' | 'correcting' | null
  /** True when it counts as an answer to the incoming letter: in registers, on forms, at the telephone, before a correction of the registration. */
  readonly answers: boolean
  /** The limit of ours that ends when it leaves: of the reply (3 working days), of the objection (O4, O5), or none. */
  readonly ends: 'reply' | 'objection' | null
  /** The state in which its case waits for it, and what 发出 does to the case (notice, 异议 7 → 7 → 3); null for every other letter. */
  readonly chain: {
    readonly waitsIn: 'received' | 'answered'
    readonly act: 'refer' | 'notify'
  } | null
  /** True when it may leave through the national query system instead of on paper. */
  readonly throughSystem: boolean
}

const onRequest = { ground: 'request' } as const
const onPaper = { ...onRequest, chain: null, throughSystem: false } as const
const results = { draftedFrom: 'persons', persons: 'results', answers: true, ...onPaper } as const

/** Every kind of letter of ours, in the order of the work. The names are stored: never rename a key. */
export const letterKinds = {
  first: { name: '首次复函', order: 'first', ends: 'reply', ...results },
  supplementary: { name: '补充复函', order: 'later', ends: 'reply', ...results },
  // The reply's own limit ended when it first left.
  correction: { name: '更正函', order: 'correcting', ends: null, ...results },
  returnNotice: {
    name: '退回补正函',
    ...{ draftedFrom: 'persons', persons: 'returned', order: null, answers: true, ends: 'reply', ...onPaper },
  },
  recheckRequest: {
    name: '异议复核申请函',
    ...{ draftedFrom: 'objection', persons: 'none', order: null, answers: true, ends: 'objection' },
    ...{ chain: { waitsIn: 'received', act: 'refer' }, throughSystem: true, ...onRequest },
  },
  recheckNotice: {
    name: '异议复核结果告知函',
    ...{ draftedFrom: 'objection', persons: 'none', order: null, answers: true, ends: 'objection' },
    ...{ chain: { waitsIn: 'answered', act: 'notify' }, throughSystem: false, ...onRequest },
  },
  // It answers nothing, and the limit runs on after it.
  extensionNotice: {
    name: '延期告知函',
    ...{ draftedFrom: 'extension', persons: 'none', order: null, answers: false, ends: null, ...onPaper },
  },
} as const satisfies Record<string, LetterKind>

type Kinds = typeof letterKinds
/** The kinds that a description fits. */
type KindsLike<D> = { [K in keyof Kinds]: Kinds[K] extends D ? K : never }[keyof Kinds]

/** What a letter of ours is. Stored. */
export type ReplyKind = keyof Kinds
/** A letter that deals with persons of the incoming letter: its 发出 may end that letter. */
export type PersonLetterKind = KindsLike<{ readonly draftedFrom: 'persons' }>
/** A letter that gives results and can therefore be disputed, supplemented and corrected. */
export type ResultKind = KindsLike<{ readonly persons: 'results' }>
/** A letter that sends persons, or the whole incoming letter, back for correction. */
export type ReturnKind = KindsLike<{ readonly persons: 'returned' }>
/** A letter of an objection, drafted from its case. */
export type RecheckLetterKind = KindsLike<{ readonly draftedFrom: 'objection' }>
/** A letter that tells of a granted extension. */
export type ExtensionKind = KindsLike<{ readonly draftedFrom: 'extension' }>

const names = Object.keys(letterKinds) as [ReplyKind, ...ReplyKind[]]

/** The kinds that meet a condition, in the order of the work. */
export function kindsWith(condition: (kind: LetterKind) => boolean): readonly ReplyKind[] {
  return names.filter((name) => condition(letterKinds[name]))
}

const enumOf = <K extends ReplyKind>(condition: (kind: LetterKind) => boolean) =>
  z.enum(kindsWith(condition) as readonly [K, ...K[]])

export const ReplyKind = z.enum(names)
export const PersonLetterKind = enumOf<PersonLetterKind>(({ draftedFrom }) => draftedFrom === 'persons')
export const ResultKind = enumOf<ResultKind>(({ persons }) => persons === 'results')
export const RecheckLetterKind = enumOf<RecheckLetterKind>(({ draftedFrom }) => draftedFrom === 'objection')
/** The one kind that tells of an extension. */
export const extensionKind = theKind<ExtensionKind>(({ draftedFrom }) => draftedFrom === 'extension')
/** The one kind that sends back. */
export const returnKind = theKind<ReturnKind>(({ persons }) => persons === 'returned')

/** What each kind is called. */
export const replyKindNames = Object.fromEntries(names.map((name) => [name, letterKinds[name].name])) as {
  readonly [K in ReplyKind]: Kinds[K]['name']
}

/** True for the letters that deal with persons: their 发出 may end the incoming letter, that of every other letter never does. */
export function isPersonLetter(kind: ReplyKind): kind is PersonLetterKind {
  return letterKinds[kind].draftedFrom === 'persons'
}

/** True for the letters that give results, and that can therefore be disputed, supplemented and corrected. */
export function givesResults(kind: ReplyKind): kind is ResultKind {
  return letterKinds[kind].persons === 'results'
}

/** True for the first letter that gives results: it speaks of everything the unit asked. */
export function isWholeReply(kind: ReplyKind): boolean {
  return letterKinds[kind].order === 'first'
}

/** True for the letter that puts results right that have left. */
export function isCorrecting(kind: ReplyKind): boolean {
  return letterKinds[kind].order === 'correcting'
}

/** True for the letter that sends persons back and gives no result. */
export function sendsBack(kind: ReplyKind): kind is ReturnKind {
  return letterKinds[kind].persons === 'returned'
}

/** The letter that gives results at this place among them. */
export function resultKindOf(order: NonNullable<LetterKind['order']>): ResultKind {
  return theKind((kind) => kind.order === order)
}

/** The letter of an objection by what its 发出 does to the case. */
export function recheckKindOf(act: NonNullable<LetterKind['chain']>['act']): RecheckLetterKind {
  return theKind(({ chain }) => chain?.act === act)
}

function theKind<K extends ReplyKind>(condition: (kind: LetterKind) => boolean): K {
  const [kind, ...others] = kindsWith(condition)
  if (kind === undefined || others.length > 0) throw new Error('one kind of letter was asked for')
  return kind as K
}
