import type { registerContract } from '../../shared/register/contract.ts'
import type { HandlersOf } from '../call/handler.ts'
import { exportRegister } from './exportRegister.ts'
import { printRegister } from './printRegister.ts'
import { viewRegister } from './viewRegister.ts'

/** Who answers the channels of the registers. */
export const registerHandlers = {
  'registers.view': viewRegister,
  'registers.print': printRegister,
  'registers.export': exportRegister,
} satisfies HandlersOf<typeof registerContract>
