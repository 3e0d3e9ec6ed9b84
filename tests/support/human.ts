import { humanIdOf } from '../../electron/userRecord/humanRepository.ts'

/** The human of this number, for rules that compare humans alone. */
export const human = (id: number) => humanIdOf({ id })
