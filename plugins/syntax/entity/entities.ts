/**
 * Org's names of characters, as Logseq knows them: `\alpha` is α. A name and its character by turns.
 *
 * @see The Org Manual, "Special Symbols"; variable `org-entities`.
 */
const groups: readonly string[] = [
  // Letters with accents.
  'Agrave À agrave à Aacute Á aacute á Acirc Â acirc â Atilde Ã atilde ã Auml Ä auml ä Aring Å AA Å aring å',
  'AElig Æ aelig æ Ccedil Ç ccedil ç Egrave È egrave è Eacute É eacute é Ecirc Ê ecirc ê Euml Ë euml ë Igrave Ì',
  'igrave ì Iacute Í iacute í Icirc Î icirc î Iuml Ï iuml ï Ntilde Ñ ntilde ñ Ograve Ò ograve ò Oacute Ó',
  'oacute ó Ocirc Ô ocirc ô Otilde Õ otilde õ Ouml Ö ouml ö Oslash Ø oslash ø OElig Œ oelig œ Scaron Š scaron š',
  'szlig ß Ugrave Ù ugrave ù Uacute Ú uacute ú Ucirc Û ucirc û Uuml Ü uuml ü Yacute Ý yacute ý Yuml Ÿ yuml ÿ',
  'fnof ƒ ETH Ð eth ð THORN Þ thorn þ',
  // Greek and letterlike signs.
  'real ℜ image ℑ weierp ℘ Alpha Α alpha α Beta Β beta β Gamma Γ gamma γ Delta Δ delta δ Epsilon Ε epsilon ε',
  'varepsilon ε Zeta Ζ zeta ζ Eta Η eta η Theta Θ theta θ thetasym ϑ vartheta ϑ Iota Ι iota ι Kappa Κ kappa κ',
  'Lambda Λ lambda λ Mu Μ mu μ nu ν Nu Ν Xi Ξ xi ξ Omicron Ο omicron ο Pi Π pi π Rho Ρ rho ρ Sigma Σ sigma σ',
  'sigmaf ς varsigma ς Tau Τ Upsilon Υ upsih ϒ upsilon υ Phi Φ phi φ Chi Χ chi χ acutex 𝑥́ Psi Ψ psi ψ tau τ',
  'Omega Ω omega ω piv ϖ partial ∂ alefsym ℵ',
  // Arrows.
  'larr ← leftarrow ← gets ← lArr ⇐ Leftarrow ⇐ uarr ↑ uparrow ↑ uArr ⇑ Uparrow ⇑ rarr → to → rightarrow →',
  'rArr ⇒ Rightarrow ⇒ darr ↓ downarrow ↓ dArr ⇓ Downarrow ⇓ harr ↔ leftrightarrow ↔ hArr ⇔ Leftrightarrow ⇔',
  'crarr ↵ hookleftarrow ↵',
  // Mathematics.
  'minus − pm ± plusmn ± times × frasl ⁄ div ÷ permil ‰ radic √',
  'sum ∑ prod ∏ micro µ macr ¯ deg ° prime ′ Prime ″ infin ∞ infty ∞ prop ∝ proptp ∝ not ¬ land ∧ wedge ∧ lor ∨',
  'vee ∨ cap ∩ cup ∪ int ∫ sim ∼ cong ≅ simeq ≅ asymp ≈ approx ≈ ne ≠ neq ≠ equiv ≡ le ≤ ge ≥ sub ⊂',
  'subset ⊂ sup ⊃ supset ⊃ nsub ⊄ sube ⊆ nsup ⊅ supe ⊇ forall ∀ exist ∃ exists ∃ empty ∅ emptyset ∅ isin ∈ in ∈',
  'notin ∉ ni ∋ nabla ∇ ang ∠ angle ∠ perp ⊥ sdot ⋅ cdot ⋅ lceil ⌈ rceil ⌉ lfloor ⌊ rfloor ⌋ lang ⟨ rang ⟩',
  'star ⋆ lowast ∗ odot ʘ oplus ⊕ otimes ⊗ Diamond ⋄ loz ◊',
  // Punctuation, money and other signs.
  'dots … hellip … middot · iexcl ¡ iquest ¿ ndash – mdash — quot " acute ´ ldquo “ rdquo ” bdquo „ lsquo ‘',
  'rsquo ’ sbquo ‚ laquo « raquo » lsaquo ‹ rsaquo › circ ˆ vert | brvbar ¦ sect § amp & lt < gt > tilde ~',
  'dagger † Dagger ‡ curren ¤ cent ¢ pound £ yen ¥ euro € EUR € EURdig € EURhv € EURcr € EURtm € copy © reg ®',
  'trade ™ bull • bullet • ast * checkmark ✓ para ¶ ordf ª ordm º cedil ¸ oline ‾ uml ¨ smile ⌣ smiley ☺',
  'blacksmile ☻ sad ☹ clubs ♣ clubsuit ♣ spades ♠ spadesuit ♠ hearts ♥ heartsuit ♥ diams ♦ diamondsuit ♦',
]

/** Spaces and joiners, which nobody could see in a list. */
const unseen: Readonly<Record<string, string>> = {
  shy: '\u00ad',
  nbsp: '\u00a0',
  ensp: '\u2002',
  emsp: '\u2003',
  thinsp: '\u2009',
  zwnj: '\u200c',
  zwj: '\u200d',
  lrm: '\u200e',
  rlm: '\u200f',
}

/** Names of functions stand for themselves. */
const functions =
  'arccos arcsin arctan arg cos cosh cot coth csc det dim exp gcd hom inf ker lg lim liminf limsup ln log max min Pr sec sin ' +
  'sinh tan tanh'

/** Character of each name. */
export const entities: ReadonlyMap<string, string> = new Map([
  ...groups.flatMap(line => {
    const words = line.split(' ')
    return words.flatMap((name, index): [string, string][] => (index % 2 === 0 ? [[name, words[index + 1] ?? '']] : []))
  }),
  ...Object.entries(unseen),
  ...functions.split(' ').map((name): [string, string] => [name, name]),
])
