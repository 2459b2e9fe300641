package io.allsmi.exporter.web.auth;

import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import java.time.Duration;
import java.util.Optional;
import java.util.function.LongSupplier;

/**
 * Refuses requests without right credentials. It lasts as long as the process, so that reading the
 * configuration again does not give new attempts to anybody.
 */
public final class Doorkeeper {
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  private final FailureLimit failures;
  private final PasswordChecks checks;

  public Doorkeeper(LongSupplier nanoTime) {
    this(new FailureLimit(nanoTime), new PasswordChecks(PATIENCE));
  }

  Doorkeeper(FailureLimit failures, PasswordChecks checks) {
    this.failures = failures;
    this.checks = checks;
  }

  /**
   * The answer that refuses a request, or empty if it may pass. Where neither users nor tokens are
   * configured all pass; where both are, either serves.
   */
  public Optional<Response> refuse(Request request, Users users, Tokens tokens)
      throws InterruptedException {
    Passwords passwords = users.passwords();
    if (passwords.isEmpty() && tokens.isEmpty()) return Optional.empty();
    Credentials claim = Credentials.of(request.headers());
    boolean known =
        switch (claim) {
          case Credentials.None none -> false;
          case Credentials.Bearer bearer -> tokens.accept(bearer.token());
          case Credentials.Basic basic -> passwords.isRemembered(basic);
        };
    if (known) return Optional.empty();
    if (claim instanceof Credentials.None) return Optional.of(challenge(passwords, tokens));
    String client = request.peer().client();
    long wait = failures.attempt(client);
    if (wait > 0) {
      return Optional.of(later(429, "too many wrong credentials from this address", wait));
    }
    if (!(claim instanceof Credentials.Basic basic) || passwords.isEmpty()) {
      return Optional.of(challenge(passwords, tokens));
    }
    Optional<Boolean> right = checks.run(() -> passwords.check(basic));
    if (right.isEmpty()) {
      failures.succeeded(client);
      return Optional.of(later(503, "too many passwords to check at once", 1));
    }
    if (!right.get()) return Optional.of(challenge(passwords, tokens));
    failures.succeeded(client);
    return Optional.empty();
  }

  private static Response challenge(Passwords passwords, Tokens tokens) {
    Response answer = Response.text(401, "credentials are needed");
    if (!passwords.isEmpty()) {
      answer = answer.with("WWW-Authenticate", "Basic realm=\"allsmi\", charset=\"UTF-8\"");
    }
    return tokens.isEmpty() ? answer : answer.with("WWW-Authenticate", "Bearer realm=\"allsmi\"");
  }

  private static Response later(int status, String why, long seconds) {
    return Response.text(status, why).with("Retry-After", Long.toString(seconds));
  }
}
