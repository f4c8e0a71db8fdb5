package org.cryptonas.search.simulation;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.TaskId;
import org.cryptonas.search.job.Task;
import org.cryptonas.search.state.WorkEffect;
import org.cryptonas.search.state.WorkState;

/** Does for the work state what the work manager does. */
final class WorkNode {
  private final Machine<WorkState, WorkInput, WorkEffect> machine;
  private final Post post;
  private final PostedResults results;
  private final Books books;
  private final Map<String, SimulatedTrainer> trainers = new TreeMap<>();
  private final Map<String, TaskId> brought = new TreeMap<>();
  private boolean open;

  WorkNode(Machine<WorkState, WorkInput, WorkEffect> machine, Post post, Books books) {
    this.machine = machine;
    this.post = post;
    this.results = new PostedResults(post);
    this.books = books;
  }

  void receive(WorkInput input) {
    open = open || input instanceof WorkInput.Opened;
    machine.accept(input).forEach(this::carryOut);
    if (input instanceof WorkInput.LadderClosed) {
      books.ladderClosed();
    }
  }

  void onKept(List<SearchEvent> events) {
    events.forEach(event -> receive(new WorkInput.Kept(event)));
  }

  /** Nobody is heard any more. */
  void close() {
    open = false;
    trainers.clear();
  }

  /** Another life under a known name means that the one before is over. */
  void onCall(Call call) {
    if (!open) {
      return;
    }
    String name = call.from().name();
    heard(call.from());
    call.outcome()
        .ifPresentOrElse(outcome -> brought.put(name, outcome.task()), () -> brought.remove(name));
    receive(new WorkInput.Ready(name, call.outcome()));
  }

  void onWorking(SimulatedTrainer trainer, TaskId task) {
    if (open) {
      heard(trainer);
      brought.remove(trainer.name());
      receive(new WorkInput.Working(trainer.name(), task));
    }
  }

  private void heard(SimulatedTrainer trainer) {
    String name = trainer.name();
    Optional<SimulatedTrainer> before = Optional.ofNullable(trainers.put(name, trainer));
    if (before.filter(trainer::equals).isEmpty()) {
      before.ifPresent(life -> receive(new WorkInput.Lost(name)));
      trainer.watchedBy(this::onTerminated);
    }
  }

  void onLeave(SimulatedTrainer trainer) {
    if (trainers.remove(trainer.name(), trainer)) {
      receive(new WorkInput.Left(trainer.name()));
    }
  }

  void onTerminated(SimulatedTrainer trainer) {
    if (trainers.remove(trainer.name(), trainer)) {
      receive(new WorkInput.Lost(trainer.name()));
    }
  }

  void onUnreachable(SimulatedTrainer trainer) {
    if (trainer.equals(trainers.get(trainer.name()))) {
      receive(new WorkInput.Lost(trainer.name()));
    }
  }

  private void carryOut(WorkEffect effect) {
    if (effect instanceof WorkEffect.Announce announce) {
      Task task = announce.task();
      keep(new SearchEvent.JobStarted(task.id(), task.describe(), announce.trainer()));
    } else if (effect instanceof WorkEffect.Keep order) {
      keep(order.event());
    } else if (effect instanceof WorkEffect.CountLoss loss) {
      keep(new SearchEvent.JobLost(loss.task(), loss.trainer(), loss.times()));
    } else if (effect instanceof WorkEffect.Assign assign) {
      order(
          assign.trainer(),
          new TrainerOrder.Do(assign.task(), Optional.ofNullable(brought.get(assign.trainer()))));
    } else if (effect instanceof WorkEffect.Cancel cancel) {
      order(cancel.trainer(), new TrainerOrder.Drop(cancel.task()));
    } else if (effect instanceof WorkEffect.CountTrainers count) {
      post.controller(Post.WORK_MANAGER, new CurriculumInput.Trainers(count.trainers()));
    } else if (effect instanceof WorkEffect.LadderDone) {
      post.frontier(Post.WORK_MANAGER, new FrontierInput.LadderDone());
    } else if (effect instanceof WorkEffect.Deliver deliver) {
      deliver(deliver);
    }
  }

  private void keep(SearchEvent event) {
    post.keep(List.of(event));
  }

  private void order(String trainer, TrainerOrder order) {
    Optional.ofNullable(trainers.get(trainer)).ifPresent(ref -> post.order(ref, order));
  }

  private void deliver(WorkEffect.Deliver done) {
    if (!JobWitness.isGivenUp(done.result())) {
      books.counted(done.trainer(), done.task().id());
    }
    done.to(results);
  }
}
