import {describe, expect, it} from 'vitest'
import {defaultGraphConfig, type GraphConfig, graphPath, readSourceFile} from '../../plugins/1-files/index.ts'

const lowbar: GraphConfig = {...defaultGraphConfig, fileNameFormat: 'triple-lowbar'}

function read(path: string, config: GraphConfig = lowbar, text = '- a\n') {
  return readSourceFile({path: graphPath(path), text}, config)
}

describe('readSourceFile', () => {
  it.each([
    ['names a page by its file', 'pages/Garden tools.md', 'Garden tools', 'page', undefined],
    ['reads a namespace', 'pages/garden___tools.md', 'garden/tools', 'page', undefined],
    ['keeps folders out of the name', 'pages/deep/er/Garden.md', 'Garden', 'page', undefined],
    ['takes off the last extension only', 'pages/v1.2.md', 'v1.2', 'page', undefined],
    ['knows the contents page', 'pages/contents.md', 'Contents', 'page', undefined],
    ['reads a bare percent sign', 'pages/51% more.md', '51% more', 'page', undefined],
    ['finds a journal', 'journals/2022_01_30.md', 'Jan 30th, 2022', 'journal', '2022-01-30'],
    ['finds a journal wherever it lies', 'pages/2022-01-30.md', 'Jan 30th, 2022', 'journal', '2022-01-30'],
    ['does not take a note for a journal', 'journals/notes.md', 'notes', 'page', undefined],
    ['does not take another contents page', 'contents.md', 'contents', 'page', undefined],
  ])('%s', (_, path, name, kind, day) => expect(read(path)).toMatchObject({name, kind, day, format: 'markdown'}))

  it('reads an Org file', () => expect(read('pages/a.org')).toMatchObject({name: 'a', format: 'org'}))

  it('takes off a byte order mark', () => expect(read('pages/a.md', lowbar, '\uFEFF- a').text).toBe('- a'))

  it('takes a dot for a slash where the codec is legacy', () => {
    expect(read('pages/a.b.md', defaultGraphConfig).name).toBe('a/b')
  })

  it('gives the title in the format of the graph', () => {
    const config = {...lowbar, journalPageTitleFormat: 'yyyy-MM-dd EEEE'}
    expect(read('journals/2022_01_30.md', config).name).toBe('2022-01-30 Sunday')
  })

  it('reads the file name format in the journals folder, and only there', () => {
    const config = {...lowbar, journalFileNameFormat: 'yyyyMMdd'}
    expect(read('journals/20220130.md', config).kind).toBe('journal')
    expect(read('pages/20220130.md', config).kind).toBe('page')
  })
})
