/**
 * The direction of imports: renderer ─► shared ◄─ electron; inside electron core ─► subjects ─► database, audit.
 * tests/architecture/layers.test.ts plants a breach of every rule and expects it to be found.
 */

/**
 * The folders of each side from the roof down: a file imports from its own folder and from those that stand after it here.
 * A new folder takes a place in its list; tests/architecture/order.test.ts finds one that has none.
 */
const order = {
  electron: [
    'core',
    'cli',
    // The stand-alone verifier: it shares nothing with the program but how the driver opens a file.
    'verifier',
    'emergency',
    'workbench',
    'session',
    'deadline',
    'register',
    'agenda',
    'spotCheck',
    'review',
    'verification',
    'reminder',
    'delivery',
    'reply',
    'backup',
    'printing',
    'consultation',
    'extension',
    'pause',
    'outage',
    'inquiry',
    'candidate',
    'request',
    'roster',
    'audit',
    'search',
    'objection',
    'draft',
    'upload',
    'wording',
    'user',
    'listType',
    'unit',
    'clock',
    'replyRecord',
    'inquiryRecord',
    'requestRecord',
    'candidateRecord',
    'policy',
    'authority',
    'setting',
    'calendar',
    'approval',
    'letter',
    'userRecord',
    'shell',
    'call',
    'contribution',
    'store',
    'attachment',
    'trail',
    'parser',
    'log',
    'database',
    // What the program asks of the operating system: it knows no data, and both shell and core may ask it.
    'machine',
  ],
  shared: [
    'contract',
    'emergency',
    'workbench',
    'session',
    'register',
    'spotCheck',
    'delivery',
    'consultation',
    'outage',
    'audit',
    'review',
    'verification',
    'reminder',
    'pause',
    'inquiry',
    'roster',
    'search',
    'objection',
    'draft',
    'upload',
    'wording',
    'listType',
    'backup',
    'clock',
    'setting',
    'extension',
    'calendar',
    'letter',
    'agenda',
    'reply',
    'request',
    'candidate',
    'unit',
    'policy',
    'authority',
    'approval',
    'user',
    'documentNumber',
    'identity',
    'input',
    'deadline',
    'printing',
    'ipc',
    'launch',
    'rights',
  ],
  // What stands beside them in renderer/ itself (App, routes, frameParts, filePanels, sessionScreens) is the roof.
  renderer: [
    'press',
    'manual',
    'emergency',
    'paper',
    'workbench',
    'search',
    'roster',
    'review',
    'verification',
    'register',
    'outage',
    'extension',
    'inquiry',
    'agenda',
    'approval',
    'calendar',
    'consultation',
    'wording',
    'delivery',
    'setting',
    'session',
    'candidate',
    'objection',
    'reply',
    'request',
    'backup',
    'audit',
    'unit',
    'clock',
    'evidence',
    'deadline',
    'printing',
    'reminder',
    'pause',
    'listType',
    'policy',
    'authority',
    'user',
    'frame',
    'form',
    'components',
    'theme',
    'place',
    'ipc',
    'text',
  ],
}
/** Folders of electron/ that carry the subjects, and the rows of the case objects; everything else in electron/ is a subject. */
const ground =
  '^electron/(call|contribution|store|attachment|trail|parser|log|database|machine|shell|letter|requestRecord|candidateRecord|inquiryRecord|replyRecord|userRecord)/'
/**
 * What a subject may know of one below it: how its rows look, how they are read, the moves it allows, which of its dates the calendar
 * may move, and what two people decide on.
 */
const openToSubjects = '(Table|Repository|Queries|Moves|Dates|Act)\\.ts$'
const modules = (...names) => `(^|/)node_modules/(${names.join('|')})(/|$)`

const forbidden = (name, comment, from, to) => ({ name, comment, severity: 'error', from, to })

/** The only imports of the window that go up, each with its reason. */
const upInWindow = [
  // The draft of a reply shows which of its persons carry 异议标注; the mark is drawn as the list of persons draws it.
  { from: '^renderer/reply/draft/DraftForm\\.tsx$', to: '^renderer/candidate/open/ObjectionMark\\.tsx$' },
]
const windowGround = order.renderer.slice(order.renderer.indexOf('frame'))

/** One rule for each folder of a side: nothing of those above it. */
const downwards = (side, comment, exceptions = []) =>
  order[side]
    .slice(1)
    .map((folder, index) =>
      forbidden(
        `${side}-order`,
        comment,
        { path: `^${side}/${folder}/`, pathNot: exceptions.map(({ from }) => from) },
        { path: `^${side}/(${order[side].slice(0, index + 1).join('|')})/` },
      ),
    )

module.exports = {
  forbidden: [
    forbidden(
      'shared-is-pure',
      'shared/ means the same in every process: it imports itself, the schema library and the pinyin tables.',
      { path: '^shared/' },
      { pathNot: ['^shared/', modules('zod', 'pinyin-pro')] },
    ),
    forbidden(
      'renderer-knows-no-electron',
      'The window shows; it reaches the core through the contract in shared/ only, not even for types.',
      { path: '^renderer/' },
      { path: '^(electron|scripts|tests)/' },
    ),
    forbidden(
      'electron-knows-no-renderer',
      'The core decides without knowing what shows it.',
      { path: '^electron/' },
      { path: '^(renderer|scripts|tests)/' },
    ),
    forbidden(
      'renderer-has-no-authority',
      'Files, keys and processes belong to the core: no Node module and no native package in the window.',
      { path: '^renderer/' },
      { dependencyTypes: ['core'] },
    ),
    forbidden(
      'entries-open-shells',
      'main.ts and fallback.ts are tables of contents: they build a shell, nothing else.',
      { path: '^electron/(main|fallback)\\.ts$' },
      { path: '^electron/', pathNot: '^electron/(shell|log)/' },
    ),
    forbidden(
      'preload-exposes-only',
      'preload.ts exposes one bridge object and knows no subject.',
      { path: '^electron/preload\\.ts$' },
      { pathNot: ['^shared/ipc/', modules('electron')] },
    ),
    forbidden(
      'shell-meets-core-in-messages',
      'The shell never held data: of the core it knows only the words on the wire.',
      { path: '^electron/shell/' },
      {
        path: '^electron/',
        pathNot: [
          '^electron/(shell|log|machine)/',
          '^electron/call/wire\\.ts$',
          '^electron/parser/child/handOverWire\\.ts$',
        ],
      },
    ),
    forbidden(
      'core-meets-shell-in-messages',
      'The core asks the shell in messages alone.',
      { path: '^electron/', pathNot: ['^electron/shell/', '^electron/(main|fallback|preload)\\.ts$'] },
      { path: '^electron/shell/' },
    ),
    ...downwards(
      'electron',
      'What carries stands below what it carries; a subject imports from those below it only.',
    ),
    ...downwards('shared', 'What several subjects say lies below them, what names them all above.'),
    forbidden(
      'subjects-stand-apart',
      'A subject knows of another only its tables, queries and moves; what two share moves to shared/ or to the ground.',
      { path: '^electron/([^/]+)/', pathNot: [ground, '^electron/(core|cli)/'] },
      { path: '^electron/[^/]+/', pathNot: ['^electron/$1/', '^electron/core/', ground, openToSubjects] },
    ),
    forbidden(
      'verifier-stands-alone',
      "The verifier judges the program's trail with code of its own; of the program it takes only the driver's opening.",
      { path: '^electron/verifier/' },
      { path: '^electron/', pathNot: '^electron/(verifier/|database/file/driver\\.ts$)' },
    ),
    forbidden(
      'verifier-stands-alone',
      'What the verifier takes of shared/ is how codes are written on paper.',
      { path: '^electron/verifier/' },
      { path: '^shared/', pathNot: '^shared/audit/printedHead\\.ts$' },
    ),
    forbidden(
      'parser-is-disposable',
      'The child that reads foreign files holds no key and no database.',
      { path: '^electron/parser/' },
      { path: '^electron/', pathNot: '^electron/(parser|log|machine)/' },
    ),
    forbidden(
      'components-have-no-subject',
      'Pieces without a subject know no screen and no bridge.',
      { path: '^renderer/components/' },
      { path: '^renderer/', pathNot: '^renderer/(components|theme|text)/' },
    ),
    forbidden(
      'theme-is-the-floor',
      'Colours, sizes, fonts and words stand on nothing of the window.',
      { path: '^renderer/(theme|text)/' },
      { path: '^renderer/', pathNot: '^renderer/(theme|text)/' },
    ),
    forbidden(
      'bridge-has-no-subject',
      'The three ways a screen talks to the core know no screen.',
      { path: '^renderer/ipc/' },
      { path: '^renderer/', pathNot: '^renderer/(ipc|text)/' },
    ),
    ...downwards(
      'renderer',
      'What the window draws stands in one order: a subject draws and asks those after it in the list.',
      upInWindow,
    ),
    ...upInWindow.map(({ from, to }) =>
      forbidden(
        'renderer-order',
        'An exception to the order is one import, not a door.',
        { path: from },
        {
          path: `^renderer/(${order.renderer.slice(0, order.renderer.indexOf('reply')).join('|')})/`,
          pathNot: to,
        },
      ),
    ),
    forbidden(
      'renderer-order',
      'The roof hands down what the frame and the file of a letter draw; nothing in a folder asks it.',
      { path: '^renderer/[^/]+/' },
      { path: '^renderer/[^/]+$' },
    ),
    forbidden(
      'window-subjects-open',
      'What other subjects may draw or ask of one stands in its open/, or is a word of its words.ts.',
      { path: '^renderer/([^/]+)/' },
      {
        path: '^renderer/[^/]+/',
        pathNot: [
          '^renderer/$1/',
          `^renderer/(${windowGround.join('|')})/`,
          '^renderer/[^/]+/open/',
          '^renderer/[^/]+/words\\.ts$',
        ],
      },
    ),
    forbidden(
      'nothing-imports-the-app',
      'App.tsx and main.tsx are entries: only main imports App.',
      { pathNot: '^(renderer/main\\.tsx|tests/.*)$' },
      { path: '^renderer/(App|main)\\.tsx$' },
    ),
    forbidden(
      'electron-in-its-adapter',
      "Electron's package exists only behind its adapter, in the two entries it starts, and for the types of its stand-in.",
      {
        pathNot:
          '^(electron/(main|preload)\\.ts|electron/shell/electron/.*|tests/support/electronStandIn/.*)$',
      },
      { path: modules('electron') },
    ),
    forbidden(
      'playwright-in-its-adapter',
      'The fallback speaks to Chromium in one place; tests and the demonstration drive windows with it.',
      { pathNot: '^(electron/shell/chromium|tests|scripts/demonstration)/|^playwright\\.config\\.ts$' },
      { path: modules('playwright-core', '@playwright/test', 'playwright') },
    ),
    forbidden(
      'typeorm-in-database',
      'The mapper and the driver are replaceable: nothing outside electron/database/ has heard of them.',
      { path: '^(shared|electron|renderer)/', pathNot: '^electron/database/' },
      { path: modules('typeorm', 'better-sqlite3-multiple-ciphers') },
    ),
    forbidden(
      'electron-log-in-the-log',
      'What is written down passes the redaction of electron/log/; nobody logs around it.',
      { pathNot: '^electron/log/' },
      { path: modules('electron-log') },
    ),
    forbidden(
      'ships-what-it-imports',
      'What runs beside the window is packaged from dependencies; a development package would be missing there.',
      { path: '^(shared|electron)/' },
      {
        dependencyTypes: ['npm-dev'],
        dependencyTypesNot: ['type-only'],
        // pdf.js is built into the child that reads PDFs back; the whole package would be forty megabytes.
        pathNot: modules('electron', 'zod', '@types/node', 'pdfjs-dist'),
      },
    ),
    forbidden(
      'declared-dependencies',
      'Every package is declared in package.json.',
      {},
      {
        dependencyTypes: ['npm-no-pkg', 'npm-unknown'],
      },
    ),
    forbidden(
      'sources-know-no-test',
      'Tests import everything; nothing imports tests.',
      { pathNot: '^(tests/|vitest\\.config\\.ts|playwright\\.config\\.ts)' },
      { path: '^tests/' },
    ),
    forbidden(
      'no-cycles',
      'Two files that need each other are one file or three; a type is a need too.',
      {},
      { circular: true },
    ),
    forbidden('resolvable', 'Every import leads somewhere.', {}, { couldNotResolve: true }),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|demo-output|test-results)/' },
    // Type imports count: a type from the other side is still knowledge of the other side.
    tsPreCompilationDeps: true,
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.d.ts', '.json'],
    },
  },
}

// Read by tests/architecture/folders.test.ts; dependency-cruiser itself must not see it.
Object.defineProperty(module.exports, 'order', { value: order })
