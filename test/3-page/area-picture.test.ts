import {expect, it} from 'vitest'
import {readText} from './read-text.ts'

const id = '64f0c9d2-1111-4222-8333-444455556666'
const area = `- [:span]\n  ls-type:: annotation\n  hl-type:: area\n  hl-page:: 3\n  hl-stamp:: 1700\n  id:: ${id}`

it('refers to the picture of a highlighted area', () => {
  expect(readText(area, 'pages/hls__paper.md').blocks[0]?.references).toEqual([
    {type: 'asset', target: `../assets/paper/3_${id}_1700.png`, via: 'property', key: 'hl-stamp', line: 5, column: 14},
  ])
})

it.each([
  ['on any other page', area, 'pages/paper.md'],
  ['of a block without an id', area.replace(/\n {2}id::.*/, ''), 'pages/hls__paper.md'],
  ['of a highlight of words', area.replace('hl-type:: area', 'hl-color:: red'), 'pages/hls__paper.md'],
  ['whose page is no number', area.replace('hl-page:: 3', 'hl-page:: ../../x'), 'pages/hls__paper.md'],
])('refers to no picture %s', (_, text, path) => expect(readText(text, path).blocks[0]?.references).toEqual([]))

it.each([
  ['{{img ../assets/a.png, 40}}', '../assets/a.png', 9],
  ['{{img "../assets/a b.png"}}', '../assets/a b.png', 10],
  ['{{video ../assets/a.mp4}}', '../assets/a.mp4', 11],
])('refers to the file of %s', (text, target, column) => {
  expect(readText(`- ${text}`, 'pages/A.md').blocks[0]?.references).toEqual([
    {type: 'asset', target, via: 'text', line: 1, column},
  ])
})

it('refers to no file for a picture elsewhere', () => {
  expect(readText('- {{img https://example.org/a.png}}', 'pages/A.md').blocks[0]?.references).toEqual([])
})
