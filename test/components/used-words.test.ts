import {readdirSync, readFileSync} from 'node:fs'
import {expect, it} from 'vitest'
import {wordsFor} from '../../plugins/index.ts'

const root = new URL('../../', import.meta.url)
const code = ['plugins', 'src']
  .flatMap(folder =>
    readdirSync(new URL(`${folder}/`, root), {recursive: true, encoding: 'utf8'})
      .filter(name => /\.(?:ts|astro)$/.test(name) && !name.startsWith('5-views/words/'))
      .map(name => readFileSync(new URL(`${folder}/${name}`, root), 'utf8')),
  )
  .join('\n')

it('has no word in the table that nobody says', () => {
  const spoken = new Set(code.match(/\b[A-Za-z]+\b/g))
  const {dates: _, relations: __, ...sections} = wordsFor('en')
  const names = Object.entries(sections).flatMap(([section, words]) =>
    typeof words === 'object' ? Object.keys(words).map(name => [section, name] as const) : [],
  )
  expect(names.length).toBeGreaterThan(150)
  expect(names.filter(([, name]) => !spoken.has(name)).map(path => path.join('.'))).toEqual([])
})
