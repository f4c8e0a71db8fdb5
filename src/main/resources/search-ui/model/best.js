// Which points nobody beats in both accuracy and cost.

/**
 * Of each budget only the highest rung stands (actors-docs/decisions/0008).
 * @returns points from the cheapest on, each more accurate than those before it
 */
export function best(points, costOf) {
  const highest = new Map();
  for (const point of points) {
    if (point.accuracy !== undefined) {
      highest.set(point.budget, Math.max(point.rung, highest.get(point.budget) ?? 0));
    }
  }
  const standing = points.filter(point =>
    point.accuracy !== undefined && point.rung === highest.get(point.budget) && costOf(point) !== undefined);
  standing.sort((a, b) => costOf(a) - costOf(b) || b.accuracy - a.accuracy);
  let most = -Infinity;
  return standing.filter(point => {
    const better = point.accuracy > most;
    most = Math.max(most, point.accuracy);
    return better;
  });
}
