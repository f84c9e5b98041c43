/** "1 number", "2 numbers": English has two forms. */
export const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
