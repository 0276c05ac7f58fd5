import { describe, expect, it } from 'vitest';
import { fragment } from '../../src/report/fragment.ts';

describe('fragment', () => {
  it('keeps the ids of claims readable', () => {
    expect(fragment('zt25/thm-C.2/limit')).toBe('zt25/thm-C.2/limit');
  });

  it('encodes what could end a link, so that it decodes to the id', () => {
    const id = `a (b) "c" 'd' <e> #é*`;
    expect(fragment(id)).not.toMatch(/[\s()"'<>#*]/);
    expect(decodeURIComponent(fragment(id))).toBe(id);
  });
});
