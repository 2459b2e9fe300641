package io.allsmi.exporter.web;

import io.allsmi.exporter.web.auth.Doorkeeper;
import io.allsmi.exporter.web.auth.Tokens;
import io.allsmi.exporter.web.file.ClientAuth;
import io.allsmi.exporter.web.file.Quoted;
import io.allsmi.exporter.web.file.WebConfigException;
import io.allsmi.exporter.web.tls.Tls;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.Headers.Field;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import io.allsmi.wire.http.Security;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/**
 * Stands before everything that a node serves, all paths alike, and knows what its listeners need
 * for TLS. Its files are read again when they change.
 */
public final class WebGuard {
  private final WebAccess access;
  private final LongSupplier nanoTime;
  private final Reread<Policy> policy;
  private final Reread<Tokens> tokens;
  private final Doorkeeper doorkeeper;
  private final Origins origins;
  private volatile Optional<TokenBucket> bucket = Optional.empty();

  /**
   * Reads the files that were named.
   *
   * @param log takes warnings and complaints, each in one line without a secret
   * @throws WebConfigException that says in one line what is wrong and where
   */
  public static WebGuard open(WebAccess access, Consumer<String> log) throws WebConfigException {
    return new WebGuard(access, log, System::nanoTime, InstantSource.system());
  }

  WebGuard(WebAccess access, Consumer<String> log, LongSupplier nanoTime, InstantSource clock)
      throws WebConfigException {
    this.access = access;
    this.nanoTime = nanoTime;
    for (String host : access.allowedHosts()) {
      if (HostCheck.isName(host)) continue;
      throw new WebConfigException(
          "--allow-host: " + Quoted.of(host) + " is not a name or an address without a port");
    }
    for (String origin : access.origins()) {
      if (Origins.isOrigin(origin)) continue;
      throw new WebConfigException(
          "--cors-origin: " + Quoted.of(origin) + " is not an origin such as https://example.org");
    }
    this.origins = new Origins(access.origins());
    this.doorkeeper = new Doorkeeper(nanoTime);
    Notices notices = new Notices(log, clock);
    Optional<Path> file = access.configuration();
    this.policy =
        new Reread<>(
            file.map(Path::toString).orElse(""),
            files -> file.isEmpty() ? Policy.OPEN : notices.of(Policy.read(file.get(), files)),
            (before, now) -> Policy.mayFollow(file.orElseThrow(), before, now),
            log,
            nanoTime,
            clock);
    Optional<Path> secrets = access.tokens();
    this.tokens =
        new Reread<>(
            secrets.map(Path::toString).orElse(""),
            files -> secrets.isEmpty() ? Tokens.NONE : notices.tokens(secrets.get(), files),
            (before, now) -> {},
            log,
            nanoTime,
            clock);
  }

  /** The handler behind all checks that a listener of that reach needs. */
  public Handler guard(Handler inner, Reach reach) {
    Handler guarded = request -> answer(inner, request);
    return reach == Reach.LOOPBACK ? new HostCheck(guarded, access.allowedHosts()) : guarded;
  }

  private Response answer(Handler inner, Request request) throws IOException, InterruptedException {
    Policy now = policy.get();
    Optional<Response> refusal = tooMany(now);
    if (refusal.isEmpty()) refusal = doorkeeper.refuse(request, now.users(), tokens.get());
    Response answer = refusal.isPresent() ? refusal.get() : inner.handle(request);
    for (Field field : now.config().headers()) answer = answer.with(field.name(), field.value());
    return origins.mark(request, answer);
  }

  private Optional<Response> tooMany(Policy now) {
    Optional<TokenBucket> limiter = bucket;
    if (!limiter.map(TokenBucket::limit).equals(now.config().rateLimit())) {
      limiter = now.config().rateLimit().map(limit -> new TokenBucket(limit, nanoTime));
      bucket = limiter;
    }
    if (limiter.isEmpty()) return Optional.empty();
    long wait = limiter.get().take();
    if (wait == 0) return Optional.empty();
    return Optional.of(
        Response.text(429, "too many requests")
            .with("Retry-After", Long.toString(Math.ceilDiv(wait, 1_000_000_000L))));
  }

  /** Whether listeners of the network are encrypted; this does not change. */
  public boolean encrypts() {
    return policy.get().tls().isPresent();
  }

  /** Whether clients have to show who they are, by a password, a token or a certificate. */
  public boolean asksWho() {
    Policy now = policy.get();
    boolean certificate =
        now.config()
            .tls()
            .map(tls -> tls.clientAuth() == ClientAuth.REQUIRE_AND_VERIFY_CLIENT_CERT)
            .orElse(false);
    return certificate || !now.users().isEmpty() || !tokens.get().isEmpty();
  }

  /** How a listener encrypts: each new connection by what was read last. */
  public Security security() {
    return () -> tls().map(tls -> new Security.Tls(tls.context(), tls.parameters()));
  }

  /** When the certificate that is in use expires, for a metric. */
  public Optional<Instant> certificateExpiry() {
    return tls().map(Tls::expiry);
  }

  Optional<Tls> tls() {
    return policy.get().tls();
  }
}
