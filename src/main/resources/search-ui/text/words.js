// Numbers as people read them, the same in every country.

const WHOLE = new Intl.NumberFormat('en', { maximumFractionDigits: 0 });
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
const ABSENT = '–';

export function count(number) {
  return Number.isFinite(number) ? WHOLE.format(number) : ABSENT;
}

export function percent(share, digits = 1) {
  return Number.isFinite(share) ? `${(100 * share).toFixed(digits)}\u00a0%` : ABSENT;
}

/** Three significant digits, and no exponent. */
export function significant(number) {
  if (!Number.isFinite(number)) {
    return ABSENT;
  }
  return Math.abs(number) >= 1000 ? WHOLE.format(number) : String(Number(number.toPrecision(3)));
}

/** Simulated seconds: in milli- or microseconds where that reads better. */
export function seconds(number) {
  if (!Number.isFinite(number)) {
    return ABSENT;
  }
  if (number !== 0 && Math.abs(number) < 1e-4) {
    return `${significant(1e6 * number)} µs`;
  }
  return number !== 0 && Math.abs(number) < 0.1
    ? `${significant(1000 * number)} ms`
    : `${significant(number)} s`;
}

export function bytes(number) {
  if (!Number.isFinite(number)) {
    return ABSENT;
  }
  let value = number;
  let unit = 0;
  while (Math.abs(value) >= 1000 && unit < UNITS.length - 1) {
    value /= 1000;
    unit++;
  }
  return `${significant(value)} ${UNITS[unit]}`;
}

/** Time on the clock: 45 s, 3 min 20 s, 2 h 05 min. */
export function duration(number) {
  if (!Number.isFinite(number)) {
    return ABSENT;
  }
  if (number > 0 && number < 10) {
    return `${significant(Number(number.toFixed(1)))} s`;
  }
  const whole = Math.max(0, Math.round(number));
  const hours = Math.floor(whole / 3600);
  const minutes = Math.floor((whole % 3600) / 60);
  if (hours > 0) {
    return `${hours} h ${String(minutes).padStart(2, '0')} min`;
  }
  return minutes > 0 ? `${minutes} min ${whole % 60} s` : `${whole} s`;
}

/** 40000 is 40K. */
export function thousands(number) {
  return number % 1000 === 0 ? `${number / 1000}K` : count(number);
}

export function shortly(id) {
  return String(id ?? '').slice(0, 6);
}

/** Minutes and seconds of an axis, which has little room. */
export function stopwatch(number) {
  const whole = Math.round(number);
  const pad = part => String(part).padStart(2, '0');
  const minutes = Math.floor(whole / 60);
  return minutes < 60
    ? `${minutes}:${pad(whole % 60)}`
    : `${Math.floor(minutes / 60)}:${pad(minutes % 60)}:${pad(whole % 60)}`;
}

/** A sentence's beginning. */
export function beginning(text) {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** LADDER is Ladder. */
export function capital(text) {
  return text.charAt(0).toUpperCase() + text.slice(1).toLowerCase();
}
