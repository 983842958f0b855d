import {type EdnValue, pageKey, propertyKey} from '../../1-files/index.ts'
import {bindInputs, type Values} from './bind-inputs.ts'
import {attributes} from './datalog-attributes.ts'
import {functions, predefinedRules, propertyAttribute, propertyRule, propertyRules} from './datalog-rules.ts'
import {itemsOf, keywordOf, list, printEdn, symbol, symbolOf, vector} from './edn.ts'
import type {InputFacts} from './input-value.ts'
import type {QueryProblem} from './query.ts'
import {readFind} from './read-find.ts'
import {Unread, unreadForm} from './unread.ts'

/** A Datalog query as DataScript's JavaScript interface takes it. */
export interface DatalogQuery {
  readonly query: string
  readonly rules: string
  /** Attributes its database must have. */
  readonly attributes: ReadonlySet<string>
  /** What the columns of the result are. */
  readonly columns: readonly {readonly name: string; readonly isEntity: boolean}[]
  /** It asks for days counted from today. */
  readonly dated: boolean
}

/** Clauses inside each other, at most. */
const deepest = 40

/**
 * Translate `[:find … :in … :where …]`: attributes and other keywords become strings, inputs are written into the clauses,
 * rules of properties are made for their keys. Nothing is run, and only functions on a list of pure ones pass.
 *
 * @param declared `:rules` of the query.
 */
export function readDatalog(
  form: EdnValue,
  inputs: readonly EdnValue[],
  declared: EdnValue | undefined,
  facts: InputFacts,
): DatalogQuery | QueryProblem {
  try {
    return translate(form, inputs, declared, facts)
  } catch (error) {
    if (error instanceof Unread) return error.problem
    throw error
  }
}

function translate(
  form: EdnValue,
  inputs: readonly EdnValue[],
  declared: EdnValue | undefined,
  facts: InputFacts,
): DatalogQuery {
  const sections = sectionsOf(form)
  const where = sections.get('where') ?? []
  if (where.length === 0) throw unreadForm(form, '`:find` and `:where` with clauses', 'query-unreadable')
  const bound = bindInputs(sections.get('in') ?? [], inputs, facts)
  const rules = [...(itemsOf(declared) ?? []), ...bound.rules]
  const used = new Set<string>()
  const made = new Map<string, string>()
  const lead: string[] = []
  const ruleNames = new Set(rules.map(rule => symbolOf(itemsOf(itemsOf(rule)?.[0])?.[0])))
  const find = readFind(sections.get('find') ?? [], where)
  const body = clauses(where, 0, bound.values)
  const ruleTexts = rules.map(translateRule)
  for (const {name} of find) {
    const value = bound.values.get(name)
    if (value !== undefined) lead.push(`[(ground ${printEdn(plain(value))}) ${name}]`)
  }
  for (const {binding, value} of bound.collections) {
    const items = (itemsOf(value) ?? [value]).map(item => printEdn(plain(item)))
    lead.push(`[(ground [${items.join(' ')}]) ${printEdn(binding)}]`)
  }
  const withVariables = (sections.get('with') ?? []).map(printEdn).join(' ')
  const query = `[:find ${find.map(({text}) => text).join(' ')}${withVariables === '' ? '' : ` :with ${withVariables}`} :in $ % :where ${[...lead, ...body].join(' ')}]`
  return {
    query,
    rules: `[${[...made.values(), ...ruleTexts].join(' ')}]`,
    attributes: used,
    columns: find.map(({name, isEntity}) => ({name, isEntity})),
    dated: bound.dated,
  }

  function clauses(forms: readonly EdnValue[], depth: number, values: Values): readonly string[] {
    if (depth > deepest) throw unreadForm(forms[0] ?? null, 'fewer clauses inside each other')
    return forms.map(clause => translateClause(clause, depth, values))
  }

  function translateClause(clause: EdnValue, depth: number, values: Values): string {
    const pattern = itemsOf(clause, 'vector')
    if (pattern !== undefined) {
      return itemsOf(pattern[0], 'list') === undefined
        ? translatePattern(pattern, values)
        : translateCall(pattern, values)
    }
    const [head, ...args] = itemsOf(clause, 'list') ?? []
    const name = symbolOf(head)
    switch (name) {
      case 'or':
      case 'and':
      case 'not':
        return `(${[name, ...clauses(args, depth + 1, values)].join(' ')})`
      case 'or-join':
      case 'not-join': {
        const [variables, ...inner] = args
        const kept = (itemsOf(variables) ?? []).filter(variable => !values.has(symbolOf(variable) ?? ''))
        return `(${[name, `[${kept.map(printEdn).join(' ')}]`, ...clauses(inner, depth + 1, values)].join(' ')})`
      }
      case undefined:
        throw unreadForm(clause, 'a clause such as `[?b :block/marker "TODO"]`', 'query-unreadable')
      default:
        return translateRuleCall(clause, name, args, values)
    }
  }

  /** `[?b :block/marker ?m]` */
  function translatePattern(items: readonly EdnValue[], values: Values): string {
    const [entity, attribute, ...rest] = symbolOf(items[0]) === '$' ? items.slice(1) : items
    const name = keywordOf(attribute)
    if (entity === undefined || name === undefined) {
      throw unreadForm(vector(...items), 'a clause with an attribute, such as `[?b :block/marker "TODO"]`')
    }
    const parts = [term(entity, values), useAttribute(name, vector(...items)), ...rest.map(item => term(item, values))]
    return `[${parts.join(' ')}]`
  }

  function useAttribute(name: string, clause: EdnValue): string {
    if (!attributes.has(name)) throw unreadForm(clause, `an attribute of blocks or pages, not \`:${name}\``)
    used.add(name)
    return JSON.stringify(name)
  }

  /** An entity or a value: a variable, a literal, or a lookup such as `[:block/name "x"]`. */
  function term(item: EdnValue, values: Values): string {
    const [attribute, value] = itemsOf(item, 'vector') ?? []
    const name = keywordOf(attribute)
    if (name !== undefined && value !== undefined) return `[${useAttribute(name, item)} ${term(value, values)}]`
    return printEdn(plain(boundValue(item, values)))
  }

  /** `[(> ?d 20260101)]`, `[(get ?properties :type) ?type]` */
  function translateCall(items: readonly EdnValue[], values: Values): string {
    const [call, ...binding] = items
    const [head, ...args] = itemsOf(call, 'list') ?? []
    const name = symbolOf(head) ?? ''
    if (!functions.has(name)) {
      throw unreadForm(
        vector(...items),
        `a function such as \`contains?\`, \`get\` or \`clojure.string/includes?\`, not \`${name}\``,
      )
    }
    const readsAttribute = name === 'missing?' || name === 'get-else' || name === 'get-some'
    const printed = args.map((arg, index) => {
      const keyword = keywordOf(arg)
      if (readsAttribute && index >= 2 && keyword !== undefined && attributes.has(keyword)) {
        return useAttribute(keyword, vector(...items))
      }
      if (name === 'get' && index === 1 && keyword !== undefined) return JSON.stringify(propertyKey(keyword))
      if (name.startsWith('re-') && name !== 're-pattern' && index === 0 && typeof arg === 'string')
        return patternOf(arg)
      return printEdn(plain(boundValue(arg, values)))
    })
    return `[(${[name, ...printed].join(' ')})${binding.map(item => ` ${printEdn(item)}`).join('')}]`
  }

  /** A regular expression cannot be written as EDN: it is made by a clause before all others. */
  function patternOf(source: string): string {
    const variable = `?pattern-${lead.length}`
    lead.push(`[(re-pattern ${JSON.stringify(source)}) ${variable}]`)
    return variable
  }

  function translateRuleCall(clause: EdnValue, name: string, args: readonly EdnValue[], values: Values): string {
    const given = args.map(arg => boundValue(arg, values))
    if (ruleNames.has(name)) return printEdn(list(symbol(name), ...given.map(plain)))
    if (propertyRules.has(name)) return translateProperty(clause, name, given)
    const rule = Object.hasOwn(predefinedRules, name) ? predefinedRules[name] : undefined
    if (rule === undefined) throw unreadForm(clause, 'a rule that is declared in `:rules`, or one of the app')
    for (const attribute of rule.attributes) used.add(attribute)
    made.set(name, rule.text)
    const [entity, first, ...rest] = given
    const argument = first === undefined ? [] : [argumentOf(first, rule.argument)]
    return printEdn(list(symbol(name), entity ?? symbol('_'), ...argument, ...rest.map(plain)))
  }

  function translateProperty(clause: EdnValue, name: string, args: readonly EdnValue[]): string {
    const [entity, key, value] = args
    const written = keywordOf(key) ?? (typeof key === 'string' ? key : undefined)
    if (entity === undefined || written === undefined)
      throw unreadForm(clause, 'the key of a property, such as `:type`')
    const normal = propertyKey(written)
    used.add(propertyAttribute(normal)).add('block/name')
    const own = `${name}-${value === undefined ? 'any' : 'is'}-${made.size}`
    const before = [...made].find(([, text]) => text === propertyRule(nameIn(text), name, normal, value !== undefined))
    const called = before?.[0] ?? own
    if (before === undefined) made.set(own, propertyRule(own, name, normal, value !== undefined))
    return printEdn(list(symbol(called), entity, ...(value === undefined ? [] : [plain(value)])))
  }

  function translateRule(rule: EdnValue): string {
    const [head, ...body] = itemsOf(rule, 'vector') ?? []
    if (head === undefined || itemsOf(head) === undefined || body.length === 0) {
      throw unreadForm(rule, 'a rule such as `[(done ?b) [?b :block/marker "DONE"]]`', 'query-unreadable')
    }
    // Inputs are not seen inside a rule: its own variables may have their names.
    return `[${[printEdn(head), ...clauses(body, 1, new Map())].join(' ')}]`
  }
}

/** Name of the rule in its text. */
function nameIn(text: string): string {
  return /^\[\((\S+)/.exec(text)?.[1] ?? ''
}

/** The value of a variable that is an input; anything else stands for itself. */
function boundValue(item: EdnValue, values: Values): EdnValue {
  const name = symbolOf(item)
  return (name === undefined ? undefined : values.get(name)) ?? item
}

/** Keywords as strings, all the way down: what the database holds are strings. */
function plain(value: EdnValue): EdnValue {
  const keyword = keywordOf(value)
  if (keyword !== undefined) return keyword
  if (typeof value !== 'object' || value === null || !('items' in value)) return value
  return {type: value.type, items: value.items.map(plain)}
}

function argumentOf(value: EdnValue, kind: 'words' | 'names' | 'name' | undefined): EdnValue {
  if (kind === undefined) return plain(value)
  const fitted = (item: EdnValue) => {
    const text = keywordOf(item) ?? item
    return kind !== 'words' && typeof text === 'string' ? pageKey(text.replace(/^\[\[(.*)\]\]$/s, '$1')) : text
  }
  if (kind === 'name') return fitted(value)
  const items = itemsOf(value)
  if (items !== undefined) return {type: 'set', items: items.map(fitted)}
  return typeof value === 'string' || keywordOf(value) !== undefined ? {type: 'set', items: [fitted(value)]} : value
}

function sectionsOf(form: EdnValue): ReadonlyMap<string, readonly EdnValue[]> {
  const sections = new Map<string, EdnValue[]>()
  let open: EdnValue[] | undefined
  for (const item of itemsOf(form, 'vector') ?? []) {
    const name = keywordOf(item)
    if (name !== undefined) {
      open = []
      sections.set(name, open)
    } else if (open === undefined) throw unreadForm(form, '`[:find … :where …]`', 'query-unreadable')
    else open.push(item)
  }
  return sections
}
