/** A double as an exact hexadecimal float: 0x1.8000000000000p+1 is 3. Input: finite, and normal or zero. */
export function hexadecimal(value: number): string {
  if (value === 0) return `0x0.${'0'.repeat(13)}p+0`;
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, value);
  const bits = view.getBigUint64(0);
  const exponent = Number((bits >> 52n) & 0x7ffn) - 1023;
  const digits = (bits & 0xf_ffff_ffff_ffffn).toString(16).padStart(13, '0');
  return `${value < 0 ? '-' : ''}0x1.${digits}p${exponent < 0 ? '-' : '+'}${Math.abs(exponent)}`;
}
