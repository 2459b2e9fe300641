package io.allsmi.collectors.jetson.gpu;

import io.allsmi.collectors.jetson.file.Plausible;
import io.allsmi.model.Part;
import io.allsmi.model.catalogue.AcceleratorMetrics;
import io.allsmi.model.catalogue.PartKind;
import io.allsmi.model.collect.Answer;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.List;

/** The engines beside the GPU; their parts are the first of the GPU's. */
public final class Engines implements AutoCloseable {
  private final List<Engine> engines;

  public Engines(Platform platform) {
    engines = Engine.find(platform);
  }

  /** A part for each. */
  public List<Part> parts() {
    List<Part> parts = new ArrayList<>(engines.size());
    for (Engine engine : engines) parts.add(Part.of(PartKind.ENGINE, engine.name()));
    return parts;
  }

  /** Their clocks, and which of them run. */
  public void live(Answer answer, int gpu) {
    for (int i = 0; i < engines.size(); i++) {
      Engine engine = engines.get(i);
      double hertz = Plausible.hertz(engine.clock().read());
      answer.set(gpu, i, AcceleratorMetrics.ENGINE_FREQUENCY_HERTZ, hertz);
      answer.set(gpu, i, AcceleratorMetrics.ENGINE_ENABLED, engine.enabled());
    }
  }

  @Override
  public void close() {
    for (Engine engine : engines) engine.close();
  }
}
