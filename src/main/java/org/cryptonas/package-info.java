/** CryptoNAS: a search for networks that are most accurate within a ReLU budget. */
package org.cryptonas;
