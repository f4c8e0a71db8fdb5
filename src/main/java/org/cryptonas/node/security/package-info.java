/**
 * Who may hear a node and talk to it: keys and certificates, the login, and which addresses are
 * taken without them.
 */
@NullMarked
package org.cryptonas.node.security;

import org.jspecify.annotations.NullMarked;
