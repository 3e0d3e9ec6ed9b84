import type { HistoryOf } from '../contribution/history.ts'

/** The dictionary of lists. */
export const listTypeHistory = {
  acts: {
    'listType.added': 'work',
    'listType.changed': 'work',
    'listType.sighted': 'work',
    'listType.classified': 'work',
  },
  letters: {
    listSighting: 'list_sightings WHERE id = mine.id',
  },
} as const satisfies HistoryOf<'listType'>
