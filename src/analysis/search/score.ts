/** What was found is told in whole numbers; this is about the score of something that is exactly what was asked. */
export const fullScore = 1_000_000;

/** What a text adds whose whole is what was asked. */
export const bonusOfWhole = 0.25;

/** What a text scores: `given` by how much of the search it has, `share` by how much of it was searched for. */
export const textScore = (weight: number, given: number, share: number): number =>
  weight * given * (0.45 + 0.55 * share);

/** What a thing scores: its best text counts most, then what its texts have together, and what it is worth unasked. */
export const entryScore = (best: number, together: number, prior: number): number =>
  fullScore * (0.75 * best + 0.25 * together) * prior;
