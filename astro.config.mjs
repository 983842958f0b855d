// Lectern's own manual as an Astro project: what an author writes who puts Lectern into a site of their own.
// (The command line does not read this file.)
import {defineConfig} from 'astro/config'
import {lectern} from './src/integration/index.ts'

export default defineConfig({
  integrations: [lectern({graph: './content', title: 'Lectern'})],
})
