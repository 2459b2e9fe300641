package io.allsmi.exporter.web.tls;

import io.allsmi.exporter.web.file.Text;
import java.net.InetAddress;
import java.security.cert.CertificateException;
import java.security.cert.CertificateParsingException;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The alternative names of which a client's certificate must have one: DNS names, e-mail addresses,
 * IP addresses and URIs (RFC 5280, section 4.2.1.6), compared exactly; addresses by their value.
 */
final class AllowedNames {
  private static final int EMAIL = 1;
  private static final int DNS = 2;
  private static final int URI = 6;
  private static final int IP = 7;

  private final Set<String> names = new HashSet<>();
  private final Set<InetAddress> addresses = new HashSet<>();

  AllowedNames(List<Text> allowed) {
    for (Text text : allowed) {
      names.add(text.value());
      try {
        addresses.add(InetAddress.ofLiteral(text.value()));
      } catch (IllegalArgumentException e) {
        // A name, not an address.
      }
    }
  }

  /**
   * @throws CertificateException unless a name of the certificate is allowed, or all are
   */
  void check(X509Certificate certificate) throws CertificateException {
    if (names.isEmpty()) return;
    Collection<List<?>> alternatives = certificate.getSubjectAlternativeNames();
    if (alternatives != null) {
      for (List<?> alternative : alternatives) {
        if (alternative.get(1) instanceof String name
            && alternative.get(0) instanceof Integer type
            && isAllowed(type, name)) return;
      }
    }
    throw new CertificateParsingException("no alternative name of the certificate is allowed");
  }

  private boolean isAllowed(int type, String name) {
    return switch (type) {
      case EMAIL, DNS, URI -> names.contains(name);
      case IP -> addresses.contains(InetAddress.ofLiteral(name));
      default -> false;
    };
  }
}
