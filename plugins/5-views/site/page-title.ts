/** The title a page of a name has. The page of a PDF file's highlights is called as the file is. */
export function pageTitle(name: string): string {
  return name.startsWith('hls__') ? name.slice('hls__'.length).replaceAll('_', ' ').trim() || name : name
}
