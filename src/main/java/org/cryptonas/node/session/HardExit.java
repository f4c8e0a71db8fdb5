package org.cryptonas.node.session;

import com.sun.jna.NativeLibrary;
import com.sun.jna.Platform;

/**
 * Ends the process at once. The usual ways out, {@link Runtime#halt} among them, run the native
 * libraries' destructors, which crash where threads still compute; POSIX {@code _exit} runs none.
 */
final class HardExit {
  private HardExit() {}

  static void with(int status) {
    if (!Platform.isWindows()) {
      NativeLibrary.getInstance("c").getFunction("_exit").invokeVoid(new Object[] {status});
    }
    Runtime.getRuntime().halt(status);
  }
}
