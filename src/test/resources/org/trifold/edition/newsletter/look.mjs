// Looks at mails in a browser at several widths, light and dark, with and without pictures, and as
// programs show them that turn colours round themselves. Prints what is wrong, a line each.
// node look.mjs MODULES BROWSER MAIL...
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const [modules, executablePath, ...mails] = process.argv.slice(2)
const require = createRequire(join(modules, 'here.js'))
const puppeteer = require('puppeteer-core')
const axe = readFileSync(join(modules, 'axe-core', 'axe.min.js'), 'utf8')

const browser = await puppeteer.launch({
  executablePath, args: ['--no-sandbox', '--disable-gpu', '--hide-scrollbars'] })
const page = await browser.newPage()
let blocked = false
await page.setRequestInterception(true)
page.on('request', r => blocked && r.resourceType() === 'image' ? r.abort() : r.continue())

const show = async (mail, width, scheme, block) => {
  blocked = block
  await page.setViewport({ width, height: 800, deviceScaleFactor: 1 })
  await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: scheme }])
  await page.goto(pathToFileURL(mail).href, { waitUntil: 'load' })
}

for (const mail of mails) {
  const tell = (how, what) => console.log(`${mail} ${how}: ${what}`)
  for (const width of [320, 375, 600]) {
    for (const block of [false, true]) {
      await show(mail, width, 'light', block)
      const wide = await page.evaluate(() => document.documentElement.scrollWidth)
      if (wide > width) tell(`${width} px, pictures ${block ? 'blocked' : 'shown'}`, `${wide} px wide`)
    }
    for (const scheme of ['light', 'dark']) {
      await show(mail, width, scheme, false)
      await page.evaluate(axe)
      const { violations } = await page.evaluate(() => axe.run({ resultTypes: ['violations'] }))
      for (const v of violations) tell(`${width} px, ${scheme}`, `${v.id} ${v.nodes[0].html}`)
    }
  }
  for (const all of [false, true]) {
    await show(mail, 600, 'light', false)
    const faint = await page.evaluate(turned, all)
    for (const line of faint) tell(all ? 'all colours turned' : 'light grounds turned', line)
  }
}
await browser.close()

// What Gmail and Outlook do that ignore the mail's own rules for dark mode: light grounds become
// dark and dark letters light (all is false), or every colour the other (all is true). Gives the
// words with a contrast below 4.5:1 (WCAG 2.2, 1.4.3).
function turned(all) {
  document.querySelectorAll('style').forEach(style => style.remove())
  const rgb = text => text.match(/[\d.]+/g).map(Number)
  const hsl = ([r, g, b]) => {
    const [max, min] = [Math.max(r, g, b) / 255, Math.min(r, g, b) / 255]
    const light = (max + min) / 2
    const d = max - min
    if (d === 0) return [0, 0, light]
    const [R, G, B] = [r / 255, g / 255, b / 255]
    const hue = max === R ? ((G - B) / d + 6) % 6 : max === G ? (B - R) / d + 2 : (R - G) / d + 4
    return [hue * 60, d / (1 - Math.abs(2 * light - 1)), light]
  }
  const other = ([h, s, l]) => `hsl(${h} ${s * 100}% ${Math.max(7, 100 - l * 100)}%)`
  const luminance = c => {
    const [r, g, b] = c.map(v => v / 255).map(v => v <= .04045 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    return .2126 * r + .7152 * g + .0722 * b
  }
  const before = [...document.querySelectorAll('html, body, body *')].map(e => {
    const style = getComputedStyle(e)
    return [e, rgb(style.backgroundColor), rgb(style.color)]
  })
  document.documentElement.style.backgroundColor = '#121212'
  for (const [e, ground, letters] of before) {
    if (ground[3] !== 0 && (all || hsl(ground)[2] > .5)) {
      e.style.setProperty('background-color', other(hsl(ground)), 'important')
    }
    if (all || hsl(letters)[2] < .5) e.style.setProperty('color', other(hsl(letters)), 'important')
  }
  const faint = []
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT)
  while (texts.nextNode()) {
    const range = document.createRange()
    range.selectNode(texts.currentNode)
    if (texts.currentNode.data.trim() === '' || range.getClientRects().length === 0) continue
    let holder = texts.currentNode.parentElement
    const letters = rgb(getComputedStyle(holder).color).slice(0, 3)
    while (rgb(getComputedStyle(holder).backgroundColor)[3] === 0) holder = holder.parentElement
    const ground = rgb(getComputedStyle(holder).backgroundColor).slice(0, 3)
    const [dark, light] = [luminance(letters), luminance(ground)].sort((a, b) => a - b)
    const contrast = (light + .05) / (dark + .05)
    if (contrast < 4.5) faint.push(`${contrast.toFixed(2)} ${texts.currentNode.data.trim().slice(0, 40)}`)
  }
  return faint
}
