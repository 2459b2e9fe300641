package io.allsmi.wire.text;

import io.allsmi.model.Block;
import io.allsmi.wire.Bytes;

/** Samples that the shape of the page settles. */
final class FixedFamily implements Family {
  private final Header header;
  private final byte[] samples;

  FixedFamily(Header header, byte[] samples) {
    this.header = header;
    this.samples = samples;
  }

  @Override
  public void write(Block[] blocks, Format format, Bytes out) {
    out.put(header.of(format)).put(samples);
  }
}
