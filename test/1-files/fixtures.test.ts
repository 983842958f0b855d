import {describe, expect, it} from 'vitest'
import {defaultGraphConfig, graphPath, parseGraphConfig, readSourceFile} from '../../plugins/1-files/index.ts'
import {expectJson, fixturesOf, graphOfFixture} from '../fixtures.ts'

const configPath = 'logseq/config.edn'

describe('readSourceFile, a folder of files', () => {
  it.each(fixturesOf('1-files'))('$name', fixture => {
    const {[configPath]: configText, ...files} = graphOfFixture(fixture)
    const parsed = configText === undefined ? undefined : parseGraphConfig(configText, configPath)
    expect(parsed?.messages ?? []).toEqual([])
    const config = parsed?.config ?? defaultGraphConfig
    const named = Object.entries(files).map(([path, text]) => {
      const {name, kind, day, format} = readSourceFile({path: graphPath(path), text}, config)
      return [path, {name, kind, format, ...(day === undefined ? {} : {day})}]
    })
    expect(named.length).toBeGreaterThan(3)
    expectJson(fixture, 'expected.json', Object.fromEntries(named))
  })
})
