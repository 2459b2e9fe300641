package io.allsmi.exporter.web.auth;

import io.allsmi.exporter.web.file.Text;
import java.util.Map;

/** Who has a password, by one reading of the configuration. */
public final class Users {
  private final Passwords passwords;

  /**
   * @param hashes of bcrypt, checked, by the names of the users
   */
  public Users(Map<String, Text> hashes) {
    this.passwords = new Passwords(Map.copyOf(hashes));
  }

  /** Whether nobody has one: then passwords are not asked for. */
  public boolean isEmpty() {
    return passwords.isEmpty();
  }

  Passwords passwords() {
    return passwords;
  }
}
