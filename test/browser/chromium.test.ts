import { describe, expect, it } from 'vitest';
import { useChromium } from './chromium.ts';
import { axeViolations, watch } from './page.ts';

const browser = useChromium();

const POLICY = `<meta http-equiv="content-security-policy" content="default-src 'none'">`;
const page = (head: string, body: string): string =>
  `data:text/html,${encodeURIComponent(`<!doctype html><html lang="en"><head><title>t</title>${head}</head><body><main><h1>t</h1>${body}</main></body></html>`)}`;

describe('the browser', () => {
  it('runs what a page brings', async () => {
    const tab = await browser().newPage();
    await tab.goto(page('', '<p id="p"></p><script>p.textContent = 6 * 7</script>'));
    expect(await tab.textContent('#p')).toBe('42');
    await tab.close();
  });

  it('shows errors of the console, what is thrown, and requests', async () => {
    const tab = await browser().newPage();
    const seen = watch(tab);
    await tab.goto(
      page(
        '',
        '<img alt="" src="http://127.0.0.1:9/a.png"><script>console.error("one"); throw new Error("two")</script>',
      ),
    );
    expect(seen.errors.join('\n')).toMatch(/one[\s\S]*two/);
    expect(seen.requests).toEqual(['http://127.0.0.1:9/a.png']);
    await tab.close();
  });

  it('sees nothing of it where there is nothing', async () => {
    const tab = await browser().newPage();
    const seen = watch(tab);
    await tab.goto(page(POLICY, ''));
    expect(seen).toEqual({ errors: [], requests: [] });
    await tab.close();
  });
});

describe('axe-core', () => {
  it('finds what is wrong, whatever the policy of the page', async () => {
    const tab = await browser().newPage();
    await tab.goto(page(POLICY, '<img src="data:,"><input>'));
    expect((await axeViolations(tab)).map(({ rule }) => rule)).toEqual(expect.arrayContaining(['image-alt', 'label']));
    await tab.close();
  });

  it('finds nothing where nothing is', async () => {
    const tab = await browser().newPage();
    await tab.goto(page(POLICY, '<p>text</p>'));
    expect(await axeViolations(tab)).toEqual([]);
    await tab.close();
  });
});
