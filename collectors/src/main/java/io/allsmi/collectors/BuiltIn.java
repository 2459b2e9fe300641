package io.allsmi.collectors;

import io.allsmi.collectors.apple.AppleProvider;
import io.allsmi.collectors.apple.AppleSensorsProvider;
import io.allsmi.collectors.furiosa.FuriosaHealthProvider;
import io.allsmi.collectors.furiosa.FuriosaProvider;
import io.allsmi.collectors.host.chassis.ChassisProvider;
import io.allsmi.collectors.host.cpu.CpuProvider;
import io.allsmi.collectors.host.disk.DisksProvider;
import io.allsmi.collectors.host.disk.DrivesProvider;
import io.allsmi.collectors.host.filesystem.FilesystemsProvider;
import io.allsmi.collectors.host.memory.MemoryProvider;
import io.allsmi.collectors.host.network.NetworkProvider;
import io.allsmi.collectors.host.node.NodeProvider;
import io.allsmi.collectors.host.process.ProcessesProvider;
import io.allsmi.collectors.jetson.JetsonHealthProvider;
import io.allsmi.collectors.jetson.JetsonProvider;
import io.allsmi.collectors.jetson.tegrastats.TegrastatsProvider;
import io.allsmi.collectors.nvml.NvmlProvider;
import io.allsmi.collectors.nvml.smi.SmiProvider;
import io.allsmi.collectors.rebellions.RebellionsProvider;
import io.allsmi.collectors.rebellions.RebellionsSmiProvider;
import io.allsmi.collectors.tenstorrent.TenstorrentProvider;
import io.allsmi.collectors.tenstorrent.TenstorrentSmiProvider;
import io.allsmi.model.collect.CollectorProvider;
import java.util.List;

/**
 * The collectors that come with the program. Named here and not in a services file: to read one,
 * the JVM opens every jar of the class path, which is a fifth of the time that a snapshot may take.
 */
public final class BuiltIn {
  private BuiltIn() {}

  /** In the order in which devices are listed and, where two describe one, believed. */
  public static List<CollectorProvider> providers() {
    NvmlProvider nvml = new NvmlProvider();
    return List.of(
        nvml,
        nvml.health(),
        new SmiProvider(),
        new JetsonProvider(),
        new JetsonHealthProvider(),
        new TegrastatsProvider(),
        new AppleProvider(),
        new AppleSensorsProvider(),
        new RebellionsProvider(),
        new RebellionsSmiProvider(),
        new TenstorrentProvider(),
        new TenstorrentSmiProvider(),
        new FuriosaProvider(),
        new FuriosaHealthProvider(),
        new NodeProvider(),
        new CpuProvider(),
        new MemoryProvider(),
        new DisksProvider(),
        new DrivesProvider(),
        new FilesystemsProvider(),
        new NetworkProvider(),
        new ChassisProvider(),
        new ProcessesProvider());
  }
}
