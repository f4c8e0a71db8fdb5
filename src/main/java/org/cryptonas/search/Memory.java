package org.cryptonas.search;

/**
 * What is remembered of a run and written to disk now and then. It is read strictly: one with other
 * fields, as another version of the program wrote it, is put aside and worked out again.
 */
public interface Memory extends Message {}
