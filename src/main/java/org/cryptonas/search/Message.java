package org.cryptonas.search;

/** What actors tell each other, and may tell another machine: serialised as CBOR by Jackson. */
public interface Message {}
