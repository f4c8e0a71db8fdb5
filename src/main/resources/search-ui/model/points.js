// Every candidate there is. An architecture may be a candidate of several budgets.

const key = (id, budget) => `${id}@${budget}`;

export class Points {
  #points = new Map();

  /** All of them, in no order that matters. */
  all() {
    return [...this.#points.values()];
  }

  get size() {
    return this.#points.size;
  }

  clear() {
    this.#points.clear();
  }

  /** A point by its candidate's id. */
  of(id) {
    return this.all().find(point => point.candidate === id);
  }

  /** Whether nobody lacks what the cost actors may have worked out by now. */
  whole() {
    return this.all().every(point => point.state !== 'EVALUATED' || priced(point));
  }

  /** Takes what a route says of points. */
  take(points) {
    for (const point of points) {
      const name = key(point.candidate, point.budget);
      this.#points.set(name, { ...this.#points.get(name), ...point });
    }
  }

  /** Takes what an event says; false when it is of a point that is not known as a whole. */
  evaluated({ candidate, rung, accuracy }) {
    const point = this.#points.get(key(candidate.id, candidate.budget));
    if (point && !(point.rung > rung)) {
      this.#points.set(key(candidate.id, candidate.budget),
        { ...point, rung, accuracy, state: 'EVALUATED' });
    }
    return point !== undefined && priced(point);
  }

  tested({ candidate, accuracy }) {
    for (const [name, point] of this.#points) {
      if (point.candidate === candidate) {
        this.#points.set(name, { ...point, testAccuracy: accuracy });
      }
    }
  }
}

function priced(point) {
  return Object.keys(point.costs ?? {}).length > 0;
}
