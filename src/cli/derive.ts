/** `errata derive QUANTITY`: the derived form in the symbols, with its steps. */
import { latex } from '../algebra/print.ts';
import { regimeOf } from '../audit/case-options.ts';
import { caseOf } from '../audit/regime.ts';
import { deriveQuantity } from '../derive/quantities.ts';
import { QUANTITY_MEANING, quantityFrom } from '../model/quantity.ts';
import { EXIT, type ExitCode, type Io, json } from './command.ts';

export interface DeriveOptions {
  readonly gamma?: string;
  readonly majorityShare?: string;
  readonly json?: boolean;
}

export function derive(name: string, options: DeriveOptions, io: Io): ExitCode {
  const quantity = quantityFrom(name);
  const regime = regimeOf(options);
  const special = deriveQuantity(quantity, caseOf(regime));
  const general = deriveQuantity(quantity, {});
  const meaning = QUANTITY_MEANING[quantity.replace(/\.(majmaj|majmin|minmin)$/, '') as keyof typeof QUANTITY_MEANING];
  const given = { gamma: regime.gamma, majorityShare: regime.share, minorityCount: regime.minorityCount };
  if (options.json) {
    io.out(
      json({
        quantity,
        meaning,
        case: given,
        latex: latex(special.value),
        general: {
          symbols: 'k, R, s (share of majority classes), m (minority count), gamma',
          latex: latex(general.value),
        },
        steps: special.steps,
      }),
    );
    return EXIT.agrees;
  }
  io.out(`${quantity}: ${meaning}\n\n`);
  io.out('for every number of classes k, ratio R ≥ 1, share s of majority classes, minority count m and exponent γ:\n');
  io.out(`  ${latex(general.value)}\n\n`);
  io.out(`for γ = ${regime.gamma}, s = ${regime.share}, m = ${regime.minorityCount}:\n`);
  io.out(`  ${latex(special.value)}\n\nsteps:\n`);
  special.steps.forEach((step, i) => {
    io.out(`${String(i + 1).padStart(3)}. [${step.status}] ${step.latex}\n     ${step.why}\n`);
  });
  return EXIT.agrees;
}
