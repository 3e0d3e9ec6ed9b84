/** A set-up failure that a person can act on: the message is shown as it stands, without a stack. */
export class SetupError extends Error {
  /** @param {string} message a Chinese text that says what to do next */
  constructor(message) {
    super(message)
    this.name = 'SetupError'
  }
}
