import {defineConfig} from 'vitest/config'

/** A state that a test waits for may be long in coming on a machine that is busy: a limit is for what never comes. */
const expectations = {poll: {timeout: 30_000}}

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
          expect: expectations,
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
          // What fails is asked once more, and `.ci/run` tells at its end which that were: they are to be mended, not to stop a day's work.
          retry: 1,
          expect: expectations,
          // One Chromium at a time is enough for two cores.
          fileParallelism: false,
        },
      },
    ],
  },
})
