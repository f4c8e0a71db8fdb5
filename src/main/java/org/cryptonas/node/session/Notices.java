package org.cryptonas.node.session;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.BehaviorInterceptor;
import akka.actor.typed.TypedActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.receptionist.Receptionist;
import java.util.HashSet;
import java.util.Set;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;

/** Tells joined nodes who runs the search, and how it ended, beside what an observer does. */
final class Notices extends BehaviorInterceptor<SearchNews, SearchNews> {
  private final InCharge self;

  private Notices(InCharge self) {
    super(SearchNews.class);
    this.self = self;
  }

  /**
   * The observer, overheard.
   *
   * @param self where this coordinator is
   */
  static Behavior<SearchNews> beside(Behavior<SearchNews> observer, InCharge self) {
    return Behaviors.intercept(() -> new Notices(self), observer);
  }

  @Override
  public Behavior<SearchNews> aroundReceive(
      TypedActorContext<SearchNews> context, SearchNews news, ReceiveTarget<SearchNews> observer) {
    if (news instanceof SearchEvent.Finished end) {
      teller(context).tell(new SearchEnd(end.ending()));
    }
    return observer.apply(context, news);
  }

  @Override
  public Behavior<SearchNews> aroundStart(
      TypedActorContext<SearchNews> context, PreStartTarget<SearchNews> observer) {
    context.asJava().spawn(Teller.create(self), Teller.NAME);
    return observer.start(context);
  }

  private static ActorRef<Object> teller(TypedActorContext<SearchNews> context) {
    return context.asJava().getChild(Teller.NAME).orElseThrow().unsafeUpcast();
  }

  /** Knows the listeners. */
  private static final class Teller {
    static final String NAME = "notices";
    private final InCharge coordinator;
    private final Set<ActorRef<Notice>> listeners = new HashSet<>();

    Teller(InCharge coordinator) {
      this.coordinator = coordinator;
    }

    static Behavior<Object> create(InCharge coordinator) {
      return Behaviors.setup(
          context -> {
            ActorRef<Object> self = context.getSelf();
            context
                .getSystem()
                .receptionist()
                .tell(Receptionist.subscribe(Notice.LISTENERS, self.narrow()));
            Teller teller = new Teller(coordinator);
            return Behaviors.receive(Object.class)
                .onMessage(Receptionist.Listing.class, teller::onListing)
                .onMessage(SearchEnd.class, teller::onEnd)
                .build();
          });
    }

    private Behavior<Object> onListing(Receptionist.Listing listing) {
      Set<ActorRef<Notice>> now = listing.getServiceInstances(Notice.LISTENERS);
      now.stream()
          .filter(listener -> !listeners.contains(listener))
          .forEach(listener -> listener.tell(coordinator));
      listeners.clear();
      listeners.addAll(now);
      return Behaviors.same();
    }

    private Behavior<Object> onEnd(SearchEnd end) {
      listeners.forEach(listener -> listener.tell(end));
      return Behaviors.same();
    }
  }
}
