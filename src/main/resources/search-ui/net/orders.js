// Orders to the search. An answer says that one was passed on; what comes of it is an event.
import { address, reason } from './snapshots.js';

/**
 * Gives an order; what came of it, in words.
 * @param body what the order says besides its name
 */
export async function give(order, body) {
  try {
    const answer = await fetch(address(`/${order}`), {
      method: 'POST',
      ...(body && { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
    });
    return answer.ok ? '' : `Refused: ${await reason(answer)}.`;
  } catch {
    return 'The coordinator does not answer.';
  }
}
