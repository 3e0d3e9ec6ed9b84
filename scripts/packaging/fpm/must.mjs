import { runCommand } from '../../setup/runCommand.mjs'

/**
 * Runs a program of the system and throws with its words where it fails.
 * @param {string} command
 * @param {readonly string[]} args
 */
export async function must(command, args) {
  const outcome = await runCommand(command, args)
  if (outcome.code !== 0) throw new Error(`${command}: ${outcome.output}`)
}
