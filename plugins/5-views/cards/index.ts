export type {CardChoice, CardTools, CardView} from './card-view.ts'
export {cardView, cardViews} from './make-card-view.ts'
