package org.cryptonas.search.simulation;

import org.cryptonas.search.job.Result;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.state.CentreMemory;

/** The shared weights without weights: one lesson at a time moves the centre, after a while. */
final class Centre {
  /** A lesson's weights to take in. */
  record Merge(Task.Lesson lesson, Result.Taught taught) {}

  private static final int SLOWEST_DISK = 40;

  private final Scheduler scheduler;
  private final Dice dice;
  private final Post post;
  private long busyUntil;
  private CentreMemory centre;

  Centre(World world, Post post, CentreMemory centre) {
    this.centre = centre;
    this.scheduler = world.scheduler();
    this.dice = world.dice();
    this.post = post;
  }

  void begin() {
    if (centre.begun()) {
      return;
    }
    centre = new CentreMemory(0, "centre-0");
    whenFree(
        () -> post.controller(Post.SHARED_WEIGHTS, new CurriculumInput.Begin(centre.weights())));
  }

  void receive(Merge merge) {
    whenFree(() -> move(merge));
  }

  private void move(Merge merge) {
    if (!merge.lesson().practice().isEmpty()) {
      centre = new CentreMemory(centre.version() + 1, "centre-" + (centre.version() + 1));
    }
    post.controller(
        Post.SHARED_WEIGHTS,
        new CurriculumInput.Taught(
            merge.lesson().number(), centre.weights(), centre.version(), merge.taught()));
  }

  private void whenFree(Runnable work) {
    busyUntil = Math.max(busyUntil, scheduler.now()) + dice.between(1, SLOWEST_DISK);
    scheduler.at(busyUntil, work);
  }
}
