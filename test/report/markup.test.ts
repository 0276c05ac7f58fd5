import { describe, expect, it } from 'vitest';
import { escapeHtml, html, join } from '../../src/report/markup.ts';

describe('html', () => {
  it('escapes every value that is not markup', () => {
    expect(html`<p title="${'"\'><b>&'}">${'<script>'}${3}</p>`.markup).toBe(
      '<p title="&quot;&#39;&gt;&lt;b&gt;&amp;">&lt;script&gt;3</p>',
    );
  });

  it('takes markup and lists of markup as they are', () => {
    expect(html`<ul>${['a', '<'].map((text) => html`<li>${text}</li>`)}</ul>`.markup).toBe(
      '<ul><li>a</li><li>&lt;</li></ul>',
    );
    expect(join([html`<b>a</b>`, html`b`], ' & ').markup).toBe('<b>a</b> &amp; b');
  });

  it('replaces what no page may hold', () => {
    expect(escapeHtml('\u0000')).toBe('\ufffd');
  });
});
