// Compares what a browser computes for every element of two documents: at 700 and 375 CSS pixels, in
// light and dark, with and without a pointer over everything.
// Usage: node computed-styles.js PUPPETEER BROWSER CASES RESULT
// FULL=1 in the environment compares properties that no rule sets too; ALL=n shows n differences.
// CASES: JSON list of {name, before, after}; RESULT: JSON list of {name, differences}.
const fs = require('fs');
const [puppeteer, browserPath, cases, result] = process.argv.slice(2);

const SHOWN = Number(process.env.ALL || 8);
const FULL = Boolean(process.env.FULL);
const modes = [['700', 700, 'light'], ['375', 375, 'light'], ['dark', 700, 'dark'], ['dark 375', 375, 'dark']];

async function load(frames, html) {
  for (const [i, frame] of frames.entries()) {
    const d = frame.contentDocument;
    d.open();
    d.write(html[i]);
    d.close();
  }
  // A picture that is still on its way has another size than one that will not come.
  const pictures = frames.flatMap(f => [...f.contentDocument.images]);
  for (let i = 0; i < 100 && pictures.some(p => p.src && !p.complete); i++) {
    await new Promise(r => setTimeout(r, 20));
  }
}

function compare(shown, extra, asked, full) {
  const skipped = new Set(['style', 'script', 'template', 'noscript', 'title', 'meta', 'link', 'base']);
  const parts = ['', ...extra];
  const every = Array.from(getComputedStyle(document.documentElement));
  const standard = every.length;
  // What no rule and no attribute sets can't differ but by inheritance from itself.
  const probe = document.createElement('div');
  const set = new Set(['color', 'display', 'width', 'height', 'aspect-ratio', 'background-color',
    'text-align', 'vertical-align', 'font-size', 'font-family']);
  for (const p of asked) {
    probe.style.cssText = '';
    probe.style.setProperty(p, 'initial');
    Array.from(probe.style).forEach(n => set.add(n));
  }
  const names = asked.includes('all') || full ? every : every.filter(n => set.has(n));
  const [a, b] = [...document.querySelectorAll('iframe')].map(f => f.contentDocument);
  // Animations stand still at one moment.
  for (const d of [a, b]) for (const m of d.getAnimations()) { m.pause(); m.currentTime = 1000; }
  const list = d => [d.documentElement, ...d.querySelectorAll('body, body *')]
      .filter(e => !skipped.has(e.localName) && !e.closest('template'));
  const [before, after] = [list(a), list(b)];
  const found = [];
  if (before.length !== after.length) {
    return [`${before.length} elements became ${after.length}`];
  }
  if (a.compatMode !== b.compatMode) {
    return [`${a.compatMode} became ${b.compatMode}`];
  }
  for (let i = 0; i < before.length && found.length < shown; i++) {
    for (const part of parts) {
      const x = a.defaultView.getComputedStyle(before[i], part || null);
      const y = b.defaultView.getComputedStyle(after[i], part || null);
      const custom = s => [...Array(s.length - standard).keys()].map(k => s[standard + k]).sort();
      for (const name of [...names, ...new Set([...custom(x), ...custom(y)])]) {
        const [was, is] = [x.getPropertyValue(name), y.getPropertyValue(name)];
        if (was !== is) {
          found.push(`${before[i].localName}[${i}]${part} ${name}: ${was} became ${is}`);
        }
      }
    }
  }
  return found.slice(0, shown);
}

async function force(client, states) {
  const { root } = await client.send('DOM.getDocument', { depth: -1, pierce: true });
  const visit = async node => {
    if (node.nodeType === 1 && node.localName !== 'iframe') {
      await client.send('CSS.forcePseudoState', { nodeId: node.nodeId, forcedPseudoClasses: states });
    }
    for (const child of node.children || []) await visit(child);
    if (node.contentDocument) await visit(node.contentDocument);
  };
  await visit(root);
}

(async () => {
  const browser = await require(puppeteer).launch({
    executablePath: browserPath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
  });
  try {
    const page = await browser.newPage();
    await page.setViewport({ width: 1600, height: 1200 });
    await page.setOfflineMode(true);
    await page.setContent('<!DOCTYPE html><iframe></iframe><iframe></iframe>');
    const client = await page.createCDPSession();
    await client.send('DOM.enable');
    await client.send('CSS.enable');
    const out = [];
    for (const { name, before, after } of JSON.parse(fs.readFileSync(cases, 'utf8'))) {
      const text = before + after;
      const extra = ['::before', '::after', '::marker', '::first-line', '::first-letter', '::placeholder', '::selection']
          .filter(p => text.includes(p.slice(2)));
      const asked = [...new Set((before + after).match(/[-\w]+(?=\s*:)/g) || [])];
      const differences = [];
      for (const [mode, width, scheme] of modes) {
        if (scheme === 'dark' && !text.includes('prefers-color-scheme')) continue;
        await client.send('Emulation.setEmulatedMedia', { features: [{ name: 'prefers-color-scheme', value: scheme }] });
        // Loaded anew, since layout is not the same after every resizing.
        await page.evaluate((l, h, w) => {
          document.querySelectorAll('iframe').forEach(f => f.replaceWith(document.createElement('iframe')));
          document.querySelectorAll('iframe').forEach(f => { f.style.height = '800px'; f.style.width = w + 'px'; });
          return eval('(' + l + ')')([...document.querySelectorAll('iframe')], h);
        }, load.toString(), [before, after], width);
        for (const d of await page.evaluate(compare, SHOWN, extra, asked, FULL)) differences.push(`${mode}: ${d}`);
      }
      if (/:(hover|focus|active)/.test(text)) {
        for (const states of [['hover'], ['hover', 'active'], ['focus', 'focus-visible', 'focus-within']]) {
          await force(client, states);
          for (const d of await page.evaluate(compare, SHOWN, extra, asked, FULL)) differences.push(`${states}: ${d}`);
        }
      }
      out.push({ name, differences });
    }
    fs.writeFileSync(result, JSON.stringify(out));
  } finally {
    await browser.close();
  }
})().catch(e => { console.error(e); process.exit(1); });
