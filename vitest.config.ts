import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'core',
          include: ['test/**/*.test.ts'],
          exclude: ['test/site/**', 'test/cli/**'],
          setupFiles: ['test/law-seed.ts'],
          // Laws try many inputs, on machines that may be busy: a limit is for what hangs, not for what is slow.
          testTimeout: 60_000,
        },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts', 'test/cli/**/*.test.ts'],
          globalSetup: ['test/site/global-setup.ts'],
          // Real builds and a real browser, on machines that may be busy.
          testTimeout: 120_000,
          hookTimeout: 180_000,
          // One Chromium at a time is enough for two cores.
          fileParallelism: false,
        },
      },
    ],
  },
})
