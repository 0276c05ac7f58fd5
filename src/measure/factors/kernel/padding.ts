/** Rows and counts of rows are padded to this many doubles: the kernel makes results four by four. */
export const PAD = 4;

export const padded = (count: number): number => Math.ceil(count / PAD) * PAD;
