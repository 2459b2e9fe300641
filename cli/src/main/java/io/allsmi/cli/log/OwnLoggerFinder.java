package io.allsmi.cli.log;

/**
 * Gives the platform our loggers. Found by the name of the service in META-INF; without it the
 * platform's default would load java.util.logging.
 */
public final class OwnLoggerFinder extends System.LoggerFinder {

  /** For the service loader. */
  public OwnLoggerFinder() {}

  @Override
  public System.Logger getLogger(String name, Module module) {
    return new OwnLogger(name);
  }
}
