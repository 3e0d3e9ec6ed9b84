/** The one object the shell puts into the page: a call goes out as JSON text and comes back as JSON text; events come one way. */
interface WorkstationBridge {
  call(json: string): Promise<string>
  /** Returns the function that stops listening. */
  onEvent(listener: (json: string) => void): () => void
}

interface Window {
  readonly workstation: WorkstationBridge
}
