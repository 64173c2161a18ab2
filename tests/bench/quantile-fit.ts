/** What a formula is made of for one case, and what it should give. */
export type Row = { terms: number[]; growth: number };

/** Keeps the normal equations solvable when a term is always zero. */
const RIDGE: number = 1e-8;

/** Quantile regression by iteratively reweighted least squares. */
export function fitQuantile(rows: readonly Row[], quantile: number): number[] {
  const size = rows[0]?.terms.length ?? 0;
  let fitted = new Array<number>(size).fill(0);
  for (let round = 0; round < 200; round += 1) {
    const matrix = Array.from({ length: size }, (_, i) =>
      Array.from<unknown, number>({ length: size + 1 }, (_, j) => (i === j ? RIDGE : 0)),
    );
    for (const { terms, growth } of rows) {
      const residual = growth - terms.reduce((sum, term, i) => sum + term * (fitted[i] ?? 0), 0);
      const weight =
        round === 0 ? 1 : (residual > 0 ? quantile : 1 - quantile) / Math.max(Math.abs(residual), 1e-4);
      for (let i = 0; i < size; i += 1) {
        const line = matrix[i] ?? [];
        for (let j = 0; j < size; j += 1)
          line[j] = (line[j] ?? 0) + weight * (terms[i] ?? 0) * (terms[j] ?? 0);
        line[size] = (line[size] ?? 0) + weight * (terms[i] ?? 0) * growth;
      }
    }
    fitted = solve(matrix);
  }
  return fitted;
}

/** Gauss–Jordan elimination of a small augmented matrix. */
function solve(matrix: number[][]): number[] {
  const size = matrix.length;
  for (let i = 0; i < size; i += 1) {
    const pivot = matrix[i] ?? [];
    for (let k = 0; k < size; k += 1) {
      const line = matrix[k] ?? [];
      if (k === i) continue;
      const factor = (line[i] ?? 0) / (pivot[i] ?? 1);
      for (let j = i; j <= size; j += 1) line[j] = (line[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return matrix.map((line, i) => (line[size] ?? 0) / (line[i] ?? 1));
}
