import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { barriersOn, leftOut, openBrowser, watch } from './browser.js';
import { listen, type Listening } from './serving.js';

describe('the page of a thing in a browser', { skip: leftOut, timeout: 240_000 }, () => {
  let served: Listening;
  let browser: Browser;

  before(async () => {
    served = await listen();
    browser = await openBrowser();
  });
  after(async () => {
    await browser.close();
    await served.close();
  });

  for (const path of [
    '/thing/body:kommunalgremium',
    '/thing/person:klaus-vitt',
    '/thing/membership:kommunalgremium-fitko-chair-2020',
    '/thing/article:kommune21-34661',
    '/reconcile/preview?id=body:kommunalgremium',
  ])
    it(`has no barriers, asks no other host and has its style: ${path}`, async () => {
      const { page, foreign, complaints } = await watch(browser, served.address, path);
      assert.deepEqual([await barriersOn(page), foreign, complaints], [[], [], []]);
      const style = 'getComputedStyle(document.body).maxWidth !== "none"';
      assert.equal(await page.evaluate(style), true);
      assert.equal(await page.getByRole('heading', { level: 1 }).count(), 1);
      assert.equal(await page.evaluate('document.documentElement.lang'), 'de');
      await page.context().close();
    });
});
