package io.allsmi.tui.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AbiTest {
  private static final String PROGRAM =
      """
      #include <errno.h>
      #include <fcntl.h>
      #include <signal.h>
      #include <stddef.h>
      #include <stdio.h>
      #include <sys/ioctl.h>
      #include <sys/select.h>
      #include <termios.h>
      #include <unistd.h>
      #define SAY(name, value) printf("%s %lld\\n", name, (long long)(value))
      int main(void) {
        SAY("termiosBytes", sizeof(struct termios));
        SAY("flagBytes", sizeof(tcflag_t));
        SAY("iflag", offsetof(struct termios, c_iflag) / sizeof(tcflag_t));
        SAY("lflag", offsetof(struct termios, c_lflag) / sizeof(tcflag_t));
        SAY("ccOffset", offsetof(struct termios, c_cc));
        SAY("vmin", VMIN); SAY("vtime", VTIME);
        SAY("icrnl", ICRNL); SAY("ixon", IXON); SAY("isig", ISIG); SAY("icanon", ICANON);
        SAY("echo", ECHO); SAY("echonl", ECHONL); SAY("iexten", IEXTEN);
        SAY("tcsanow", TCSANOW); SAY("tcoflush", TCOFLUSH); SAY("tiocgwinsz", TIOCGWINSZ);
        SAY("oWronly", O_WRONLY); SAY("oRdwr", O_RDWR); SAY("oNoctty", O_NOCTTY);
        SAY("oAppend", O_APPEND); SAY("eintr", EINTR); SAY("eagain", EAGAIN);
        SAY("sigtstp", SIGTSTP);
        SAY("winsizeBytes", sizeof(struct winsize));
        SAY("wsRow", offsetof(struct winsize, ws_row));
        SAY("wsCol", offsetof(struct winsize, ws_col));
        SAY("timevalBytes", sizeof(struct timeval));
        SAY("fdSetBytes", sizeof(fd_set));
        SAY("sizeTBytes", sizeof(size_t));
        return 0;
      }
      """;

  @TempDir private Path folder = Path.of(".");

  @Test
  void agreesWithTheHeadersOfThisMachine() throws IOException, InterruptedException {
    Path source = Files.writeString(folder.resolve("abi.c"), PROGRAM);
    Path program = folder.resolve("abi");
    run("cc", "-o", program.toString(), source.toString());
    Map<String, Long> compiled = new LinkedHashMap<>();
    for (String line : run(program.toString()).lines().toList()) {
      int space = line.indexOf(' ');
      compiled.put(line.substring(0, space), Long.valueOf(line.substring(space + 1)));
    }
    assertThat(ours(Abi.current())).containsExactlyEntriesOf(compiled);
  }

  private static Map<String, Long> ours(Abi abi) {
    Map<String, Long> values = new LinkedHashMap<>();
    values.put("termiosBytes", (long) abi.termiosBytes());
    values.put("flagBytes", (long) abi.flagBytes());
    values.put("iflag", 0L);
    values.put("lflag", 3L);
    values.put("ccOffset", (long) abi.ccOffset());
    values.put("vmin", (long) abi.vmin());
    values.put("vtime", (long) abi.vtime());
    values.put("icrnl", (long) abi.icrnl());
    values.put("ixon", (long) abi.ixon());
    values.put("isig", (long) abi.isig());
    values.put("icanon", (long) abi.icanon());
    values.put("echo", (long) abi.echo());
    values.put("echonl", (long) abi.echonl());
    values.put("iexten", (long) abi.iexten());
    values.put("tcsanow", (long) Abi.TCSANOW);
    values.put("tcoflush", (long) abi.tcoflush());
    values.put("tiocgwinsz", (long) abi.tiocgwinsz());
    values.put("oWronly", (long) Abi.O_WRONLY);
    values.put("oRdwr", (long) Abi.O_RDWR);
    values.put("oNoctty", (long) abi.oNoctty());
    values.put("oAppend", (long) abi.oAppend());
    values.put("eintr", (long) Abi.EINTR);
    values.put("eagain", (long) abi.eagain());
    values.put("sigtstp", (long) abi.sigtstp());
    values.put("winsizeBytes", 8L);
    values.put("wsRow", 0L);
    values.put("wsCol", 2L);
    values.put("timevalBytes", 16L);
    values.put("fdSetBytes", 128L);
    values.put("sizeTBytes", 8L);
    return values;
  }

  private static String run(String... command) throws IOException, InterruptedException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
