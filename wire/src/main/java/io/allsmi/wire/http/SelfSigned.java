package io.allsmi.wire.http;

import io.allsmi.wire.http.pem.Der;
import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A key and a certificate that it signed itself (RFC 5280), for simulated servers and for tests:
 * the JDK has nothing that makes one within a program.
 *
 * @param certificate for its name, {@code localhost} and 127.0.0.1
 */
public record SelfSigned(PrivateKey key, X509Certificate certificate) {
  private static final byte[] ECDSA_SHA256 = Der.sequence(Der.oid(1, 2, 840, 10045, 4, 3, 2));
  private static final DateTimeFormatter UTC_TIME =
      DateTimeFormatter.ofPattern("yyMMddHHmmss'Z'", Locale.ROOT).withZone(ZoneOffset.UTC);

  /**
   * Makes one with a new key on the curve P-256.
   *
   * @param name its subject, in ASCII
   */
  public static SelfSigned make(String name, Instant from, Instant to)
      throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(256);
    KeyPair pair = generator.generateKeyPair();
    byte[] toBeSigned = toBeSigned(name, pair.getPublic().getEncoded(), from, to);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initSign(pair.getPrivate());
    signature.update(toBeSigned);
    byte[] whole = Der.sequence(toBeSigned, ECDSA_SHA256, Der.bits(signature.sign()));
    X509Certificate certificate =
        (X509Certificate)
            CertificateFactory.getInstance("X.509")
                .generateCertificate(new ByteArrayInputStream(whole));
    return new SelfSigned(pair.getPrivate(), certificate);
  }

  private static byte[] toBeSigned(String subject, byte[] publicKey, Instant from, Instant to) {
    byte[] commonName = Der.sequence(Der.oid(2, 5, 4, 3), Der.of(0x0C, ascii(subject)));
    byte[] name = Der.sequence(Der.of(0x31, commonName));
    byte[] names =
        Der.sequence(
            Der.of(0x82, ascii(subject)),
            Der.of(0x82, ascii("localhost")),
            Der.of(0x87, new byte[] {127, 0, 0, 1}));
    byte[] alternatives = Der.sequence(Der.oid(2, 5, 29, 17), Der.of(0x04, names));
    return Der.sequence(
        Der.of(0xA0, Der.integer(BigInteger.TWO)),
        Der.integer(BigInteger.ONE),
        ECDSA_SHA256,
        name,
        Der.sequence(time(from), time(to)),
        name,
        publicKey,
        Der.of(0xA3, Der.sequence(alternatives)));
  }

  private static byte[] time(Instant at) {
    return Der.of(0x17, ascii(UTC_TIME.format(at)));
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }
}
