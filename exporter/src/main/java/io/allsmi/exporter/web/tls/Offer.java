package io.allsmi.exporter.web.tls;

import io.allsmi.exporter.web.file.Quoted;
import io.allsmi.exporter.web.file.Text;
import io.allsmi.exporter.web.file.TlsSettings;
import io.allsmi.exporter.web.file.WebConfigException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;

/**
 * What a server offers in a handshake, in the JDK's words. What the configuration names and this
 * JDK does not do is an error: leaving it out could open more, or less, than was asked for.
 */
final class Offer {
  private static final List<String> VERSIONS = List.of("TLS10", "TLS11", "TLS12", "TLS13");
  private static final List<String> JAVA_VERSIONS =
      List.of("TLSv1", "TLSv1.1", "TLSv1.2", "TLSv1.3");
  private static final Map<String, String> CURVES =
      Map.of(
          "CurveP256", "secp256r1",
          "CurveP384", "secp384r1",
          "CurveP521", "secp521r1",
          "X25519", "x25519");

  private Offer() {}

  static SSLParameters of(TlsSettings settings, SSLContext context) throws WebConfigException {
    SSLParameters parameters = context.getDefaultSSLParameters();
    List<String> versions = versions(settings, List.of(parameters.getProtocols()));
    parameters.setProtocols(versions.toArray(new String[0]));
    if (!settings.cipherSuites().isEmpty()) {
      List<String> known = List.of(context.getSupportedSSLParameters().getCipherSuites());
      parameters.setCipherSuites(suites(settings, versions, known));
    }
    if (!settings.curves().isEmpty()) parameters.setNamedGroups(curves(settings.curves()));
    parameters.setUseCipherSuitesOrder(settings.preferServerCipherSuites());
    // The one that is set last wins over the other: only what applies is set.
    if (settings.clientAuth().requires()) parameters.setNeedClientAuth(true);
    else if (settings.clientAuth().asks()) parameters.setWantClientAuth(true);
    return parameters;
  }

  private static List<String> versions(TlsSettings settings, List<String> enabled)
      throws WebConfigException {
    int least = version("min_version", settings.minVersion(), "TLS12", enabled);
    int most = version("max_version", settings.maxVersion(), "TLS13", enabled);
    List<String> versions = new ArrayList<>();
    for (int i = most; i >= least; i--) {
      if (enabled.contains(JAVA_VERSIONS.get(i))) versions.add(JAVA_VERSIONS.get(i));
    }
    if (!versions.isEmpty()) return versions;
    Text named = settings.maxVersion().or(settings::minVersion).orElseThrow();
    throw named.wrong("no TLS version is left between min_version and max_version");
  }

  private static int version(
      String key, Optional<Text> text, String otherwise, List<String> enabled)
      throws WebConfigException {
    if (text.isEmpty()) return VERSIONS.indexOf(otherwise);
    int version = VERSIONS.indexOf(text.get().value());
    if (version < 0) {
      throw text.get()
          .wrong(key + ": " + Quoted.of(text.get().value()) + " is none of TLS10 to TLS13");
    }
    if (enabled.contains(JAVA_VERSIONS.get(version))) return version;
    throw text.get()
        .wrong(key + ": this Java has " + text.get().value() + " disabled (java.security)");
  }

  /** Those that are listed; the suites of TLS 1.3 are offered in any case, as Go does. */
  private static String[] suites(TlsSettings settings, List<String> versions, List<String> known)
      throws WebConfigException {
    Map<String, Boolean> suites = new LinkedHashMap<>();
    boolean older = false;
    for (Text suite : settings.cipherSuites()) {
      if (!known.contains(suite.value())) {
        throw suite.wrong("cipher_suites: this Java does not offer " + Quoted.of(suite.value()));
      }
      older |= !isOfTls13(suite.value());
      suites.put(suite.value(), true);
    }
    for (String suite : known) {
      if (isOfTls13(suite)) suites.putIfAbsent(suite, true);
    }
    if (!older && !versions.contains("TLSv1.3")) {
      throw settings
          .cipherSuites()
          .getFirst()
          .wrong("cipher_suites: none of them is for TLS 1.2, and TLS 1.3 is not offered");
    }
    return suites.keySet().toArray(new String[0]);
  }

  /** Only they do not name how keys are exchanged (RFC 8446, appendix B.4). */
  private static boolean isOfTls13(String suite) {
    return !suite.contains("_WITH_") && !suite.endsWith("_SCSV");
  }

  private static String[] curves(List<Text> names) throws WebConfigException {
    String[] curves = new String[names.size()];
    for (int i = 0; i < curves.length; i++) {
      Text name = names.get(i);
      String curve = CURVES.get(name.value());
      if (curve == null) {
        throw name.wrong(
            "curve_preferences: "
                + Quoted.of(name.value())
                + " is none of CurveP256, CurveP384, CurveP521, X25519");
      }
      curves[i] = curve;
    }
    return curves;
  }
}
