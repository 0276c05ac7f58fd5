/** How examinations write a number. */

/** Twelve digits: more than a reader needs, fewer than rounding shows. */
export const formatNumber = (value: number): string => `${Number(value.toPrecision(12))}`;
