/** What a search needs of this machine: what is there, what is missing, how to get it. */
@NullMarked
package org.cryptonas.node.doctor;

import org.jspecify.annotations.NullMarked;
