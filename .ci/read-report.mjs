// `node .ci/read-report.mjs FILE`: from the JSON report of vitest, a first line with how many tests passed and failed, and then
// what failed, in few lines. A report that is not there, or a run that failed without a test that did, counts as one failure.
import {readFileSync} from 'node:fs'

const mostTests = 15
const linesOfTest = 14
const longestLine = 300
const escapes = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g')

try {
  const report = JSON.parse(readFileSync(process.argv[2], 'utf8'))
  const failures = report.testResults.flatMap(file => {
    const name = file.name.slice(file.name.lastIndexOf('/test/') + 1)
    const tests = file.assertionResults.filter(({status}) => status === 'failed')
    if (file.status === 'failed' && tests.length === 0) return [[name, file.message]]
    return tests.map(test => [`${name}: ${test.fullName}`, test.failureMessages.join('\n')])
  })
  console.log(report.numPassedTests, report.success ? report.numFailedTests : Math.max(1, failures.length))
  for (const [name, message] of failures.slice(0, mostTests)) {
    console.log(`FAILED ${name}`)
    const lines = message.replace(escapes, '').split('\n').filter(line => line.trim() !== '' && !/^\s+at .*node_modules|^\s+at new Promise/.test(line))
    for (const line of lines.slice(0, linesOfTest)) console.log(`         ${line.slice(0, longestLine)}`)
  }
  if (failures.length > mostTests) console.log(`         … and ${failures.length - mostTests} more`)
} catch (error) {
  console.log(0, 1)
  console.log(`FAILED the tests gave no report: ${error.message}`)
}
