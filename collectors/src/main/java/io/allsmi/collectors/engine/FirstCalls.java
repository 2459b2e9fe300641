package io.allsmi.collectors.engine;

import java.util.Optional;

/**
 * Remembers, beyond the end of the process, which collectors are inside their first call into a
 * vendor's library: if that call takes the process down, the next one should not make it.
 *
 * <p>Collectors' threads call {@link #begin} and {@link #end}, several at once.
 */
public interface FirstCalls {
  /** Remembers nothing and leaves no collector out. */
  FirstCalls FORGETFUL =
      new FirstCalls() {
        @Override
        public Optional<LeftOut> leftOut(String collector) {
          return Optional.empty();
        }

        @Override
        public void begin(String collector, String library) {}

        @Override
        public void end(String collector) {}
      };

  /**
   * Why a collector is not called.
   *
   * @param error what happened, one line
   * @param advice how to have it called again, one line
   */
  record LeftOut(String error, String advice) {}

  /** Why a collector must not be called; empty if it may. */
  Optional<LeftOut> leftOut(String collector);

  /**
   * A collector is about to make its first call. Nothing that goes wrong here may keep it from
   * that.
   *
   * @param library what it will load
   */
  void begin(String collector, String library);

  /** The call came back, whatever it answered. */
  void end(String collector);
}
