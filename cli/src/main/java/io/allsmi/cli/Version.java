package io.allsmi.cli;

/**
 * The version of this program.
 *
 * <p>A constant rather than a resource: reading one entry of a jar costs milliseconds at every
 * start. A test holds it equal to the version that the build gives.
 */
public final class Version {
  /** The version as Maven writes it, for example {@code 1.2.0}. */
  public static final String NUMBER = "0.1.0-SNAPSHOT";

  private Version() {}
}
