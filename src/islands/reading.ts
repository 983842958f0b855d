import {filterReferences} from './reading/filter-references.ts'
import {foldBlocks, listenForFolds} from './reading/fold-blocks.ts'
import {listenForBeside} from './reading/open-beside.ts'
import {previewLinks} from './reading/preview-links.ts'
import {revealTarget} from './reading/reveal-target.ts'
import {listenForShortcuts} from './reading/shortcuts.ts'

/*
 * What a page of text can do once its script is there. Everything can be read without: the script adds buttons, it holds
 * no words.
 */
const page = document.querySelector('main') ?? document.body
foldBlocks(page)
listenForFolds()
filterReferences(page)
previewLinks()
listenForShortcuts()
listenForBeside()
revealTarget()
addEventListener('hashchange', revealTarget)
