package io.allsmi.exporter.web.tls;

import io.allsmi.exporter.web.file.PemText;
import io.allsmi.exporter.web.file.WebConfigException;
import java.io.ByteArrayInputStream;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;

/** Certificates from PEM. */
final class Certificates {
  private Certificates() {}

  /** All certificates of a text, at least one. */
  static List<X509Certificate> read(PemText pem) throws WebConfigException {
    List<X509Certificate> certificates = new ArrayList<>();
    for (PemBlock block : PemBlock.all(pem)) {
      if (block.type().endsWith("CERTIFICATE")) certificates.add(certificate(block.der(), pem));
    }
    if (certificates.isEmpty()) throw pem.wrong("holds no certificate in PEM");
    return certificates;
  }

  private static X509Certificate certificate(byte[] der, PemText pem) throws WebConfigException {
    try {
      CertificateFactory x509 = CertificateFactory.getInstance("X.509");
      return (X509Certificate) x509.generateCertificate(new ByteArrayInputStream(der));
    } catch (CertificateException e) {
      throw pem.wrong("a certificate is damaged");
    }
  }
}
