package io.allsmi.mock.fault;

import io.allsmi.wire.http.Body;
import io.allsmi.wire.http.Handler;
import io.allsmi.wire.http.Headers;
import io.allsmi.wire.http.Request;
import io.allsmi.wire.http.Response;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Supplier;

/** A node's handler, with the fault that the node has at the moment. */
public final class FaultyHandler implements Handler {
  private static final Duration HANG = Duration.ofMinutes(1);
  private static final ByteBuffer NOTHING = ByteBuffer.allocate(0);

  private final Handler sound;
  private final Handler skewed;
  private final Supplier<Optional<Fault>> now;

  /**
   * @param sound answers as the node does when nothing is wrong
   * @param skewed the same with a clock that is wrong
   * @param now the fault for the next request
   */
  public FaultyHandler(Handler sound, Handler skewed, Supplier<Optional<Fault>> now) {
    this.sound = sound;
    this.skewed = skewed;
    this.now = now;
  }

  @Override
  public Response handle(Request request) throws IOException, InterruptedException {
    Optional<Fault> fault = now.get();
    if (fault.isEmpty()) return sound.handle(request);
    return switch (fault.get()) {
      case REFUSE -> new Response(503, Headers.NONE, silence(true));
      case HANG -> {
        Thread.sleep(HANG);
        yield new Response(503, Headers.NONE, silence(false));
      }
      case UNAVAILABLE -> Response.text(503, "simulated outage").with("Retry-After", "5");
      case TRICKLE -> slowly(sound.handle(request));
      case RESET -> half(sound.handle(request), true);
      case TRUNCATE -> half(sound.handle(request), false);
      case MALFORMED -> Spoiled.malformed(plainly(request));
      case DUPLICATE -> Spoiled.duplicated(plainly(request));
      case HUGE -> Spoiled.huge(plainly(request));
      case CONTENT_TYPE -> called(sound.handle(request), "Content-Type", "text/html");
      case GZIP_BOMB -> GzipBomb.in(plainly(request));
      case CLOCK_SKEW -> skewed.handle(request);
      // This one is seen in the handshake; what follows is as always.
      case EXPIRED_CERTIFICATE -> sound.handle(request);
    };
  }

  private static Body silence(boolean reset) {
    return new Body.Broken(NOTHING, OptionalLong.empty(), reset);
  }

  /** The answer as it is without compression. */
  private Response plainly(Request request) throws IOException, InterruptedException {
    Headers headers = called(request.headers(), "Accept-Encoding", "identity");
    return sound.handle(new Request(request.path(), request.query(), headers, request.peer()));
  }

  private static Response slowly(Response response) {
    if (!(response.body() instanceof Body.Whole whole)) return response;
    return new Response(
        response.status(), response.headers(), new Body.Stream(new Trickle(whole.bytes())));
  }

  private static Response half(Response response, boolean reset) {
    if (!(response.body() instanceof Body.Whole whole)) {
      return new Response(response.status(), response.headers(), silence(reset));
    }
    ByteBuffer bytes = whole.bytes();
    return new Response(
        response.status(),
        response.headers(),
        new Body.Broken(
            bytes.slice(bytes.position(), bytes.remaining() / 2),
            OptionalLong.of(bytes.remaining()),
            reset));
  }

  private static Response called(Response response, String name, String value) {
    return new Response(
        response.status(), called(response.headers(), name, value), response.body());
  }

  /** The fields with another value of one. */
  static Headers called(Headers headers, String name, String value) {
    Headers changed = Headers.NONE;
    for (Headers.Field field : headers.fields()) {
      if (!field.name().equalsIgnoreCase(name)) changed = changed.with(field.name(), field.value());
    }
    return changed.with(name, value);
  }
}
