package org.cryptonas.node.session;

/** Why a node that joined a search has left it. */
public enum JoinEnding {
  SEARCH_OVER("the search is over"),
  COORDINATOR_LEFT("the coordinator has left without saying that the search is over"),
  COORDINATOR_LOST("the coordinator is gone, or could not be reached for too long"),
  STOPPED("this node was stopped; its jobs are offered to others");

  private final String reason;

  JoinEnding(String reason) {
    this.reason = reason;
  }

  /** In one line, for people. */
  public String reason() {
    return reason;
  }

  /** Whether the search may go on elsewhere, or later. */
  boolean mayComeBack() {
    return this == COORDINATOR_LEFT || this == COORDINATOR_LOST;
  }
}
