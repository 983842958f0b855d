/** Names of HTML elements that have no content. */
export const voidElements: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
)

/** Names of HTML elements: `<name>` with another name is text. */
export const elementNames: ReadonlySet<string> = new Set([
  ...voidElements,
  ...(
    'a abbr address article aside audio b bdi bdo blockquote button canvas caption center cite code colgroup data datalist dd ' +
    'del details dfn dialog div dl dt em fieldset figcaption figure font footer form h1 h2 h3 h4 h5 h6 header hgroup i iframe ' +
    'ins kbd label legend li main map mark math menu meter nav noscript object ol optgroup option output p picture pre progress ' +
    'q rp rt ruby s samp script section select small span strike strong style sub summary sup svg table tbody td template ' +
    'textarea tfoot th thead time tr tt u ul var video'
  ).split(' '),
])
