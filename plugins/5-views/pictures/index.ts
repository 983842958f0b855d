export {offerPictures} from './offer-pictures.ts'
export {
  type MadePicture,
  type OfferedPicture,
  type PictureFormat,
  type PicturePlan,
  type PictureTable,
  pictureFormats,
} from './picture.ts'
export {pictureUrl} from './picture-url.ts'
export {pictureUrls} from './picture-urls.ts'
export {planPicture, planPictures} from './plan-pictures.ts'
