// However much happens, each part of the page is drawn once a frame at most.

const waiting = new Set();

/** Runs a job in the next frame; asked again before, it still runs once. */
export function inNextFrame(job) {
  if (waiting.size === 0) {
    requestAnimationFrame(run);
  }
  waiting.add(job);
}

/** A job that runs soon after it is asked for, and again only after a pause: for what takes long. */
export function atMostEvery(pause, job) {
  let last = -Infinity;
  let due = false;
  const now = () => {
    due = false;
    last = performance.now();
    job();
  };
  return () => {
    if (!due) {
      due = true;
      const wait = last + pause - performance.now();
      wait > 0 ? setTimeout(() => inNextFrame(now), wait) : now();
    }
  };
}

function run() {
  const jobs = [...waiting];
  waiting.clear();
  for (const job of jobs) {
    try {
      job();
    } catch (error) {
      console.error(error);
    }
  }
}
