import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { z } from 'zod';

const places = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const executablePath = places.find((place) => existsSync(place));

/** Why tests in a browser are left out here, or false where they run: before a change goes in, none may be left out. */
export const leftOut =
  executablePath === undefined && process.env['CI'] !== 'true'
    ? 'no Chromium is installed (on Debian: apt-get install chromium)'
    : false;

/** Starts Chromium; it has no other network than the machine itself. */
export const openBrowser = (): Promise<Browser> =>
  chromium.launch({
    ...(executablePath === undefined ? {} : { executablePath }),
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--disable-component-update'],
  });

/** A page of the server, with what it did that it must not do. */
export interface Watched {
  readonly page: Page;
  /** Requests to other hosts, all of which are cut. */
  readonly foreign: readonly string[];
  /** Errors and warnings of the console, and errors that nobody caught. */
  readonly complaints: readonly string[];
}

/** Opens an address in a browser of its own, offline but for the server. */
export async function watch(browser: Browser, address: string, path: string): Promise<Watched> {
  const context = await browser.newContext({
    acceptDownloads: true,
    locale: 'de-DE',
    viewport: { width: 1400, height: 860 },
  });
  const page = await context.newPage();
  page.setDefaultTimeout(60_000);
  const foreign: string[] = [];
  const complaints: string[] = [];
  await context.route('**/*', (route) => {
    const url = route.request().url();
    if (url.startsWith(`${address}/`) || /^(data|blob):/.test(url)) return route.continue();
    foreign.push(url);
    return route.abort();
  });
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.goto(`${address}${path}`);
  return { page, foreign, complaints };
}

const found = z.object({
  violations: z.array(
    z.object({ id: z.string(), impact: z.string().nullish(), nodes: z.array(z.object({ html: z.string() })) }),
  ),
});

/** What axe-core finds serious or critical on a page: the rule and the elements. */
export async function barriersOn(page: Page): Promise<readonly string[]> {
  // The policy of the page allows no script but its own files; a script of the test enters through the debugger.
  await page.evaluate(axe.source);
  const { violations } = found.parse(await page.evaluate('axe.run()'));
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}
