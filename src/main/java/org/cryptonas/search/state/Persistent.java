package org.cryptonas.search.state;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import org.pcollections.HashTreePMap;
import org.pcollections.HashTreePSet;
import org.pcollections.PMap;
import org.pcollections.PSet;
import org.pcollections.PSortedSet;
import org.pcollections.PVector;
import org.pcollections.TreePSet;
import org.pcollections.TreePVector;

/**
 * Collections of which a changed one shares all but a few nodes with the one before: a state with
 * ten thousand candidates is not copied at every event. What was read from a snapshot comes as
 * plain collections, and is copied once.
 */
final class Persistent {
  private Persistent() {}

  static <E> PVector<E> list(List<E> elements) {
    return TreePVector.from(elements);
  }

  static <E> PSet<E> set(Set<E> elements) {
    return elements instanceof PSet<E> already ? already : HashTreePSet.from(elements);
  }

  static <E extends Comparable<? super E>> PSortedSet<E> sorted(SortedSet<E> elements) {
    return elements instanceof PSortedSet<E> already ? already : TreePSet.from(elements);
  }

  static <K, V> PMap<K, V> map(Map<K, V> entries) {
    return entries instanceof PMap<K, V> already ? already : HashTreePMap.from(entries);
  }
}
