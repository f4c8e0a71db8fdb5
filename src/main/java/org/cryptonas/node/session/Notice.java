package org.cryptonas.node.session;

import akka.actor.typed.receptionist.ServiceKey;
import org.cryptonas.search.Message;

/** What the coordinator that runs a search tells the nodes that joined it. */
sealed interface Notice extends Message permits SearchEnd, InCharge {
  /** Who wants to be told. */
  ServiceKey<Notice> LISTENERS = ServiceKey.create(Notice.class, "notices");
}
