package io.allsmi.tui.page;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Line;
import io.allsmi.tui.terminal.Input;
import java.util.List;

/**
 * What fills the screen between header and footer, with everything that the user did to it.
 * Immutable, and every method is pure: what happened is in the {@link Step} that it returns.
 */
public interface Page {
  /** Its own keys as they are now; the frame's stand beside them in footer and help. */
  KeyTable<?> keys();

  /**
   * What the header says on its left after the program's name, most important first. What does not
   * fit is left out whole.
   */
  List<Line> heading(Scene scene);

  /**
   * Draws it over the whole canvas, of any size.
   *
   * @param scene has a node
   * @param hits where to note what can be clicked
   */
  void draw(Canvas canvas, Scene scene, Hits hits);

  /**
   * Takes a key, before the frame does; {@link Step#ignored} when it means nothing here. A page on
   * which text is being typed takes every character.
   */
  Step key(Input.Key key, Scene scene);

  /** Takes a click on something that {@link #draw} noted. */
  default Step click(Click click, Scene scene) {
    return Step.to(this);
  }

  /**
   * Takes a turn of the wheel.
   *
   * @param click what the pointer is on
   * @param rows how far, negative for up
   */
  default Step wheel(Click click, int rows, Scene scene) {
    return Step.to(this);
  }

  /** Takes pasted text; it means something only where text is typed. */
  default Step paste(String text, Scene scene) {
    return Step.to(this);
  }

  /** Whether the page beneath is to be seen around it. */
  default boolean overlay() {
    return false;
  }
}
