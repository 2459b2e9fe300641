package io.allsmi.cli.view;

import io.allsmi.cli.Version;
import io.allsmi.fleet.page.FleetPage;
import io.allsmi.insight.cluster.ClusterSummary;
import io.allsmi.wire.Bytes;
import java.io.IOException;
import java.io.OutputStream;

/** One page of Prometheus text, each sample with its node's name. */
final class FleetText implements FleetRendering {
  @Override
  public void write(ClusterSummary cluster, OutputStream out) throws IOException {
    Bytes bytes = new Bytes();
    new FleetPage(Version.NUMBER, Integer.MAX_VALUE).write(cluster.fleet(), bytes);
    bytes.writeTo(out);
  }
}
