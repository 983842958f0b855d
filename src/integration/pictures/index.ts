export {type SitePictures, sitePictures} from './site-pictures.ts'
