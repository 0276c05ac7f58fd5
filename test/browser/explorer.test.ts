import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { cli } from '../fuzz/cli.ts';
import { useChromium } from './chromium.ts';
import { axeViolations, pagesAt } from './page.ts';

const browser = useChromium();
let address = '';

beforeAll(async () => {
  const folder = mkdtempSync(join(tmpdir(), 'errata-explore-'));
  const { code, err } = await cli(['explore', '--out', folder]);
  expect([code, err]).toEqual([0, '']);
  address = pathToFileURL(join(folder, 'index.html')).href;
});

/** The page, from a disk, when it has measured. */
const open = pagesAt(
  browser,
  () => address,
  (page) => measured(page),
);

/** Until everything is known of what the fields say, and shown. */
const measured = (page: Page): Promise<unknown> =>
  page.waitForFunction(
    () =>
      document.querySelector('#trajectory-chart svg') !== null &&
      !document.querySelector('#trajectories')?.hasAttribute('aria-busy') &&
      document.querySelector('#measuring')?.textContent?.includes('the very run') &&
      document.querySelectorAll('#times tbody tr').length > 0 &&
      ![...document.querySelectorAll('#times td:nth-of-type(4)')].some((cell) => cell.textContent === '–'),
    null,
    { timeout: 60_000 },
  );

const paths = (page: Page): Promise<string[]> =>
  page
    .locator('#trajectory-chart svg path')
    .evaluateAll((all) => all.map((path) => path.getAttribute('d') ?? '').filter((d) => d.length > 200));

const cells = (page: Page, column: number): Promise<string[]> =>
  page.locator(`#times tbody td:nth-of-type(${column})`).allTextContents();

const fields = (page: Page): Promise<Record<string, string>> =>
  page.evaluate(() =>
    Object.fromEntries(
      [...document.querySelectorAll<HTMLInputElement>('form input[name], form select[name]')].map((field) => [
        field.name,
        field.value,
      ]),
    ),
  );

describe('the explorer', () => {
  it('opens from a disk without an error and asks nothing of anyone', async () => {
    const page = await open();
    expect(page.seen.errors).toEqual([]);
    expect(page.seen.requests).toEqual([address]);
    expect(await page.title()).toBe('Errata explorer');
    expect(await paths(page)).toHaveLength(9);
  });

  it('moves the curves with R and γ, until the features meet', async () => {
    const page = await open('#k=4&R=10&delta=6');
    const before = await paths(page);
    await page.locator('#R-slider').fill('30');
    await measured(page);
    expect(await paths(page)).not.toEqual(before);
    expect(await page.locator('#R').inputValue()).toBe('30');
    const limits = async () => new Set(await cells(page, 6));
    expect((await limits()).size).toBe(1);
    await page.locator('#gamma-slider').fill('0');
    await measured(page);
    expect((await limits()).size).toBe(3);
  });

  it('shows that the witnesses agree but for what is misprinted', async () => {
    const page = await open('#k=4&R=10');
    const [printed, derived, simulated] = await Promise.all([1, 2, 3].map((column) => cells(page, column)));
    simulated?.forEach((text, i) => {
      expect(Number(text) / Number(derived?.[i])).toBeCloseTo(1, 5);
    });
    expect(simulated).toHaveLength(3);
    expect(printed?.map((text) => text.endsWith('≠'))).toEqual([false, true, false]);
  });

  it('judges a formula, right and wrong', async () => {
    const page = await open('#k=4&R=10');
    await page.locator('#quantity').selectOption('sigma.majmin');
    const verdicts: Record<string, string | null> = {};
    for (const formula of ['\\sqrt{\\frac{R+1}{2}}', '\\sqrt{\\frac{R}{2}}', '\\sqrt{']) {
      await page.locator('#formula').fill(formula);
      await page.locator('#formula').press('Enter');
      await page.waitForFunction(() => {
        const verdict = document.querySelector('#verdict');
        return verdict?.textContent && !verdict.hasAttribute('aria-busy');
      });
      verdicts[formula] = await page.locator('#verdict').textContent();
    }
    const [right, wrong, unreadable] = Object.values(verdicts);
    expect(right).toMatch(/✓ verified.*sigma\.majmin \(bounded|✓ verified.*sigma\.majmin \(proved/s);
    expect(wrong).toMatch(/✗ refuted[\s\S]*counterexample[\s\S]*errata replay sigma\.majmin/);
    expect(unreadable).toMatch(/brace/);
    expect(await page.locator('#verdict math').count()).toBe(0);
    expect(page.seen.errors).toEqual([]);
  });

  it('says of a formula what the command says', async () => {
    const page = await open('#k=4&R=10&gamma=1&quantity=lambda.majmin&formula=1');
    await page.waitForSelector('#verdict .badge', { timeout: 60_000 });
    const line = (await page.locator('#check-line').textContent()) ?? '';
    const ended = await cli([...words(line), '--json']);
    const result = JSON.parse(ended.out);
    expect(ended.code).toBe(1);
    const shown = (await page.locator('#verdict').textContent()) ?? '';
    expect(shown).toContain(result.why);
    expect(shown).toContain(result.counterexample.actual);
    for (const { discrepancy, budget } of result.evidence) {
      expect(shown).toContain(`discrepancy ${discrepancy}, budget ${budget}`);
    }
  });

  it('says what a verdict is about, and whether the setting shown is among it', async () => {
    const page = await open('#k=4&R=10&quantity=lambda.majmaj&formula=%5Csqrt%7B%5Cfrac%7BR%2B1%7D%7B2R%7D%7D');
    await page.waitForSelector('#verdict .badge', { timeout: 60_000 });
    const shown = async () => (await page.locator('#verdict').textContent()) ?? '';
    expect(await shown()).toMatch(/region.*s = 1\/2; at least two classes in each group; R ≥ 1; m = 1; γ = 1\/2/);
    expect(await shown()).not.toMatch(/not in the region/);
    // The verdict stays: its case is the same, only that the setting is no part of it any more.
    for (const [field, value, unmet] of [
      ['R', '5/2', /The setting above is not in the region.*m = 1/],
      ['R', '10', null],
      ['k', '2', /The setting above is not in the region.*at least two classes in each group/],
      ['k', '6', null],
    ] as const) {
      await page.locator(`#${field}`).fill(value);
      await page.waitForFunction((empty) => (document.querySelector('#unmet')?.textContent === '') === empty, !unmet);
      if (unmet !== null) expect(await page.locator('#unmet').textContent()).toMatch(unmet);
      expect(await page.locator('#verdict .badge').count()).toBe(1);
    }
    await page.locator('#R').fill('5/2');
    await page.locator('#judge-button').click();
    await page.waitForFunction(() => document.querySelector('#unmet')?.textContent?.includes('not in the region'));
    expect(page.seen.errors).toEqual([]);
  });

  it('says nothing measured of a setting until it is measured', async () => {
    const page = await open('#k=4&R=10');
    const signs = () => page.locator('#trajectory-chart .measured-sign > *').count();
    expect(await signs()).toBe(3);
    await page.locator('#data summary').click();
    await page.waitForSelector('#samples tbody tr:nth-child(121)');
    // From now on nothing that is asked to be measured comes back.
    await page.evaluate(() => {
      const send = Worker.prototype.postMessage as (this: Worker, message: { name: string }) => void;
      Worker.prototype.postMessage = function (this: Worker, message: { name: string }) {
        if (message.name !== 'measure') send.call(this, message);
      } as typeof send;
    });
    await page.locator('#k').fill('6');
    await page.locator('#R').fill('7');
    await page.waitForFunction(() => document.querySelector('#label-matrix-text')?.textContent?.includes('6 × 24'));
    await page.waitForFunction(() => document.querySelector('#measuring')?.textContent?.startsWith('Measuring…'));
    await page.waitForTimeout(2500);
    expect(await page.locator('#measuring').textContent()).not.toMatch(/the very run|quick run|drift/);
    expect(await signs()).toBe(0);
    expect(await page.locator('#trajectory-chart g.measured:visible').count()).toBe(0);
    expect(await page.locator('#trajectory-chart g.derived:visible').count()).toBe(3);
    const said = (await page.locator('#trajectory-chart svg').getAttribute('aria-label')) ?? '';
    expect(said).toMatch(/derived [\d.]+[;.].*It is not measured yet/);
    expect(said).not.toMatch(/, measured/);
    expect(await page.locator('#trajectory-chart').textContent()).not.toMatch(/maj-maj [\d.]/);
    expect(await cells(page, 3)).toEqual(['–', '–', '–']);
    expect(await page.locator('#samples tbody tr, #components tbody tr').count()).toBe(0);
    for (const id of ['spectrum-chart', 'weights-chart']) {
      expect(await page.locator(`#${id}`).getAttribute('aria-hidden')).toBe('true');
      expect(await page.locator(`#${id} svg`).isVisible()).toBe(false);
    }
    expect(await page.locator('#trajectories').getAttribute('aria-busy')).toBe('true');
    expect(await axeViolations(page)).toEqual([]);
    expect(page.seen.errors).toEqual([]);
  });

  it('takes a fraction for γ, and what it runs can be judged and repeated', async () => {
    const page = await open('#k=4&R=10&gamma=1/3&quantity=lambda.minmin&formula=1');
    expect(await page.locator('#gamma-slider').inputValue()).toBe('0.33');
    await page.waitForSelector('#verdict .badge', { timeout: 60_000 });
    expect(await page.locator('#verdict').textContent()).toMatch(/γ = 1\/3/);
    expect(await page.locator('#check-line').textContent()).toContain('--gamma 1/3 ');
    expect(await page.locator('#simulate-line').textContent()).toContain(`--gamma ${1 / 3} `);
  });

  it('is at rest again when a formula is given up while it is judged', async () => {
    const page = await open('#k=4&R=10&quantity=time.weighted.majmin');
    await page.evaluate(() => {
      Worker.prototype.postMessage = () => undefined;
    });
    await page.locator('#formula').fill('R');
    await page.locator('#judge-button').click();
    expect(await page.locator('#verdict').getAttribute('aria-busy')).toBe('true');
    await page.locator('#quantity').selectOption('sigma.majmin');
    await page.waitForFunction(() => document.querySelector('#verdict')?.textContent === '');
    expect(await page.locator('#verdict').getAttribute('aria-busy')).toBeNull();
  });

  it('says why it judges nothing, and takes that back when the field is right', async () => {
    const page = await open('#k=4&R=10&formula=R');
    await page.locator('#k').fill('1');
    await page.locator('#judge-button').click();
    const verdict = page.locator('#verdict');
    expect(await verdict.textContent()).toMatch(/Nothing is judged while a field is wrong\. k = 1: .*at least 2/);
    await page.locator('#k').fill('5');
    await page.waitForFunction(() => document.querySelector('#verdict')?.textContent === '');
    // A share that cannot be judged: one line, and no command that would be refused.
    await page.locator('#k').fill('30');
    await page.locator('#majorities').fill('1');
    await page.locator('#judge-button').click();
    await page.waitForFunction(() =>
      document.querySelector('#verdict')?.textContent?.includes('majority share = 1/30'),
    );
    await page.waitForFunction(() => document.querySelector('#check-line')?.textContent === '');
    expect(await page.locator('#copy-check').isHidden()).toBe(true);
  });

  it('passes over a choice in the address that there is not', async () => {
    const page = await open('#k=4&R=10&quantity=nope&init=nope&matrix=nope');
    expect(await fields(page)).toMatchObject({ quantity: 'time.weighted.majmin', init: 'spectral' });
    expect(await page.locator('input[name=matrix]:checked').inputValue()).toBe('Z');
  });

  it('keeps its state in the address', async () => {
    const page = await open('#k=6&R=7&gamma=0.25&delta=5&init=random&seed=3&matrix=Y');
    expect(await fields(page)).toMatchObject({ k: '6', R: '7', gamma: '0.25', delta: '5', init: 'random', seed: '3' });
    expect(await page.locator('input[name=matrix]:checked').inputValue()).toBe('Y');
    await page.locator('#R').fill('9/2');
    await page.locator('#majorities').fill('2');
    await measured(page);
    const [here, shown] = [page.url(), await cells(page, 3)];
    await page.reload();
    await measured(page);
    expect(page.url()).toBe(here);
    expect(await fields(page)).toMatchObject({ R: '9/2', majorities: '2', seed: '3' });
    expect(await cells(page, 3)).toEqual(shown);
  });

  it.each(['', '#k=6&R=5/2&majorities=2&gamma=0.7&init=random&seed=11&delta=6'])(
    'gives a command that repeats its run: %s',
    async (hash) => {
      const page = await open(hash);
      const line = (await page.locator('#simulate-line').textContent()) ?? '';
      const { code, out } = await cli([...words(line), '--json']);
      expect(code).toBe(0);
      const times: ({ value: number } | null)[] = Object.values(JSON.parse(out).learningTimes);
      expect(await cells(page, 3)).toEqual(
        times.filter((time) => time !== null).map(({ value }) => String(Number(value.toPrecision(10)))),
      );
    },
  );

  it('copies that command', async () => {
    const page = await open('#k=4&R=10');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.locator('#copy-simulate').click();
    await page.waitForFunction(() => document.querySelector('#copied')?.textContent !== '');
    expect(await page.locator('#copied').textContent()).toBe('copied');
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(
      await page.locator('#simulate-line').textContent(),
    );
  });

  it.each([
    ['k', '1', /k = 1: .*at least 2/],
    ['k', 'x', /k = x: it must be a number/],
    ['R', '0.5', /R = 0\.5: .*at least 1/],
    ['R', '<img src=x onerror=alert(1)>', /R = <img/],
    ['gamma', '', /gamma =: it must be a fraction or a decimal; give a fraction such as 1\/2/],
    ['gamma', '1e-7', /gamma = 1e-7: it must be a fraction/],
    ['gamma', '0.1234567', /gamma = 0\.1234567: it must be a fraction/],
    ['delta', '101', /delta = 101/],
    ['d', '2', /d = 2: /],
    ['majorities', '9', /majorities = 9/],
    ['seed', '-1', /seed = -1/],
  ])('says in one line what is wrong with %s = %s, and goes on', async (field, value, line) => {
    const page = await open('#k=4&R=10');
    const before = await paths(page);
    await page.locator(`#${field}`).fill(value);
    const said = (await page.locator('#refusal').textContent()) ?? '';
    expect(said).toMatch(line);
    expect(said).not.toMatch(/--|\n/);
    expect(await page.locator(`#${field}`).getAttribute('aria-invalid')).toBe('true');
    expect(await page.locator('[aria-invalid]').count()).toBe(1);
    expect(await paths(page)).toEqual(before);
    await page.locator(`#${field}`).fill(field === 'gamma' ? '1' : '');
    if (field === 'k' || field === 'R') await page.locator(`#${field}`).fill('6');
    if (field === 'delta') await page.locator('#delta').fill('5');
    if (field === 'seed') await page.locator('#seed').fill('2');
    expect(await page.locator('#refusal').textContent()).toBe('');
    expect(page.seen.errors).toEqual([]);
  });

  it('is worked with the keyboard', async () => {
    const page = await open('#k=4&R=10');
    await page.locator('#R').focus();
    await page.keyboard.press('Tab');
    await page.keyboard.press('ArrowRight');
    expect(await page.locator('#R').inputValue()).toBe('11');
    const reached = new Set<string>();
    for (let i = 0; i < 40; i++) {
      await page.keyboard.press('Tab');
      reached.add(await page.evaluate(() => document.activeElement?.id || document.activeElement?.tagName || ''));
    }
    expect([...reached]).toEqual(
      expect.arrayContaining([
        'gamma-slider',
        'k',
        'init',
        'copy-simulate',
        'SUMMARY',
        'quantity',
        'formula',
        'judge-button',
      ]),
    );
    await page.locator('#data summary').focus();
    await page.keyboard.press('Enter');
    await page.waitForSelector('#samples tbody tr:nth-child(121)');
  });

  it.each([
    ['light', 1280],
    ['dark', 1280],
    ['light', 390],
    ['dark', 390],
  ] as const)('has nothing that axe-core finds, %s, %i wide', async (colorScheme, width) => {
    const page = await open('#k=4&R=10&quantity=sigma.majmin&formula=%5Csqrt%7BR%7D', { colorScheme, width });
    await page.waitForSelector('#verdict .badge', { timeout: 60_000 });
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });
    await page.locator('#R').fill('0');
    expect(await axeViolations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
    expect(
      await page
        .locator('[role=img]')
        .evaluateAll((all) => all.map((figure) => figure.getAttribute('aria-label')?.length ?? 0)),
    ).toEqual(expect.arrayContaining([expect.any(Number)]));
  });

  it('keeps its pace while a slider moves', async () => {
    const page = await open('#k=8&R=20');
    const debug = await page.context().newCDPSession(page);
    await debug.send('Performance.enable', { timeDomain: 'threadTicks' });
    /** Seconds of processor time that the page's own thread has taken. */
    const busy = async (): Promise<number> =>
      (await debug.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0;
    const before = await busy();
    const { frames, pictures, seconds } = await page.evaluate(moveSlider);
    const milliseconds = (1000 * ((await busy()) - before)) / pictures;
    console.log(
      `k = 8, R = 20: ${(frames / seconds).toFixed(1)} frames and ${(pictures / seconds).toFixed(1)} pictures a second, ${milliseconds.toFixed(1)} ms of its thread a picture`,
    );
    // 20 pictures a second if nobody else is at work; on the clock less, as somebody may be.
    expect(milliseconds).toBeGreaterThan(0);
    expect(milliseconds).toBeLessThanOrEqual(50);
    expect(frames / seconds).toBeGreaterThanOrEqual(5);
  });
});

/** In the page: R changes at every frame for three seconds. */
function moveSlider(): Promise<{ frames: number; pictures: number; seconds: number }> {
  return new Promise((done, fail) => {
    const slider = document.querySelector<HTMLInputElement>('#R-slider');
    if (slider === null) {
      fail(new Error('no slider'));
      return;
    }
    let [frames, pictures] = [0, 0];
    let last: Element | null = null;
    const start = performance.now();
    const step = (): void => {
      const picture = document.querySelector('#trajectory-chart svg');
      if (picture !== last) pictures++;
      last = picture;
      const seconds = (performance.now() - start) / 1000;
      if (seconds >= 3) {
        done({ frames, pictures, seconds });
        return;
      }
      frames++;
      slider.value = String(15 + (frames % 11));
      slider.dispatchEvent(new Event('input', { bubbles: true }));
      requestAnimationFrame(step);
    };
    requestAnimationFrame(step);
  });
}

/** The words of a line as a shell reads them, without the program's name. */
function words(line: string): string[] {
  const all = [...line.matchAll(/'((?:[^']|'\\'')*)'|(\S+)/g)].map(([, quoted, plain]) => plain ?? quoted ?? '');
  expect(all.slice(0, 2)).toEqual(['npx', 'errata']);
  return all.slice(2);
}
