package io.allsmi.collectors.host.process;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.fixture.FixturePlatform;
import io.allsmi.collectors.host.file.Text;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class UsersTest {
  @TempDir private Path root;

  @Test
  void readsNamesByNumber() {
    Text text =
        Text.of(
            "root:x:0:0::/root:/bin/sh\ntoor:x:0:0:::\nalice:x:1000:1000::/home/alice:/bin/sh\n");
    assertThat(Users.parse(text)).isEqualTo(Map.of(0L, "root", 1000L, "alice"));
  }

  @Test
  void linesThatAreNoUsersAreLeftOut() {
    Text text = Text.of("+::::::\n#x\n\nbob\nbob:x\nbob:x:y:1::\n:x:5:5::\nann:x:7");
    assertThat(Users.parse(text)).isEmpty();
  }

  @Test
  void aNumberWithoutANameStaysANumber() {
    FixturePlatform machine = FixturePlatform.at(root);
    assertThat(new Users(machine).name(4_294_967_294L, machine.now())).isEqualTo("4294967294");
  }

  @Test
  void aNewUserIsKnownWithinAMinute() {
    FixturePlatform machine = FixturePlatform.at(root).file("/etc/passwd", "root:x:0:0::/:/\n");
    Users users = new Users(machine);
    assertThat(users.name(1000, machine.now())).isEqualTo("1000");
    machine.file("/etc/passwd", "alice:x:1000:1000::/:/\n");
    assertThat(users.name(1000, machine.advance(59).now())).isEqualTo("1000");
    assertThat(users.name(1000, machine.advance(1).now())).isEqualTo("alice");
  }

  @Test
  void theEffectiveUserIsTheSecondNumber() {
    assertThat(Owner.effectiveUser(Text.of("Name:\tx\nUid:\t1000\t0\t5\t5\n"))).isZero();
    assertThat(Owner.effectiveUser(Text.of("Name:\tUid:\nUid:\tx\n"))).isEqualTo(-1);
    assertThat(Owner.effectiveUser(Text.of(""))).isEqualTo(-1);
  }
}
