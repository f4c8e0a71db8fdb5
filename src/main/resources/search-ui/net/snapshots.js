// Snapshots of the search. What has not changed is not sent again.

/** Without the login that an address may hold: nothing is fetched from one that does. */
const ROOT = location.origin + new URL('../../search', document.baseURI).pathname;
const FOR_AN_ANSWER = 10000;
const known = new Map();

/** The address of a route below /search. */
export function address(path) {
  return ROOT + path;
}

export class Refused extends Error {
  constructor(status, reason) {
    super(reason);
    this.status = status;
  }
}

/** What a route answers; the very same object while that does not change. */
export async function snapshot(path) {
  const before = known.get(path);
  const headers = before ? { 'If-None-Match': before.tag } : {};
  const answer = await fetch(address(path), {
    headers, cache: 'no-store', signal: AbortSignal.timeout(FOR_AN_ANSWER),
  });
  if (answer.status === 304 && before) {
    return before.body;
  }
  if (!answer.ok) {
    throw new Refused(answer.status, await reason(answer));
  }
  const body = await answer.json();
  const tag = answer.headers.get('etag');
  if (tag) {
    known.set(path, { tag, body });
  }
  return body;
}

/** Another process answers from now on: what the last one said may have another meaning. */
export function forgetSnapshots() {
  known.clear();
}

/** Why an answer is a refusal, in words. */
export async function reason(answer) {
  try {
    const said = await answer.json();
    return said.reason ?? `${said.given} was given, ${said.expected} expected`;
  } catch {
    return `the coordinator answers ${answer.status}`;
  }
}
