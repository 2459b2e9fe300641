package io.allsmi.cli.local;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.MockKeys;
import io.allsmi.tui.page.Effect;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** Sends signals to processes of this machine, where that is meant. */
final class Signalling {
  private static final Path HERE = Path.of("/");

  private final Invocation call;
  private BooleanSupplier readonly = () -> true;

  Signalling(Invocation call) {
    this.call = call;
  }

  /** Whether the screen is read-only now. */
  void readonly(BooleanSupplier now) {
    readonly = now;
  }

  /** Sends what a page asks for; what became of it, empty for another effect. */
  String carryOut(Effect effect) {
    return effect instanceof Effect.Signal signal ? send(signal) : "";
  }

  private String send(Effect.Signal signal) {
    if (readonly.getAsBoolean()) return "nothing is sent to processes: this screen is read-only";
    if (call.find(MockKeys.MOCK).isPresent()) return "not sent: these processes are simulated";
    Path root = call.get(Keys.ROOT);
    if (!root.equals(HERE))
      return "not sent: the processes below " + root + " are not this system's";
    return ProcessSignal.send(signal.pid(), signal.startedAt(), signal.signal());
  }
}
