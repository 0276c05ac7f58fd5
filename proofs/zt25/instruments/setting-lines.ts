/** What the definitions make of a setting: class counts, samples and weights, as first lines of a calculation. */
import { line } from '../../../src/audit/examine/worked.ts';
import type { WorkedLine } from '../../../src/judge/verdict.ts';
import { minorities, sampleCount } from './model/labels.ts';
import type { Setting } from './model/setting.ts';
import { groupWeights } from './model/weights.ts';

export function settingLines(setting: Setting): WorkedLine[] {
  const { majorityCount, minorityCount, majorities } = setting;
  const weights = groupWeights(setting, setting.gamma);
  return [
    line('n_{\\mathrm{maj}}', majorityCount),
    line('n_{\\mathrm{min}}', minorityCount),
    line(
      `n = ${majorities} \\cdot ${majorityCount} + ${minorities(setting)} \\cdot ${minorityCount}`,
      sampleCount(setting),
    ),
    line('\\omega_{\\mathrm{maj}}', weights.majority),
    line('\\omega_{\\mathrm{min}}', weights.minority),
  ];
}
