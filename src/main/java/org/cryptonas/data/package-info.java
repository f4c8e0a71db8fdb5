/**
 * Datasets as plain arrays with training, validation and test splits, and where they are found.
 *
 * <p>May use the JDK and nothing else.
 */
@NullMarked
package org.cryptonas.data;

import org.jspecify.annotations.NullMarked;
