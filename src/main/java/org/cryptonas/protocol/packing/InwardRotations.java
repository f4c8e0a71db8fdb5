package org.cryptonas.protocol.packing;

/**
 * Output channels of a half, each brought inward by one channel more than the one before it: what
 * packings after GAZELLE multiply, and what undoing the rotations takes. The first is not rotated.
 *
 * @param products rotated copies, the first included
 * @param rotations rotations that undo them
 * @param keySwitches key switches of those
 */
public record InwardRotations(int products, int rotations, int keySwitches) {

  /**
   * As many copies as there are channels.
   *
   * @param slots of a ciphertext
   * @param channels channels that the copies run through, round and round
   * @param image slots of one channel
   */
  public static InwardRotations of(Slots slots, int channels, int image) {
    int switches = 0;
    for (int shift = 1; shift < channels; shift++) {
      switches += slots.keySwitches((channels - shift) * image);
    }
    return new InwardRotations(channels, channels - 1, switches);
  }
}
