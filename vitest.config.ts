import { defineConfig } from 'vitest/config'

const project = (name: string, include: string[], testTimeout = 20_000) => ({
  test: { name, include, environment: 'node', testTimeout, hookTimeout: 60_000, pool: 'forks' as const },
})

export default defineConfig({
  test: {
    projects: [
      project('unit', ['tests/unit/**/*.test.ts']),
      project('architecture', ['tests/architecture/**/*.test.ts']),
      project('migrations', ['tests/migrations/**/*.test.ts']),
      project('integration', ['tests/integration/**/*.test.ts'], 180_000),
    ],
  },
})
