package io.allsmi.cli.crash;

import java.time.Instant;
import java.util.Optional;

/** Which processes there are. */
interface Processes {
  Processes OWN =
      new Processes() {
        @Override
        public long own() {
          return ProcessHandle.current().pid();
        }

        @Override
        public Optional<Instant> start(long pid) {
          return ProcessHandle.of(pid)
              .map(process -> process.info().startInstant().orElse(Instant.EPOCH));
        }
      };

  /** The id of this process. */
  long own();

  /** When a process started, if there is one of that id; 1970 where that is not said. */
  Optional<Instant> start(long pid);
}
