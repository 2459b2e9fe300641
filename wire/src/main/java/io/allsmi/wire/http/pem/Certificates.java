package io.allsmi.wire.http.pem;

import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Certificates from PEM. */
public final class Certificates {
  private Certificates() {}

  /** All certificates of a text, at least one. */
  public static List<X509Certificate> read(String pem) throws PemException {
    List<X509Certificate> certificates = new ArrayList<>();
    for (PemBlock block : PemBlock.all(pem)) {
      if (block.type().endsWith("CERTIFICATE")) certificates.add(certificate(block.der()));
    }
    if (certificates.isEmpty()) throw new PemException("holds no certificate in PEM");
    return certificates;
  }

  private static X509Certificate certificate(byte[] der) throws PemException {
    try {
      CertificateFactory x509 = CertificateFactory.getInstance("X.509");
      return (X509Certificate) x509.generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      throw new PemException("a certificate is damaged");
    }
  }
}
