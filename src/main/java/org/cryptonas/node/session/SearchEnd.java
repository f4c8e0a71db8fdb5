package org.cryptonas.node.session;

import akka.actor.typed.ActorRef;
import akka.actor.typed.Behavior;
import akka.actor.typed.BehaviorInterceptor;
import akka.actor.typed.TypedActorContext;
import akka.actor.typed.javadsl.Behaviors;
import akka.actor.typed.receptionist.Receptionist;
import akka.actor.typed.receptionist.ServiceKey;
import java.util.HashSet;
import java.util.Set;
import org.cryptonas.search.Message;
import org.cryptonas.search.event.Ending;
import org.cryptonas.search.event.SearchEvent;
import org.cryptonas.search.event.SearchNews;

/**
 * Tells nodes that joined how the search ended: that the coordinator leaves does not say whether
 * the search may be resumed.
 *
 * @param ending how
 */
record SearchEnd(Ending ending) implements Message {
  /** Who wants to be told. */
  static final ServiceKey<SearchEnd> LISTENERS = ServiceKey.create(SearchEnd.class, "search-end");

  /** Whether nobody will go on with the search. */
  boolean last() {
    return ending.isFinal();
  }

  /** An observer that tells joined nodes of the end beside what it does. */
  static Behavior<SearchNews> toldBeside(Behavior<SearchNews> observer) {
    return Behaviors.intercept(Overhearing::new, observer);
  }

  private static final class Overhearing extends BehaviorInterceptor<SearchNews, SearchNews> {
    Overhearing() {
      super(SearchNews.class);
    }

    @Override
    public Behavior<SearchNews> aroundReceive(
        TypedActorContext<SearchNews> context,
        SearchNews news,
        ReceiveTarget<SearchNews> observer) {
      if (news instanceof SearchEvent.Finished end) {
        teller(context).tell(new SearchEnd(end.ending()));
      }
      return observer.apply(context, news);
    }

    @Override
    public Behavior<SearchNews> aroundStart(
        TypedActorContext<SearchNews> context, PreStartTarget<SearchNews> observer) {
      context.asJava().spawn(Teller.create(), Teller.NAME);
      return observer.start(context);
    }

    private static ActorRef<Object> teller(TypedActorContext<SearchNews> context) {
      return context.asJava().getChild(Teller.NAME).orElseThrow().unsafeUpcast();
    }
  }

  /** Knows the listeners. */
  private static final class Teller {
    static final String NAME = "search-end";
    private final Set<ActorRef<SearchEnd>> listeners = new HashSet<>();

    static Behavior<Object> create() {
      return Behaviors.setup(
          context -> {
            ActorRef<Object> self = context.getSelf();
            context
                .getSystem()
                .receptionist()
                .tell(Receptionist.subscribe(LISTENERS, self.narrow()));
            Teller teller = new Teller();
            return Behaviors.receive(Object.class)
                .onMessage(Receptionist.Listing.class, teller::onListing)
                .onMessage(SearchEnd.class, teller::onEnd)
                .build();
          });
    }

    private Behavior<Object> onListing(Receptionist.Listing listing) {
      listeners.clear();
      listeners.addAll(listing.getServiceInstances(LISTENERS));
      return Behaviors.same();
    }

    private Behavior<Object> onEnd(SearchEnd end) {
      listeners.forEach(listener -> listener.tell(end));
      return Behaviors.same();
    }
  }
}
