import { expect, it } from 'vitest';
import { has, sample } from '../../src/algebra/domain.ts';
import { fraction } from '../../src/algebra/fraction.ts';
import { domainOf } from '../../src/audit/domain-of.ts';
import { draw, drawOf } from '../../src/audit/draw.ts';
import { ANY_REGIME, PAPER_REGIME, pointOf, type Regime, ratioText } from '../../src/audit/regime.ts';

const first = (regime: Regime, name: string): string[] => {
  const values = domainOf(regime).values[name];
  return values === undefined ? [] : sample(values, 4).map((x) => x.toFraction());
};

it('has the values that a region leaves', () => {
  expect(first(PAPER_REGIME, 'k')).toEqual(['2', '4', '6', '8']);
  expect(first(PAPER_REGIME, 'R')).toEqual(['1', '2', '3', '4']);
  expect(first({ ...PAPER_REGIME, imbalanced: true, allGroups: true }, 'k')).toEqual(['4', '6', '8', '10']);
  expect(first({ ...PAPER_REGIME, imbalanced: true }, 'R')).toEqual(['2', '3', '4', '5']);
  expect(first({ ...ANY_REGIME, minorityCount: 3 }, 'R')).toEqual(['1', '4/3', '5/3', '2']);
  expect(first({ ...ANY_REGIME, share: '2/5', allGroups: true }, 'k')).toEqual(['5', '10', '15', '20']);
  expect(first({ ...ANY_REGIME, classes: 4 }, 's')).toEqual(['1/4', '1/2', '3/4']);
  expect(first({ ...ANY_REGIME, balanced: true }, 'R')).toEqual([]);
});

it('holds every setting that is drawn from the region', () => {
  const regimes: Regime[] = [
    ANY_REGIME,
    PAPER_REGIME,
    { ...ANY_REGIME, imbalanced: true, allGroups: true },
    { ...ANY_REGIME, share: '1/3', minorityCount: 2 },
    { ...ANY_REGIME, balanced: true, classes: 6 },
  ];
  for (const regime of regimes) {
    const { values } = domainOf(regime);
    for (const setting of draw(drawOf('domain', regime, 'static', { seed: 3, settings: 60 }))) {
      const exact = {
        ...Object.fromEntries(Object.entries(pointOf(setting)).map(([name, x]) => [name, `${x}`])),
        R: ratioText(setting),
        s: `${setting.majorities}/${setting.classes}`,
      };
      for (const [name, range] of Object.entries(values)) {
        const value = fraction(exact[name as keyof typeof exact] ?? '0');
        expect([regime, name, value.toFraction(), has(range, value)]).toEqual([regime, name, value.toFraction(), true]);
      }
    }
  }
});
