// Forwards addresses of the site that Logseq itself exports, `/#/page/<name>` and `/#/page/<id of a block>`.
const [, list, written] = /^#\/(page\/|all-pages|all-journals|graph)([^?]*)/.exec(location.hash) ?? []
if (list) {
  const base = new URL('.', document.currentScript.src)
  const go = path => location.replace(new URL(`./${path}`, base))
  const lists = {'all-pages': 'pages/', 'all-journals': 'journals/', graph: 'graph/'}
  if (lists[list]) go(lists[list])
  else {
    const name = decodeURIComponent(written).toLowerCase().normalize('NFC').trim()
    fetch(new URL('addresses.json', base))
      .then(response => response.json())
      .then(({pages, names, blocks}) => {
        const own = (map, key) => (Object.hasOwn(map, key) ? map[key] : undefined)
        const slug = own(names, name) ?? name.replaceAll(' ', '-')
        const block = own(blocks, name)
        if (block) go(block)
        else if (pages.includes(slug)) go(`${slug}/`)
      })
  }
}
