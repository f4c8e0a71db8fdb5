package org.cryptonas.protocol.cryptflow2;

import org.cryptonas.protocol.cost.Constants;
import org.cryptonas.protocol.cost.Split;
import org.cryptonas.protocol.transfer.Comparison;

/**
 * Bits of one ReLU: transfers of the digits, whose sender is the server, triples for the AND gates,
 * the gates themselves, and a multiplexer that sends one transfer each way (CrypTFlow2, sections 3
 * and 4, as the public implementation runs them).
 *
 * @param constants the protocol's
 * @param comparison of two shares
 */
record TransferRelu(Constants constants, Comparison comparison) {
  private static final int AND_BITS = 2;
  private static final int MESSAGES_OF_A_DIGIT = 1 << Comparison.DIGIT_BITS;

  /** Bits of a message of an inner digit: less than, and equal. */
  private static final int INNER_MESSAGE = 2;

  Split bits() {
    return digits().plus(triples()).plus(gates()).plus(multiplexer());
  }

  private Split digits() {
    Split first = new Split(digitTransfer(), MESSAGES_OF_A_DIGIT);
    Split inner = new Split(digitTransfer(), MESSAGES_OF_A_DIGIT * INNER_MESSAGE);
    return first.plus(inner.times(comparison.digits() - 2.0)).plus(lastDigit());
  }

  /** A highest digit of one bit is a plain transfer. */
  private Split lastDigit() {
    int bits = comparison.lastDigitBits();
    double transfer = bits == 1 ? security() : digitTransfer();
    return new Split(transfer, INNER_MESSAGE << bits);
  }

  private Split triples() {
    Split pair = new Split(digitTransfer(), MESSAGES_OF_A_DIGIT);
    Split single = new Split(security(), MESSAGES_OF_A_DIGIT);
    return pair.times(comparison.correlatedPairs()).plus(single.times(comparison.singleAnds()));
  }

  private Split gates() {
    return new Split(AND_BITS, AND_BITS).times(comparison.ands());
  }

  private Split multiplexer() {
    double oneWay = security() + comparison.ringBits();
    return new Split(oneWay, oneWay);
  }

  private double digitTransfer() {
    return constants.value(CrypTFlow2Constant.DIGIT_TRANSFER_BITS);
  }

  private double security() {
    return constants.value(CrypTFlow2Constant.SECURITY_BITS);
  }
}
