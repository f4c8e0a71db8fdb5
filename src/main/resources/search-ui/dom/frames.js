// However much happens, each part of the page is drawn once a frame at most.

const waiting = new Set();

/** Runs a job in the next frame; asked again before, it still runs once. */
export function inNextFrame(job) {
  if (waiting.size === 0) {
    requestAnimationFrame(run);
  }
  waiting.add(job);
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
