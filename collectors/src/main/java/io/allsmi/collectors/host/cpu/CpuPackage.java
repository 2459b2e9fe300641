package io.allsmi.collectors.host.cpu;

import io.allsmi.model.DeviceInfo;
import java.util.BitSet;

/**
 * One CPU package (socket). Its device has a part for each class of time, in the order of {@link
 * CpuTimes#CLASSES}, and behind them one for each of its logical CPUs, in their order.
 *
 * @param id the kernel's number of it
 * @param device what it is
 * @param cpus its logical CPUs, those that have gone off line included
 * @param online its logical CPUs that are on line
 * @param cores its physical cores that are on line; NaN when not known
 */
record CpuPackage(int id, DeviceInfo device, BitSet cpus, BitSet online, double cores) {}
