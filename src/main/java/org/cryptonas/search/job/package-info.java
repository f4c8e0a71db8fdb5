/** Jobs for trainers and what comes of them. */
@NullMarked
package org.cryptonas.search.job;

import org.jspecify.annotations.NullMarked;
