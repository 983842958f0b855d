export {type FigureMemo, prepareFigures} from './prepare-figures.ts'
