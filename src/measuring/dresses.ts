import type {Dress} from '../../plugins/index.ts'

/**
 * What is laid over a deck to see whether it holds: wide faces in place of ours, which did not come, and the spacing that
 * readers may set for themselves.
 *
 * @see WCAG 2, 1.4.12: text spacing.
 */
export const dresses: Readonly<Record<Dress, string>> = {
  'as built': '',
  'another font':
    ':root { --font-interface: "DejaVu Sans", Verdana, sans-serif !important; --font-text: "DejaVu Serif", Georgia, serif !important }',
  'text spacing':
    '.slide * { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important } .slide p { margin-block-end: 0 !important }',
}
