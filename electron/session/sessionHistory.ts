import type { HistoryOf } from '../contribution/history.ts'

/** Logging in, and what the program enters itself. */
export const sessionHistory = {
  acts: {
    'system.initialised': 'none',
    'system.started': 'none',
    'system.verified': 'none',
    'session.loggedIn': 'none',
    'session.refused': 'none',
    'session.locked': 'none',
    'session.loggedOut': 'none',
    'session.denied': 'none',
    'session.steppedUp': 'none',
    'session.otherProved': 'none',
    'session.otherRefused': 'none',
    'session.passwordChanged': 'none',
    'session.inquiryModeEntered': 'none',
    'session.inquiryModeLeft': 'none',
    'session.journalBroken': 'none',
    'database.migrated': 'work',
    'keyring.changed': 'work',
    'keyring.upgraded': 'work',
    'keyring.exportKeyMade': 'work',
  },
} as const satisfies HistoryOf<'system' | 'session' | 'database' | 'keyring'>
