/** Starting and ending the actor system: ports, cluster, management endpoint, joining. */
@NullMarked
package org.cryptonas.node.cluster;

import org.jspecify.annotations.NullMarked;
