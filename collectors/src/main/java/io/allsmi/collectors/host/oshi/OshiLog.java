package io.allsmi.collectors.host.oshi;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.ILoggerFactory;
import org.slf4j.IMarkerFactory;
import org.slf4j.Logger;
import org.slf4j.Marker;
import org.slf4j.event.Level;
import org.slf4j.helpers.BasicMarkerFactory;
import org.slf4j.helpers.LegacyAbstractLogger;
import org.slf4j.helpers.MessageFormatter;
import org.slf4j.helpers.NOPMDCAdapter;
import org.slf4j.spi.MDCAdapter;
import org.slf4j.spi.SLF4JServiceProvider;

/**
 * Passes OSHI's messages on to {@link System.Logger}. SLF4J finds it through {@link
 * java.util.ServiceLoader}; with no such provider it writes to the console.
 */
public final class OshiLog implements SLF4JServiceProvider {
  private final Map<String, Logger> loggers = new ConcurrentHashMap<>();
  private final IMarkerFactory markers = new BasicMarkerFactory();
  private final MDCAdapter contexts = new NOPMDCAdapter();

  @Override
  public ILoggerFactory getLoggerFactory() {
    return name -> loggers.computeIfAbsent(name, Forwarding::new);
  }

  @Override
  public IMarkerFactory getMarkerFactory() {
    return markers;
  }

  @Override
  public MDCAdapter getMDCAdapter() {
    return contexts;
  }

  @Override
  public String getRequestedApiVersion() {
    return "2.0.99";
  }

  @Override
  public void initialize() {
    // Everything is made when it is asked for.
  }

  private static final class Forwarding extends LegacyAbstractLogger {
    private static final long serialVersionUID = 1L;

    private final transient System.Logger to;

    Forwarding(String name) {
      this.name = name;
      this.to = System.getLogger(name);
    }

    @Override
    protected void handleNormalizedLoggingCall(
        Level level,
        @Nullable Marker marker,
        String pattern,
        Object @Nullable [] arguments,
        @Nullable Throwable thrown) {
      String message = MessageFormatter.basicArrayFormat(pattern, arguments);
      if (thrown == null) to.log(levelOf(level), message);
      else to.log(levelOf(level), message, thrown);
    }

    private static System.Logger.Level levelOf(Level level) {
      return switch (level) {
        case ERROR -> System.Logger.Level.ERROR;
        case WARN -> System.Logger.Level.WARNING;
        case INFO -> System.Logger.Level.INFO;
        case DEBUG -> System.Logger.Level.DEBUG;
        case TRACE -> System.Logger.Level.TRACE;
      };
    }

    private boolean isOn(System.Logger.Level level) {
      return to.isLoggable(level);
    }

    @Override
    protected @Nullable String getFullyQualifiedCallerName() {
      return null;
    }

    @Override
    public boolean isErrorEnabled() {
      return isOn(System.Logger.Level.ERROR);
    }

    @Override
    public boolean isWarnEnabled() {
      return isOn(System.Logger.Level.WARNING);
    }

    @Override
    public boolean isInfoEnabled() {
      return isOn(System.Logger.Level.INFO);
    }

    @Override
    public boolean isDebugEnabled() {
      return isOn(System.Logger.Level.DEBUG);
    }

    @Override
    public boolean isTraceEnabled() {
      return isOn(System.Logger.Level.TRACE);
    }
  }
}
