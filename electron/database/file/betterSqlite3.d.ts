declare module 'better-sqlite3-multiple-ciphers' {
  namespace Driver {
    interface RunResult {
      changes: number
      lastInsertRowid: number | bigint
    }
    interface Statement<P extends unknown[] = unknown[]> {
      readonly readonly: boolean
      run(...parameters: P): RunResult
      get(...parameters: P): unknown
      all(...parameters: P): unknown[]
      iterate(...parameters: P): IterableIterator<unknown>
      pluck(on?: boolean): this
      raw(on?: boolean): this
    }
    interface Database {
      readonly open: boolean
      readonly inTransaction: boolean
      prepare(sql: string): Statement
      exec(sql: string): this
      pragma(text: string, options?: { readonly simple?: boolean }): unknown
      key(key: Uint8Array): number
      close(): this
    }
  }
  interface DriverConstructor {
    new (
      file: string,
      options?: { readonly readonly?: boolean; readonly fileMustExist?: boolean },
    ): Driver.Database
  }
  const Driver: DriverConstructor
  // biome-ignore lint/style/noDefaultExport: the package exports its class this way
  export default Driver
}
