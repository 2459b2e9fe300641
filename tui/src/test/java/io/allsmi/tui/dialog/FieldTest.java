package io.allsmi.tui.dialog;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import io.allsmi.tui.terminal.Input.Key;
import io.allsmi.tui.terminal.KeyName;
import org.junit.jupiter.api.Test;

class FieldTest {
  @Test
  void isEditedAtTheCursor() {
    Field field = Field.of("gpx");
    field = press(field, KeyName.BACKSPACE);
    field = field.after(Key.of('u'));
    field = press(press(field, KeyName.HOME), KeyName.RIGHT);
    field = field.after(Key.of('漢'));
    assertThat(field).isEqualTo(new Field("g漢pu", 2));

    field = press(press(field, KeyName.LEFT), KeyName.DELETE);
    assertThat(field).isEqualTo(new Field("gpu", 1));
  }

  @Test
  void endsAreEnds() {
    assertThat(press(Field.EMPTY, KeyName.BACKSPACE)).isEqualTo(Field.EMPTY);
    assertThat(press(Field.EMPTY, KeyName.DELETE)).isEqualTo(Field.EMPTY);
    assertThat(press(Field.of("a"), KeyName.RIGHT)).isEqualTo(Field.of("a"));
  }

  @Test
  void controlKeysDeleteAndJump() {
    assertThat(Field.of("sort host mem").after(Key.ctrl('w')).text()).isEqualTo("sort host ");
    assertThat(Field.of("sort cpu").after(Key.ctrl('u')).text()).isEmpty();
    assertThat(Field.of("sort").after(Key.ctrl('a')).cursor()).isZero();
    assertThat(Field.takes(Key.ctrl('c'))).isFalse();
  }

  @Test
  void aPasteIsItsFirstLineWithoutControls() {
    assertThat(Field.EMPTY.typed("a\u001b[b\nrm").text()).isEqualTo("a[b");
    assertThat(Field.EMPTY.typed("x".repeat(5000)).text()).hasSize(200);
  }

  @Test
  void theCursorIsOnTheScreenOfWhateverWidth() {
    for (int width = 0; width < 12; width++) {
      Canvas canvas = new Canvas(width, 1, Glyphs.BRAILLE);
      Field.of("a long 漢字 text").draw(canvas);
      boolean cursor = width == 0;
      for (int x = 0; x < width; x++) cursor |= canvas.styleAt(x, 0).selected();
      assertThat(cursor).as("%d columns", width).isTrue();
    }
  }

  private static Field press(Field field, KeyName name) {
    return field.after(Key.of(name));
  }
}
