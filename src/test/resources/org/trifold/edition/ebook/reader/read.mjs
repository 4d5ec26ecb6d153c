// Opens an EPUB in foliate-js in a browser, reads it to the end and prints what happened as JSON.
// node read.mjs MODULES BROWSER EPUB WIDTH HEIGHT PICTURES
import { createReadStream } from 'node:fs'
import { createServer } from 'node:http'
import { createRequire } from 'node:module'
import { extname, join } from 'node:path'

const [modules, executablePath, epub, width, height, pictures] = process.argv.slice(2)
const puppeteer = createRequire(join(modules, 'here.js'))('puppeteer-core')

const types = { '.js': 'text/javascript', '.epub': 'application/epub+zip' }
const server = createServer((request, response) => {
  const path = new URL(request.url, 'http://localhost').pathname
  if (path === '/') {
    response.setHeader('Content-Type', 'text/html')
    response.end('<!DOCTYPE html><style>body { margin: 0 } foliate-view { display: block;'
      + ' height: 100vh }</style>')
    return
  }
  const file = path === '/book.epub' ? epub : join(modules, 'foliate-js', path)
  response.setHeader('Content-Type', types[extname(path)] ?? 'application/octet-stream')
  createReadStream(file).on('error', () => { response.statusCode = 404; response.end() }).pipe(response)
})
await new Promise(listening => server.listen(0, '127.0.0.1', listening))
const origin = `http://127.0.0.1:${server.address().port}`

const browser = await puppeteer.launch({
  executablePath, args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'] })
const page = await browser.newPage()
await page.setViewport({ width: Number(width), height: Number(height), deviceScaleFactor: 1 })
const faults = []
page.on('pageerror', e => faults.push(String(e)))
page.on('request', r => {
  if (!/^(blob|data|about):/.test(r.url()) && !r.url().startsWith(origin)) faults.push(r.url())
})
page.on('requestfailed', r => faults.push(`failed: ${r.url()}`))
await page.goto(origin)

await page.evaluate(async () => {
  await import('/view.js')
  const { FootnoteHandler } = await import('/footnotes.js')
  const view = document.createElement('foliate-view')
  document.body.append(view)
  await view.open('/book.epub')
  let moved = () => {}
  view.addEventListener('relocate', () => moved())
  const settle = async act => {
    const relocated = new Promise(resolve => { moved = resolve })
    await act()
    await Promise.race([relocated, new Promise(resolve => setTimeout(resolve, 1500))])
  }
  const shown = () => view.renderer.getContents()[0]
  // Whether an element is on the page that is open.
  const visible = element => {
    const frame = element.ownerDocument.defaultView.frameElement.getBoundingClientRect()
    const box = (element.firstElementChild ?? element).getBoundingClientRect()
    const left = frame.left + box.left
    return left >= -1 && left < innerWidth
  }
  Object.assign(window, { view, settle, shown, visible, FootnoteHandler })
})

const sections = await page.evaluate(() => view.book.sections.map(s => s.id))
const seen = new Set()
await page.evaluate(() => settle(() => view.goTo(0)))
let turns = 0
let text = ''
for (let last = null; turns < 2000; turns++) {
  const now = await page.evaluate(() => ({
    index: shown().index, cfi: view.lastLocation.cfi, text: view.lastLocation.range.toString() }))
  seen.add(now.index)
  if (now.cfi === last) break
  text += now.text + ' '
  last = now.cfi
  await page.evaluate(() => settle(() => view.next()))
}

// A note, there and back, as a link and as a window over the page.
const note = await page.evaluate(async () => {
  const result = {}
  for (const section of view.book.sections) {
    const doc = await section.createDocument()
    const found = doc.querySelector('a[role=doc-noteref]')
    if (!found) continue
    await settle(() => view.goTo(`${section.id}#${found.id}`))
    const reference = shown().doc.getElementById(found.id)
    result.reference = reference.textContent
    result.referenceVisible = visible(reference)

    const handler = new FootnoteHandler()
    let popped
    handler.addEventListener('before-render', e => {
      popped = document.createElement('div')
      popped.style.cssText = 'position: fixed; inset: 50% 0 0 0'
      popped.append(e.detail.view)
      document.body.append(popped)
    })
    const popup = new Promise(resolve => handler.addEventListener('render', e => resolve(
      { type: e.detail.type, text: e.detail.view.renderer.getContents()[0].doc.body.textContent })))
    view.addEventListener('link', e => handler.handle(view.book, e), { once: true })
    reference.click()
    result.popup = await Promise.race([popup, new Promise(r => setTimeout(() => r('none'), 5000))])
    // It may still be drawing.
    popped.style.visibility = 'hidden'

    await settle(() => reference.click())
    const href = reference.getAttribute('href')
    const there = shown().doc.getElementById(href.slice(href.indexOf('#') + 1))
    result.note = there?.textContent
    result.noteVisible = there != null && visible(there)
    const back = there.querySelector('a[role=doc-backlink]')
    await settle(() => back.click())
    const again = shown().doc.getElementById(found.id)
    result.back = again != null && visible(again)
    break
  }
  return result
})

// Each page of the print edition.
const pages = await page.evaluate(async () => {
  const list = []
  for (const item of view.book.pageList ?? []) {
    await settle(() => view.goTo(item.href))
    const marker = shown().doc.getElementById(item.href.split('#')[1])
    list.push({ label: item.label, marker: marker?.getAttribute('aria-label') ?? '',
      visible: marker != null && visible(marker) })
  }
  return list
})
const contents = await page.evaluate(async () => {
  const flat = items => (items ?? []).flatMap(item => [item, ...flat(item.subitems)])
  const list = []
  for (const item of flat(view.book.toc)) {
    await settle(() => view.goTo(item.href))
    const id = item.href.split('#')[1]
    const there = id ? shown().doc.getElementById(id) : shown().doc.body
    list.push({ label: item.label, visible: there != null && visible(there) })
  }
  return list
})
if (pictures) {
  for (const [name, at] of [['start', 0.1], ['middle', 0.5]]) {
    await page.evaluate(fraction => settle(() => view.goToFraction(fraction)), at)
    await page.screenshot({ path: join(pictures, `${name}.png`) })
  }
}
process.stdout.write(JSON.stringify({ sections, seen: [...seen], turns, text, note, pages, contents, faults }))
await browser.close()
server.close()
