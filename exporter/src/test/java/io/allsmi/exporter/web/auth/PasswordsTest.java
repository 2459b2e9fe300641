package io.allsmi.exporter.web.auth;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.exporter.web.file.Place;
import io.allsmi.exporter.web.file.Text;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The hashes were made by libxcrypt 4.4, with the salt {@code abcdefghijklmnopqrstuu}. */
class PasswordsTest {
  private static final String TAIL = "$04$abcdefghijklmnopqrstuujydOTSfIH/d5oUHpsygqV5X9xJLQc6e";

  private static Passwords one(String hash) {
    return new Passwords(Map.of("alice", new Text(hash, new Place(Path.of("web.yml"), 1, 1))));
  }

  private static Credentials.Basic claim(String user, String password) {
    return new Credentials.Basic(user, password.getBytes(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(strings = {"$2a", "$2b", "$2y"})
  void everyVersionOfBcryptIsChecked(String version) {
    Passwords passwords = one(version + TAIL);

    assertThat(passwords.check(claim("alice", "correct horse"))).isTrue();
    assertThat(passwords.check(claim("alice", "correct horsE"))).isFalse();
    assertThat(passwords.check(claim("alice", ""))).isFalse();
    assertThat(passwords.check(claim("bob", "correct horse"))).isFalse();
  }

  /** Only 72 bytes count in bcrypt, of which the zero that ends a shorter password is one. */
  @ParameterizedTest
  @CsvSource({
    "71,$2b$04$abcdefghijklmnopqrstuu.gc7UY/21CSNJGJg21jJzx9QiOpJ9bO",
    "72,$2b$04$abcdefghijklmnopqrstuubzadhGtS2zEF.gu0yd0opP6cVzb.e0i",
    "73,$2b$04$abcdefghijklmnopqrstuubzadhGtS2zEF.gu0yd0opP6cVzb.e0i",
    "5000,$2b$04$abcdefghijklmnopqrstuubzadhGtS2zEF.gu0yd0opP6cVzb.e0i",
  })
  void longPasswordsAreCutAsElsewhere(int length, String hash) {
    assertThat(one(hash).check(claim("alice", "x".repeat(length)))).isTrue();
    assertThat(one(hash).check(claim("alice", "x".repeat(70)))).isFalse();
  }

  @Test
  void onlyWhatWasRightIsRemembered() {
    Passwords passwords = one("$2b" + TAIL);
    assertThat(passwords.isRemembered(claim("alice", "correct horse"))).isFalse();

    passwords.check(claim("alice", "correct horse"));
    passwords.check(claim("alice", "wrong"));

    assertThat(passwords.isRemembered(claim("alice", "correct horse"))).isTrue();
    assertThat(passwords.isRemembered(claim("alice", "wrong"))).isFalse();
    assertThat(passwords.isRemembered(claim("bob", "correct horse"))).isFalse();
    assertThat(passwords.isRemembered(claim("alicecorrect", " horse"))).isFalse();
  }

  @Test
  void anotherReadingOfTheFileRemembersNothing() {
    one("$2b" + TAIL).check(claim("alice", "correct horse"));

    assertThat(one("$2b" + TAIL).isRemembered(claim("alice", "correct horse"))).isFalse();
  }
}
