import {explainError} from './explain-error.ts'
import {expectKnownCommand} from './known-command.ts'
import {program} from './program.ts'

// Astro would tell its makers of every build and write into the home folder. Who publishes notes was not asked.
process.env.ASTRO_TELEMETRY_DISABLED = '1'

try {
  const lectern = program()
  expectKnownCommand(process.argv[2], [...lectern.commands.map(command => command.name()), 'help'])
  await lectern.parseAsync()
} catch (error) {
  const sentence = explainError(error)
  if (sentence === undefined) throw error
  console.error(`lectern: ${sentence}`)
  process.exitCode = 1
}
