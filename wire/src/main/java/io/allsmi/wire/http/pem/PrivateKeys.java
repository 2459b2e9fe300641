package io.allsmi.wire.http.pem;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.List;
import java.util.Optional;

/**
 * A private key from PEM: PKCS#8 as it is; PKCS#1 (RSA) and SEC 1 (elliptic curves) wrapped in
 * PKCS#8, which is what the JDK reads.
 */
public final class PrivateKeys {
  private static final List<String> ALGORITHMS = List.of("RSA", "EC", "EdDSA", "RSASSA-PSS");
  private static final byte[] VERSION_0 = Der.of(Der.INTEGER, new byte[] {0});

  /** 1.2.840.113549.1.1.1 (RFC 8017, appendix A.1), which has no parameters. */
  private static final byte[] RSA =
      Der.of(
          Der.SEQUENCE,
          Der.of(
              Der.OBJECT_IDENTIFIER,
              new byte[] {0x2a, (byte) 0x86, 0x48, (byte) 0x86, (byte) 0xf7, 0x0d, 1, 1, 1}),
          Der.of(Der.NULL));

  /** 1.2.840.10045.2.1 (RFC 5480), whose parameter is the curve. */
  private static final byte[] EC =
      Der.of(Der.OBJECT_IDENTIFIER, new byte[] {0x2a, (byte) 0x86, 0x48, (byte) 0xce, 0x3d, 2, 1});

  private PrivateKeys() {}

  /** The first key of the text. */
  public static PrivateKey read(String pem) throws PemException {
    for (PemBlock block : PemBlock.all(pem)) {
      if (!block.type().endsWith("PRIVATE KEY")) continue;
      if (block.encrypted()) {
        throw new PemException(
            "the key is encrypted; write it without a pass phrase (openssl pkey)");
      }
      return key(pkcs8(block));
    }
    throw new PemException("holds no private key in PEM");
  }

  private static byte[] pkcs8(PemBlock block) throws PemException {
    return switch (block.type()) {
      case "PRIVATE KEY" -> block.der();
      case "RSA PRIVATE KEY" ->
          Der.of(Der.SEQUENCE, VERSION_0, RSA, Der.of(Der.OCTETS, block.der()));
      case "EC PRIVATE KEY" -> {
        Optional<byte[]> curve = Der.field(block.der(), Der.FIELD_0);
        if (curve.isEmpty()) throw new PemException("the key does not name its curve");
        yield Der.of(
            Der.SEQUENCE,
            VERSION_0,
            Der.of(Der.SEQUENCE, EC, curve.get()),
            Der.of(Der.OCTETS, block.der()));
      }
      default ->
          throw new PemException("a " + block.type() + " is not read here; convert it to PKCS#8");
    };
  }

  private static PrivateKey key(byte[] pkcs8) throws PemException {
    for (String algorithm : ALGORITHMS) {
      try {
        return KeyFactory.getInstance(algorithm).generatePrivate(new PKCS8EncodedKeySpec(pkcs8));
      } catch (GeneralSecurityException e) {
        // Another kind of key: the name of the right one is within the bytes.
      }
    }
    throw new PemException("the key is damaged, or of a kind that Java does not know");
  }
}
