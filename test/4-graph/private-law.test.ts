import fc from 'fast-check'
import {expect, it} from 'vitest'
import {graphPath} from '../../plugins/index.ts'
import {tinySite} from '../5-views/tiny-site.ts'
import {lawRuns} from '../law-runs.ts'
import {assets, print, secretsOf, sketch, viewsOf} from './privacy-sketch.ts'

// Each run draws two sites whole: more than the usual time where the machine is busy.
it(
  'shows of a folder what it would show if everything private had been taken out of it by hand',
  () => {
    let secretCount = 0
    fc.assert(
      fc.property(sketch, sketch => {
        const secrets = secretsOf(sketch)
        // A private page may win an alias from a public one: then it is the mention that is private.
        fc.pre(!secrets.full.messages.some(({rule}) => rule === 'alias-collision'))
        const [written, kept] = [print(sketch, undefined), print(sketch, secrets)]
        secretCount += Object.keys(written).length - Object.keys(kept).length
        const files = assets.map(path => ({path: graphPath(path)}))
        const projected = tinySite(written, {assets: files, onlyPublic: true})
        const alone = tinySite(kept, {assets: files, onlyPublic: true})
        expect(viewsOf(projected)).toEqual(viewsOf(alone))
      }),
      {numRuns: lawRuns(100, 1000)},
    )
    expect(secretCount).toBeGreaterThan(20)
  },
  lawRuns(60_000, 600_000),
)
