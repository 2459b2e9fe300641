package io.allsmi.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import com.googlecode.lanterna.input.InputDecoder;
import com.googlecode.lanterna.input.KeyStroke;
import com.googlecode.lanterna.input.KeyType;
import io.allsmi.tui.terminal.Input.Mouse;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** From bytes to inputs, through Lanterna's decoder as it is used by the terminal. */
class InputDecodingTest {
  private static List<Input> decoded(ScriptedBytes bytes) throws IOException {
    InputDecoder decoder =
        new InputDecoder(new InputStreamReader(new InputFrames(bytes), StandardCharsets.UTF_8));
    decoder.addProfile(new KeyProfile());
    KeyTranslator translator = new KeyTranslator();
    List<Input> inputs = new ArrayList<>();
    while (true) {
      KeyStroke stroke = decoder.getNextCharacter(true);
      if (stroke.getKeyType() == KeyType.EOF) {
        return inputs;
      }
      Input input = translator.translate(stroke);
      if (input != null) {
        inputs.add(input);
      }
    }
  }

  private static List<Input> decoded(String text) throws IOException {
    return decoded(new ScriptedBytes().send(text));
  }

  /** The same bytes, cut into two reads at each place in turn, and into single bytes. */
  private static void assertDecoded(String text, Input... expected) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int cut = 0; cut <= bytes.length; cut++) {
      ScriptedBytes halves =
          new ScriptedBytes()
              .send(Arrays.copyOfRange(bytes, 0, cut))
              .send(Arrays.copyOfRange(bytes, cut, bytes.length));
      assertThat(decoded(halves)).as("cut at %d", cut).containsExactly(expected);
    }
    ScriptedBytes singles = new ScriptedBytes();
    for (byte b : bytes) {
      singles.send(new byte[] {b});
    }
    assertThat(decoded(singles)).as("byte by byte").containsExactly(expected);
  }

  @ParameterizedTest
  @CsvSource({
    "[A, UP",
    "[B, DOWN",
    "[C, RIGHT",
    "[D, LEFT",
    "[H, HOME",
    "[F, END",
    "[1~, HOME",
    "[4~, END",
    "[2~, INSERT",
    "[3~, DELETE",
    "[5~, PAGE_UP",
    "[6~, PAGE_DOWN",
    "OP, F1",
    "OQ, F2",
    "OS, F4",
    "[11~, F1",
    "[15~, F5",
    "[17~, F6",
    "[18~, F7",
    "[19~, F8",
    "[20~, F9",
    "[21~, F10",
    "[23~, F11",
    "[24~, F12",
    "[[A, F1",
    "[[E, F5",
    "OH, HOME",
    "OF, END",
    "OR, F3"
  })
  void keysWithNames(String sequence, KeyName expected) throws IOException {
    assertDecoded("\u001b" + sequence, Input.Key.of(expected));
  }

  @ParameterizedTest
  @CsvSource({
    "[1;5C, Ctrl-Right", "[1;2A, Shift-Up", "[1;3D, Alt-Left", "[5;5~, Ctrl-PgUp", "[Z, Shift-Tab",
    "[1;2R, Shift-F3", "[15;2~, Shift-F5", "x, Alt-x", "X, Alt-X", "'\u001b[A', Alt-Up"
  })
  void keysWithModifiers(String sequence, String expected) throws IOException {
    assertThat(decoded("\u001b" + sequence)).extracting(Input::toString).containsExactly(expected);
  }

  @Test
  void charactersOfAllLengths() throws IOException {
    assertDecoded(
        "qé漢🚀?",
        Input.Key.of('q'),
        Input.Key.of('é'),
        Input.Key.of('漢'),
        Input.Key.of(0x1F680),
        Input.Key.of('?'));
  }

  @Test
  void keysBelowTheSpace() throws IOException {
    assertDecoded(
        "\u0003\u001a\n\t\u007f\b\u0000 ",
        Input.Key.ctrl('c'),
        Input.Key.ctrl('z'),
        Input.Key.of(KeyName.ENTER),
        Input.Key.of(KeyName.TAB),
        Input.Key.of(KeyName.BACKSPACE),
        Input.Key.of(KeyName.BACKSPACE),
        Input.Key.ctrl(' '),
        Input.Key.of(' '));
  }

  @Test
  void anEscapeAloneIsEscape() throws IOException {
    assertThat(decoded(new ScriptedBytes().send("\u001b").pause().send("[A").pause()))
        .containsExactly(Input.Key.of(KeyName.ESCAPE), Input.Key.of('['), Input.Key.of('A'));
  }

  @Test
  void twoEscapesAreTwo() throws IOException {
    assertThat(decoded(new ScriptedBytes().send("\u001b\u001b").pause().send("q")))
        .containsExactly(
            Input.Key.of(KeyName.ESCAPE), Input.Key.of(KeyName.ESCAPE), Input.Key.of('q'));
  }

  @Test
  void altWithAKeyThatStartsSequences() throws IOException {
    assertThat(decoded(new ScriptedBytes().send("\u001b[").pause().send("\u001bO").pause()))
        .extracting(Input::toString)
        .containsExactly("Alt-[", "Alt-O");
  }

  @Test
  void aSequenceThatBreaksOffIsDropped() throws IOException {
    assertThat(decoded(new ScriptedBytes().send("\u001b[1;").pause().send("q")))
        .containsExactly(Input.Key.of('q'));
    assertDecoded("\u001b[12\u0003q", Input.Key.ctrl('c'), Input.Key.of('q'));
    assertThat(decoded(new ScriptedBytes().send("\u001b[" + "1".repeat(5000) + "Aq")))
        .endsWith(Input.Key.of('q'));
  }

  @ParameterizedTest
  @CsvSource({
    "<0;10;5M, PRESS, 1, 9, 4",
    "<0;10;5m, RELEASE, 1, 9, 4",
    "<2;1;1M, PRESS, 3, 0, 0",
    "<32;300;120M, DRAG, 1, 299, 119",
    "<64;10;5M, WHEEL_UP, 0, 9, 4",
    "<65;10;5M, WHEEL_DOWN, 0, 9, 4",
    "<66;10;5M, WHEEL_LEFT, 0, 9, 4",
    "<67;10;5M, WHEEL_RIGHT, 0, 9, 4",
  })
  void theMouse(String sequence, Mouse.Action action, int button, int column, int row)
      throws IOException {
    Mouse expected = new Mouse(action, button, column, row, false, false, false);
    assertDecoded("\u001b[" + sequence, expected);
  }

  @Test
  void theMouseWithModifiers() throws IOException {
    assertThat(decoded("\u001b[<28;1;1M"))
        .containsExactly(new Mouse(Mouse.Action.PRESS, 1, 0, 0, true, true, true));
  }

  @ParameterizedTest
  @CsvSource({"<35;1;1M", "<128;1;1M", "<0;0;1M", "<0;1M", "<0;1;1;1M", "<M", "<0;1;1X"})
  void aMouseThatMeansNothingIsDropped(String sequence) throws IOException {
    assertDecoded("\u001b[" + sequence + "q", Input.Key.of('q'));
  }

  @Test
  void theOldMouse() throws IOException {
    assertDecoded(
        "\u001b[M *%q",
        new Mouse(Mouse.Action.PRESS, 1, 9, 4, false, false, false), Input.Key.of('q'));
  }

  @Test
  void anOldMouseBeyondItsColumnsIsDropped() throws IOException {
    byte[] click = {0x1B, '[', 'M', ' ', (byte) 0xE0, (byte) 0x85, 'q'};
    assertThat(decoded(new ScriptedBytes().send(click))).containsExactly(Input.Key.of('q'));
  }

  @Test
  void aPasteIsOneInput() throws IOException {
    assertDecoded(
        "\u001b[200~rm -rf /\r\nqq\u001b[A 漢\u001b[201~x",
        new Input.Paste("rm -rf /\n\nqq\u001b[A 漢"),
        Input.Key.of('x'));
  }

  @Test
  void anEmptyPasteIsOneInput() throws IOException {
    assertDecoded("\u001b[200~\u001b[201~", new Input.Paste(""));
  }

  @Test
  void aPasteThatBreaksOffEndsWithThePause() throws IOException {
    assertThat(decoded(new ScriptedBytes().send("\u001b[200~abc").pause().send("q")))
        .containsExactly(new Input.Paste("abc"), Input.Key.of('q'));
  }

  @Test
  void aPasteThatIsTooLongIsCutAndNeverBecomesKeys() throws IOException {
    String text = "q".repeat(200_000);
    List<Input> inputs = decoded("\u001b[200~" + text + "\u001b[201~x");
    assertThat(inputs).hasSize(2).endsWith(Input.Key.of('x'));
    assertThat(((Input.Paste) inputs.get(0)).text())
        .hasSize(InputFrames.PASTE_BYTES - "\u001b[200~".length());
  }

  @Test
  void aPasteThatIsTooLongArrivesInManyReads() throws IOException {
    ScriptedBytes bytes = new ScriptedBytes().send("\u001b[200~");
    for (int i = 0; i < 300; i++) {
      bytes.send("q".repeat(777));
    }
    bytes.send("\u001b[2").send("01~").send("x");
    assertThat(decoded(bytes)).hasSize(2).endsWith(Input.Key.of('x'));
  }

  @ParameterizedTest
  @CsvSource({
    "[I",
    "[O",
    "[201~",
    "[?1;2c",
    "[24;80R",
    "[99~",
    "[1;5Y",
    "Oz",
    "']11;rgb:1/2/3\u0007'",
    "]11;rgb:1/2/3\u001b\\",
    "P1$r0m\u001b\\",
    "_G\u001b\\",
    "[>0;276;0c"
  })
  void whatNoKeySendsIsSwallowed(String sequence) throws IOException {
    assertDecoded("a\u001b" + sequence + "b", Input.Key.of('a'), Input.Key.of('b'));
  }

  @Test
  void bytesThatAreNoTextAreDropped() throws IOException {
    byte[] noise = {(byte) 0xFF, 'a', (byte) 0x80, (byte) 0xC3, 'b', (byte) 0xE2, (byte) 0x82, 'c'};
    assertThat(decoded(new ScriptedBytes().send(noise)))
        .containsExactly(Input.Key.of('a'), Input.Key.of('b'), Input.Key.of('c'));
  }

  @Test
  void noBytesWhateverStopTheInput() throws IOException {
    for (long seed = 0; seed < 300; seed++) {
      Random random = new Random(seed);
      ScriptedBytes bytes = new ScriptedBytes();
      for (int i = random.nextInt(20); i >= 0; i--) {
        byte[] piece = new byte[random.nextInt(12)];
        random.nextBytes(piece);
        if (piece.length > 2 && random.nextBoolean()) {
          piece[0] = 0x1B;
          piece[1] = (byte) "[O]MP[".charAt(random.nextInt(6));
        }
        bytes.send(piece);
        if (random.nextInt(4) == 0) {
          bytes.pause();
        }
      }
      bytes.pause().send("\u001b[201~").send(new byte[] {7}).pause().send("\u001b\\").pause();
      bytes.send("q");
      assertThat(decoded(bytes)).as("seed %d", seed).isNotEmpty().endsWith(Input.Key.of('q'));
    }
  }
}
