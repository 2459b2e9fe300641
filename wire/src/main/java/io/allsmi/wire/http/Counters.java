package io.allsmi.wire.http;

import java.util.EnumMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/** What a server counts. */
final class Counters {
  final AtomicInteger handling = new AtomicInteger();
  final AtomicInteger streams = new AtomicInteger();
  final LongAdder served = new LongAdder();
  private final Map<Refusal, LongAdder> refused = new EnumMap<>(Refusal.class);

  Counters() {
    for (Refusal refusal : Refusal.values()) refused.put(refusal, new LongAdder());
  }

  void refused(Refusal refusal) {
    LongAdder adder = refused.get(refusal);
    if (adder != null) adder.increment();
  }

  HttpStats stats(int connections) {
    Map<Refusal, Long> counts = new EnumMap<>(Refusal.class);
    refused.forEach((refusal, adder) -> counts.put(refusal, adder.sum()));
    return new HttpStats(connections, handling.get(), streams.get(), served.sum(), counts);
  }
}
