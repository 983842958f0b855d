export {BrowserError} from './browser-error.ts'
export {findChromium} from './find-chromium.ts'
export {type Chromium, openChromium} from './open-chromium.ts'
export {printScript} from './print-script.ts'
