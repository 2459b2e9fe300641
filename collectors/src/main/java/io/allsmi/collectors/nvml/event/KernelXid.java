package io.allsmi.collectors.nvml.event;

import io.allsmi.model.Moment;

/**
 * An Xid that the kernel's log has.
 *
 * @param address the device on the PCI bus, {@code 0000:3b:00.0}
 * @param at when it was logged
 */
record KernelXid(String address, int number, Moment at) {}
