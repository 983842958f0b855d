import type {Nodes, Root} from 'mdast'
import {defaultHandlers, type Handle, type Info, type Options, type State} from 'mdast-util-to-markdown'
import {flatOutline} from './flat-outline.ts'
import type {Block, OutlineList} from './outline-node.ts'
import {printValue} from './print/print-block.ts'
import {printFlow} from './print/print-flow.ts'
import {type PagePrinting, printBlocks, printPage} from './print/print-page.ts'
import type {PropertyList, PropertyNode} from './property-node.ts'

/**
 * Handlers for the nodes of an outline. A root that holds an outline or properties, or was read from one, is printed as a page
 * of Logseq's; any other is left to `mdast-util-to-markdown`.
 *
 * @param read Reads a text as an outline.
 * @param always Every root is such a page.
 */
export function outlineToMarkdown(read: (text: string) => Root, always: boolean): Options {
  const handlers: Record<string, Handle> = {
    root: (node: Root, parent, state, info) =>
      always || isPage(node)
        ? printPage(node, printingFor(state, info))
        : defaultHandlers.root(node, parent, state, info),
    outline: (node: OutlineList, _, state, info) => printBlocks(flatOutline(node), printingFor(state, info)),
    block: (node: Block, _, state, info) =>
      printBlocks(flatOutline({type: 'outline', children: [node]}), printingFor(state, info)),
    properties: (node: PropertyList, _, state, info) =>
      node.children.map(child => printProperty(child, state, info)).join('\n'),
    property: (node: PropertyNode, _, state, info) => printProperty(node, state, info),
    yaml: (node: {value: string}) => (node.value === '' ? '---\n---' : `---\n${node.value}\n---`),
  }
  for (const type of ['admonition', 'definitionList', 'drawer', 'advancedQuery']) {
    handlers[type] = (node: Nodes, _, state, info) =>
      printFlow([node], {escaping: 'needed', ...printingFor(state, info)})
  }
  handlers.taskMarker = (node: {value: string}) => `${node.value} `
  handlers.taskPriority = (node: {value: string}) => `[#${node.value}] `
  return {handlers}

  function printProperty(node: PropertyNode, state: State, info: Info): string {
    return `${node.key}:: ${printValue(node, {escaping: 'needed', ...printingFor(state, info)})}`.trimEnd()
  }

  function printingFor(state: State, info: Info): PagePrinting {
    return {read, foreign: node => state.handle(node, undefined, state, info)}
  }
}

function isPage({children, data}: Root): boolean {
  return data?.source !== undefined || children.some(({type}) => type === 'outline' || type === 'properties')
}
