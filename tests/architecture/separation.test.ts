import ts from 'typescript'
import { describe, expect, it } from 'vitest'
import { migrations } from '../../electron/database/migrations/index.ts'
import { nodesOf, parse, placeOf, sourcesIn, syntaxOf } from './sourceFiles.ts'

// Decision 0054: who did what is decided by human. The columns that name an account are known from the schema; whatever is named like one may be
// stored and shown, but compared only by the door that turns accounts into humans.
const columns = new Set([
  ...migrations.flatMap(({ statements }) =>
    statements.flatMap((sql) =>
      [...sql.matchAll(/(\w+) INTEGER(?: NOT NULL)? REFERENCES users/gu)].map(([, column]) => column ?? ''),
    ),
  ),
  ...['user_id', 'actor_id'],
])
const camel = (column: string) => column.replace(/_(\w)/gu, (_, letter: string) => letter.toUpperCase())
const properties = new Set([...columns].map(camel))

/** Comparisons of accounts that separate nobody from anybody, each with the reason. */
const explained: readonly (readonly [file: string, comparison: string, why: string])[] = [
  ['electron/database/key/keyring.ts', 'person.userId !== userId', 'the key of one account is taken away'],
  [
    'electron/database/key/keyring.ts',
    'person.userId === userId',
    'the key of one account is as it was read',
  ],
  [
    'electron/roster/preview/previewStore.ts',
    'preview.userId !== userId',
    'a preview belongs to one session',
  ],
  ['electron/inquiry/inquiryRepository.ts', 'batch.assignedTo !== userId', 'work is handed to an account'],
  ['electron/inquiry/list/openPerson.ts', 'batch.assignedTo === userId', 'work is handed to an account'],
  [
    'electron/inquiry/batch/listBatches.ts',
    'batch.assignedTo === actor.userId',
    'work is handed to an account',
  ],
  [
    'electron/delivery/correctDelivery.ts',
    'before.receivedBy === receivedBy',
    'a name that was typed, no account',
  ],
  [
    'electron/audit/requestTrailRepository.ts',
    'actor_id = ?',
    'a file is handed out to the account that opened it',
  ],
]

const equality = new Set([
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
])
const searches = new Set(['includes', 'has', 'indexOf', 'lastIndexOf'])

function nameOf(node: ts.Node): string {
  if (ts.isParenthesizedExpression(node) || ts.isNonNullExpression(node)) return nameOf(node.expression)
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken)
    return nameOf(node.left)
  if (ts.isPropertyAccessExpression(node)) return node.name.text
  if (ts.isElementAccessExpression(node) && ts.isStringLiteral(node.argumentExpression))
    return node.argumentExpression.text
  return ts.isIdentifier(node) ? node.text : ''
}
const isAccount = (node: ts.Node | undefined) => node !== undefined && properties.has(nameOf(node))
const isNothing = (node: ts.Node) =>
  node.kind === ts.SyntaxKind.NullKeyword || nameOf(node) === 'undefined' || ts.isLiteralExpression(node)

const comparison = new RegExp(
  `(?:\\b(?:${[...columns].join('|')})\\b\\)?|\\b(?:actor|user)Id\\b)\\s*(?:=|<>|!=|IS|IN|NOT IN)\\s*(\\S+)`,
  'gu',
)
// All accounts of the human, another table's row, or nobody.
const allowedRight = /^(?:\$\{myAccounts\}|\(SELECT|NULL|NOT|u\.id)/u

/** The comparisons of accounts in one file, as they are written. */
function breaches(tree: ts.SourceFile): readonly (readonly [ts.Node, string])[] {
  return nodesOf(tree).flatMap((node): (readonly [ts.Node, string])[] => {
    if (ts.isBinaryExpression(node) && equality.has(node.operatorToken.kind)) {
      const { left, right } = node
      if (isNothing(left) || isNothing(right)) return []
      return isAccount(left) || isAccount(right) ? [[node, node.getText(tree)]] : []
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression))
      return searches.has(node.expression.name.text) && isAccount(node.arguments[0])
        ? [[node, node.getText(tree)]]
        : []
    if (!ts.isStringLiteralLike(node) && !ts.isTemplateExpression(node)) return []
    const text = node.getText(tree)
    if (!/\b(?:SELECT|WHERE|AND|FROM|EXISTS)\b/u.test(text)) return []
    return [...text.matchAll(comparison)]
      .filter(([, right]) => !allowedRight.test(right ?? ''))
      .map(([found]) => [node, found] as const)
  })
}

const isExplained = (file: string, found: string) =>
  explained.some(([where, words]) => where === file && found.includes(words))

// 已办 and 离开期间 tell people what they did themselves; drafts are their own. None of them separates anybody.
const own = new Set([
  'electron/workbench/inWorkRepository.ts',
  'electron/workbench/awayRepository.ts',
  'electron/workbench/doneRepository.ts',
  'electron/draft/draftMoves.ts',
  'electron/draft/draftRepository.ts',
])

describe('separation of duties', () => {
  it('knows the columns that name an account', () => {
    expect(properties.size).toBeGreaterThan(40)
    for (const name of ['enteredBy', 'draftedBy', 'checkerId', 'coSignerId', 'reviewerId', 'proposedBy'])
      expect(properties).toContain(name)
  })

  it('is decided by humans: no account is compared outside the door', () => {
    const found = sourcesIn('electron', 'shared')
      .filter((file) => !own.has(file) && !file.startsWith('electron/database/migrations/'))
      .flatMap((file) =>
        breaches(syntaxOf(file))
          .filter(([, words]) => !isExplained(file, words))
          .map(([node, words]) => `${placeOf(syntaxOf(file), node)}: ${words}`),
      )
    expect(found).toEqual([])
  })

  it('has no explanation for what is not there any more', () => {
    const left = explained.filter(
      ([file, words]) => !breaches(syntaxOf(file)).some(([, found]) => found.includes(words)),
    )
    expect(left).toEqual([])
  })

  it.each([
    'const isOwn = row.enteredBy === actor.userId',
    'if (reply.draftedBy !== context.actor.userId) refuse()',
    'const isSame = enteredBy === userId',
    'const is = (last?.decidedBy ?? 0) === me',
    'const is = [1, 2].includes(actor.userId)',
    'const is = accounts.has(row.proposedBy)',
    "const is = row['enteredBy'] === userId",
    'const sql = `SELECT 1 FROM x WHERE x.entered_by <> ?`',
    "const sql = 'SELECT 1 FROM x WHERE coalesce(x.checked, 0) = 1 AND x.drafted_by = ?'",
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a source
    'const sql = `SELECT 1 FROM x WHERE x.reviewer_id IN ${me}`',
  ])('finds %s', (text) => {
    expect(breaches(parse('planted.ts', text)).length).toBeGreaterThan(0)
  })

  it.each([
    'const isOpen = row.enteredBy === null',
    'const isOwn = isOneHuman(tx, row.enteredBy, actor.userId)',
    'const row = { enteredBy: actor.userId }',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: the text of a source
    'const sql = `SELECT 1 FROM x WHERE x.entered_by NOT IN ${myAccounts}`',
    'const sql = `SELECT 1 FROM x WHERE x.entered_by NOT IN (SELECT value FROM json_each(?))`',
  ])('lets pass %s', (text) => {
    expect(breaches(parse('allowed.ts', text))).toEqual([])
  })
})
