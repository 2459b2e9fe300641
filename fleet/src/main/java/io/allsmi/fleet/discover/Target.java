package io.allsmi.fleet.discover;

import io.allsmi.model.Info;
import java.net.URI;

/**
 * An endpoint to poll.
 *
 * @param base where it is, path and query included; may have a name and a password in it
 * @param labels what discovery says of it: rack, pool, cluster
 */
public record Target(URI base, Info labels) {

  /** Where it is, as a user would type it, without name and password. */
  public String address() {
    String text = base.toString();
    String authority = base.getRawAuthority();
    int at = authority == null ? -1 : authority.lastIndexOf('@');
    if (at < 0) return text;
    int from = text.indexOf("//") + 2;
    return text.substring(0, from) + text.substring(from + at + 1);
  }

  /** Path and query, to be asked for. */
  public String pathAndQuery() {
    String path = base.getRawPath();
    return base.getRawQuery() == null ? path : path + "?" + base.getRawQuery();
  }

  /** The host alone, an IPv6 address without brackets. */
  public String host() {
    String place = place();
    int bracket = place.lastIndexOf(']');
    if (bracket >= 0) return place.substring(1, bracket);
    int colon = place.lastIndexOf(':');
    return colon < 0 ? place : place.substring(0, colon);
  }

  /** Host and port, as far as they are said. */
  String place() {
    String authority = base.getRawAuthority();
    return authority == null ? "" : authority.substring(authority.lastIndexOf('@') + 1);
  }

  @Override
  public String toString() {
    return address() + (labels.isEmpty() ? "" : " " + labels);
  }
}
