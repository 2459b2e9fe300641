package io.allsmi.collectors.rebellions.smi;

/**
 * What one process has open on one device.
 *
 * @param npu the device's number within its group, which other groups use again
 * @param pid process id
 * @param process its name, maybe cut after 15 characters
 * @param bytes memory that it holds; NaN when not known
 * @param step how exactly that is written: half of the last digit, in bytes
 * @param utilization share of time; NaN when not known
 */
record Context(int npu, int pid, String process, double bytes, double step, double utilization) {}
