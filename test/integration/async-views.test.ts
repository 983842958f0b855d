import {expect, it} from 'vitest'
import {asyncViews} from '../../src/integration/async-views.ts'
import type {SiteViews} from '../../src/integration/site-views.ts'

const site = {frame: () => 'frame', pageSlugs: () => ['a'], page: (slug: string) => slug} as unknown as SiteViews

it('answers what shows no picture while pictures are made, and begins to make them', async () => {
  const steps: string[] = []
  const making = Promise.withResolvers<void>()
  const views = asyncViews(site, () => {
    steps.push('begun')
    return making.promise
  })
  expect(await views.frame()).toBe('frame')
  expect(await views.pageSlugs()).toEqual(['a'])
  const page = views.page('a').then(drawn => steps.push(String(drawn)))
  await views.frame()
  steps.push('made')
  making.resolve()
  await page
  expect(steps).toEqual(['begun', 'begun', 'begun', 'begun', 'made', 'a'])
})

it('tells those who wait for pictures what failed, and nobody else', async () => {
  const views = asyncViews(site, () => Promise.reject(new Error('no room left')))
  expect(await views.frame()).toBe('frame')
  await expect(views.page('a')).rejects.toThrow('no room left')
})
