package io.allsmi.tui.screen;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Canvas;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Screens as they were when somebody last looked at them and found them good. */
public final class Goldens {
  private static final Path SCREENS = Path.of("src/test/resources/screens");

  private Goldens() {}

  public static void check(String name, Canvas canvas) throws IOException {
    Path file = SCREENS.resolve(name + ".txt");
    if (Boolean.getBoolean("allsmi.update")) Files.writeString(file, canvas.toText());
    assertThat(canvas.toText())
        .as(file + "; `mvn -pl tui test -Dallsmi.update=true` writes it anew")
        .isEqualTo(Files.readString(file));
  }
}
