// What a frontier can be drawn over. Every cost is simulated but the ReLUs, which are counted.
import { bytes, count, seconds } from '../text/words.js';

const PHASES = { ONLINE: 'onlineSeconds', OFFLINE: 'offlineSeconds', TOTAL: 'totalSeconds' };

export const AXES = [
  { key: 'relus', name: 'ReLUs', label: 'ReLUs of one inference', format: count, counted: true },
  { key: 'onlineSeconds', name: 'online', label: 'seconds online', format: seconds },
  { key: 'offlineSeconds', name: 'offline', label: 'seconds offline', format: seconds },
  { key: 'totalSeconds', name: 'total', label: 'seconds in total', format: seconds },
  { key: 'bytes', name: 'bytes', label: 'bytes on the wire', format: bytes },
];

export function axisOf(key) {
  return AXES.find(axis => axis.key === key) ?? AXES[0];
}

/** A point's cost on an axis; undefined where it is not known. */
export function costOf(point, axis, protocol) {
  return axis.counted ? point[axis.key] : point.costs?.[protocol]?.[axis.key];
}

/** The axis that a search steers by. */
export function steered(status) {
  return axisOf(PHASES[String(status?.axis?.phase).toUpperCase()] ?? 'onlineSeconds');
}
