// What a browser makes of a page of findings, a line for each fault: wider than its window, not to
// be read by axe in light, dark or print, a finding or its rule that is not printed.
// look.mjs MODULES CHROMIUM PAGE
import { createRequire } from 'node:module';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [modules, executablePath, page] = process.argv.slice(2);
const require = createRequire(pathToFileURL(modules + '/x.js'));
const puppeteer = require('puppeteer-core');
const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const browser = await puppeteer.launch({ executablePath, args: ['--no-sandbox'], protocolTimeout: 240000 });
try {
  const tab = await browser.newPage();
  const client = await tab.createCDPSession();
  for (const media of ['screen', 'print']) {
    for (const scheme of ['light', 'dark']) {
      // At once: each by itself takes the other back.
      const features = [{ name: 'prefers-color-scheme', value: scheme }];
      await client.send('Emulation.setEmulatedMedia', { media, features });
      for (const width of [1280, 320]) {
        await tab.setViewport({ width, height: 900 });
        await tab.goto(pathToFileURL(page).href);
        const how = `${media} ${scheme} ${width}`;
        const wide = await tab.evaluate(() => document.documentElement.scrollWidth);
        if (wide > width) console.log(`${how}: ${wide} wide`);
        const lost = await tab.evaluate(() =>
          [...document.querySelectorAll('.note > p, .note summary, td.text')].filter(
            e => e.textContent.trim() && e.getClientRects().length === 0).length);
        if (lost > 0) console.log(`${how}: ${lost} not to be seen`);
        if (media === 'screen') {
          await tab.evaluate(() => document.querySelectorAll('details').forEach(d => (d.open = true)));
        }
        await tab.evaluate(axe);
        const found = await tab.evaluate(() => axe.run({ resultTypes: ['violations'] }));
        for (const v of found.violations) {
          console.log(`${how}: ${v.id}: ${v.nodes.length}, ${v.nodes[0].html.slice(0, 120)}`);
        }
      }
    }
  }
} finally {
  await browser.close();
}
