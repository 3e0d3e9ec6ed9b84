import type { History } from '../contribution/history.ts'

/** Deliveries: their acts are those of the letter that left. */
export const deliveryHistory = {
  acts: {},
  letters: {
    delivery: 'deliveries WHERE id = mine.id',
  },
} as const satisfies History
