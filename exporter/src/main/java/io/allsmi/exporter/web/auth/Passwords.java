package io.allsmi.exporter.web.auth;

import at.favre.lib.crypto.bcrypt.BCrypt;
import at.favre.lib.crypto.bcrypt.LongPasswordStrategies;
import io.allsmi.exporter.web.file.BcryptHash;
import io.allsmi.exporter.web.file.Text;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The users of one reading of the configuration. A password that was right once is remembered under
 * a salted digest, because a check costs tens of milliseconds by intent; what is remembered goes
 * with the configuration that it was right for.
 */
final class Passwords {
  private static final int REMEMBERED = 64;

  /**
   * For the check of a user who does not exist, so that it takes as long as one who does. Nobody
   * knows a password for it, and its answer is not looked at.
   */
  private static final String NOBODY =
      "$2a$10$abcdefghijklmnopqrstuuABCDEFGHIJKLMNOPQRSTUVWXYZabcde";

  private static final BCrypt.Verifyer USUAL = BCrypt.verifyer(BCrypt.Version.VERSION_2A);

  /** The first 72 bytes count, of which the zero that ends a password is one if it has room. */
  private static final int ROOM = 72;

  private static final BCrypt.Verifyer LONG =
      BCrypt.verifyer(
          BCrypt.Version.VERSION_2Y_NO_NULL_TERMINATOR,
          LongPasswordStrategies.truncate(BCrypt.Version.VERSION_2Y_NO_NULL_TERMINATOR));

  private final Map<String, Text> users;
  private final String dearest;
  private final byte[] salt = new byte[32];
  private final Map<String, Boolean> right =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
          return size() > REMEMBERED;
        }
      };

  Passwords(Map<String, Text> users) {
    this.users = users;
    this.dearest = dearest(users);
    new SecureRandom().nextBytes(salt);
  }

  /** A hash of the highest cost in use, which stands for those of all unknown users. */
  private static String dearest(Map<String, Text> users) {
    String dearest = NOBODY;
    int most = 0;
    for (Text hash : users.values()) {
      int cost = BcryptHash.cost(hash.value());
      if (cost > most) {
        most = cost;
        dearest = hash.value();
      }
    }
    return dearest;
  }

  boolean isEmpty() {
    return users.isEmpty();
  }

  /** Whether this name and password were right before; at once. */
  boolean isRemembered(Credentials.Basic claim) {
    Text hash = users.get(claim.user());
    if (hash == null) return false;
    String key = key(claim, hash.value());
    synchronized (right) {
      return right.containsKey(key);
    }
  }

  /** Whether name and password are right; takes tens of milliseconds or more of a processor. */
  boolean check(Credentials.Basic claim) {
    Text hash = users.get(claim.user());
    String against = hash == null ? dearest : hash.value();
    boolean verified = verify(claim.password(), against);
    if (hash == null || !verified) return false;
    String key = key(claim, against);
    synchronized (right) {
      right.put(key, true);
    }
    return true;
  }

  /** The versions 2a, 2b and 2y differ in errors of old implementations, not in the algorithm. */
  private static boolean verify(byte[] password, String hash) {
    BCrypt.Verifyer verifier = password.length < ROOM ? USUAL : LONG;
    return verifier.verify(password, hash.getBytes(StandardCharsets.US_ASCII)).verified;
  }

  private String key(Credentials.Basic claim, String hash) {
    try {
      MessageDigest sha = MessageDigest.getInstance("SHA-256");
      byte[] user = claim.user().getBytes(StandardCharsets.UTF_8);
      sha.update(salt);
      sha.update(ByteBuffer.allocate(4).putInt(user.length).array());
      sha.update(user);
      sha.update(hash.getBytes(StandardCharsets.US_ASCII));
      return HexFormat.of().formatHex(sha.digest(claim.password()));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
