/* Memory errors, retired pages, remapped rows, repairs. */
#include <string.h>

#include "getters.h"

static const char *const TYPES[] = {"corrected", "uncorrected"};
static const char *const COUNTERS[] = {"volatile", "aggregate"};

GET_U32_TWICE(nvmlDeviceGetEccMode, "ecc.mode", "ecc.mode.pending")
GET_U32(nvmlDeviceGetDefaultEccMode, "ecc.mode.default")
GET_U32(nvmlDeviceGetRetiredPagesPendingStatus, "retired.pending")

/* "ecc.corrected.volatile" */
nvmlReturn_t nvmlDeviceGetTotalEccErrors(nvmlDevice_t device, unsigned int type,
                                         unsigned int counter, unsigned long long *count) {
  ENTER(nvmlDeviceGetTotalEccErrors, device);
  if (count == NULL || type > 1 || counter > 1) return NVML_INVALID_ARGUMENT;
  struct reading told = read_keyf(&call, "ecc.%s.%s", TYPES[type], COUNTERS[counter]);
  if (told.code == NVML_SUCCESS) *count = told.bits;
  return told.code;
}

/* "ecc.corrected.volatile.dram" */
static struct reading read_location(const struct call *call, unsigned int type,
                                    unsigned int counter, unsigned int location) {
  static const char *const LOCATIONS[] = {"l1",      "l2",     "dram", "registers",
                                          "texture", "shared", "cbu",  "sram"};
  return read_keyf(call, "ecc.%s.%s.%s", TYPES[type], COUNTERS[counter], LOCATIONS[location]);
}

nvmlReturn_t nvmlDeviceGetMemoryErrorCounter(nvmlDevice_t device, unsigned int type,
                                             unsigned int counter, unsigned int location,
                                             unsigned long long *count) {
  ENTER(nvmlDeviceGetMemoryErrorCounter, device);
  if (count == NULL || type > 1 || counter > 1 || location > 7) return NVML_INVALID_ARGUMENT;
  struct reading told = read_location(&call, type, counter, location);
  if (told.code == NVML_SUCCESS) *count = told.bits;
  return told.code;
}

nvmlReturn_t nvmlDeviceGetDetailedEccErrors(nvmlDevice_t device, unsigned int type,
                                            unsigned int counter, nvmlEccErrorCounts_t *counts) {
  ENTER(nvmlDeviceGetDetailedEccErrors, device);
  if (counts == NULL || type > 1 || counter > 1) return NVML_INVALID_ARGUMENT;
  struct reading memory = read_location(&call, type, counter, 2);
  if (memory.code != NVML_SUCCESS) return memory.code;
  counts->deviceMemory = memory.bits;
  counts->l1Cache = read_location(&call, type, counter, 0).bits;
  counts->l2Cache = read_location(&call, type, counter, 1).bits;
  counts->registerFile = read_location(&call, type, counter, 3).bits;
  return NVML_SUCCESS;
}

/* "sram.aggregate.secded" and its like; what is not told is 0 where "sram" is. */
nvmlReturn_t nvmlDeviceGetSramEccErrorStatus(nvmlDevice_t device,
                                             nvmlEccSramErrorStatus_v1_t *status) {
  ENTER(nvmlDeviceGetSramEccErrorStatus, device);
  if (status == NULL) return NVML_INVALID_ARGUMENT;
  if (status->version != NVML_VERSION(*status, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  struct reading there = read_key(&call, "sram");
  if (there.code != NVML_SUCCESS) return there.code;
  status->aggregateUncParity = number_or(&call, "sram.aggregate.parity", 0);
  status->aggregateUncSecDed = number_or(&call, "sram.aggregate.secded", 0);
  status->aggregateCor = number_or(&call, "sram.aggregate.corrected", 0);
  status->volatileUncParity = number_or(&call, "sram.volatile.parity", 0);
  status->volatileUncSecDed = number_or(&call, "sram.volatile.secded", 0);
  status->volatileCor = number_or(&call, "sram.volatile.corrected", 0);
  status->aggregateUncBucketL2 = number_or(&call, "sram.bucket.l2", 0);
  status->aggregateUncBucketSm = number_or(&call, "sram.bucket.sm", 0);
  status->aggregateUncBucketPcie = number_or(&call, "sram.bucket.pcie", 0);
  status->aggregateUncBucketMcu = number_or(&call, "sram.bucket.mcu", 0);
  status->aggregateUncBucketOther = number_or(&call, "sram.bucket.other", 0);
  status->bThresholdExceeded = (unsigned int)number_or(&call, "sram.threshold", 0);
  return NVML_SUCCESS;
}

/* sram gpu0 unit 1 location 2 sublocation 0 ext 0 address 0x40 parity 1 count 2 */
nvmlReturn_t nvmlDeviceGetSramUniqueUncorrectedEccErrorCounts(
    nvmlDevice_t device, nvmlEccSramUniqueUncorrectedErrorCounts_v1_t *counts) {
  ENTER(nvmlDeviceGetSramUniqueUncorrectedEccErrorCounts, device);
  if (counts == NULL) return NVML_INVALID_ARGUMENT;
  if (counts->version != NVML_VERSION(*counts, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  struct reading there = read_key(&call, "sram");
  if (there.code != NVML_SUCCESS) return there.code;
  unsigned int room = counts->entries == NULL ? 0 : counts->entryCount;
  unsigned int found = 0;
  const struct record *record;
  for (int at = 0; (record = next_record(&call, RECORD_SRAM, &at)) != NULL; found++) {
    if (found >= room) continue;
    nvmlEccSramUniqueUncorrectedErrorEntry_v1_t *entry = &counts->entries[found];
    entry->unit = (unsigned int)attribute_number(&call, record, "unit", 0);
    entry->location = (unsigned int)attribute_number(&call, record, "location", 0);
    entry->sublocation = (unsigned int)attribute_number(&call, record, "sublocation", 0);
    entry->extlocation = (unsigned int)attribute_number(&call, record, "ext", 0);
    entry->address = (unsigned int)attribute_number(&call, record, "address", 0);
    entry->isParity = (unsigned int)attribute_number(&call, record, "parity", 0);
    entry->count = (unsigned int)attribute_number(&call, record, "count", 1);
  }
  counts->entryCount = found;
  return found > room ? NVML_INSUFFICIENT_SIZE : NVML_SUCCESS;
}

/* retired gpu0 0x1f3000 cause 1 time 1700000000; none of them where "retired" is told. */
static int retired(const struct call *call, unsigned int cause, unsigned int *count,
                   unsigned long long *addresses, unsigned long long *times) {
  if (count == NULL || cause > 1) return NVML_INVALID_ARGUMENT;
  struct reading there = read_key(call, "retired");
  if (there.code != NVML_SUCCESS) return there.code;
  unsigned int room = addresses == NULL ? 0 : *count;
  unsigned int found = 0;
  const struct record *record;
  for (int at = 0; (record = next_record(call, RECORD_RETIRED, &at)) != NULL;) {
    if (attribute_number(call, record, "cause", 0) != cause) continue;
    if (found < room) {
      addresses[found] = attribute_number(call, record, "address", 0);
      if (times != NULL) times[found] = attribute_number(call, record, "time", 0);
    }
    found++;
  }
  *count = found;
  return found > room ? NVML_INSUFFICIENT_SIZE : NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetRetiredPages(nvmlDevice_t device, unsigned int cause, unsigned int *count,
                                       unsigned long long *addresses) {
  ENTER(nvmlDeviceGetRetiredPages, device);
  return retired(&call, cause, count, addresses, NULL);
}

nvmlReturn_t nvmlDeviceGetRetiredPages_v2(nvmlDevice_t device, unsigned int cause,
                                          unsigned int *count, unsigned long long *addresses,
                                          unsigned long long *times) {
  ENTER(nvmlDeviceGetRetiredPages_v2, device);
  return retired(&call, cause, count, addresses, times);
}

nvmlReturn_t nvmlDeviceGetRemappedRows(nvmlDevice_t device, unsigned int *corrected,
                                       unsigned int *uncorrected, unsigned int *pending,
                                       unsigned int *failed) {
  ENTER(nvmlDeviceGetRemappedRows, device);
  if (uncorrected == NULL || pending == NULL || failed == NULL) return NVML_INVALID_ARGUMENT;
  int code = answer_u32(&call, "remap.corrected", corrected);
  if (code != NVML_SUCCESS) return code;
  *uncorrected = (unsigned int)number_or(&call, "remap.uncorrected", 0);
  *pending = (unsigned int)number_or(&call, "remap.pending", 0);
  *failed = (unsigned int)number_or(&call, "remap.failed", 0);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetRemappedRows_v2(nvmlDevice_t device, nvmlRemappedRowsInfo_v2_t *rows) {
  ENTER(nvmlDeviceGetRemappedRows_v2, device);
  if (rows == NULL) return NVML_INVALID_ARGUMENT;
  int code = answer_u32(&call, "remap.corrected", &rows->corrActiveRemaps);
  if (code != NVML_SUCCESS) return code;
  rows->corrInactiveRemaps = (unsigned int)number_or(&call, "remap.corrected.inactive", 0);
  rows->uncActiveRemaps = (unsigned int)number_or(&call, "remap.uncorrected", 0);
  rows->uncInactiveRemaps = (unsigned int)number_or(&call, "remap.uncorrected.inactive", 0);
  rows->bPending = (unsigned int)number_or(&call, "remap.pending", 0);
  rows->bFailureOccurred = (unsigned int)number_or(&call, "remap.failed", 0);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetRowRemapperHistogram(nvmlDevice_t device,
                                               nvmlRowRemapperHistogramValues_t *banks) {
  ENTER(nvmlDeviceGetRowRemapperHistogram, device);
  if (banks == NULL) return NVML_INVALID_ARGUMENT;
  int code = answer_u32(&call, "banks.max", &banks->max);
  if (code != NVML_SUCCESS) return code;
  banks->high = (unsigned int)number_or(&call, "banks.high", 0);
  banks->partial = (unsigned int)number_or(&call, "banks.partial", 0);
  banks->low = (unsigned int)number_or(&call, "banks.low", 0);
  banks->none = (unsigned int)number_or(&call, "banks.none", 0);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetRepairStatus(nvmlDevice_t device, nvmlRepairStatus_v1_t *status) {
  ENTER(nvmlDeviceGetRepairStatus, device);
  if (status == NULL) return NVML_INVALID_ARGUMENT;
  if (status->version != NVML_VERSION(*status, 1)) return NVML_ARGUMENT_VERSION_MISMATCH;
  int code = answer_u32(&call, "repair.channel", &status->bChannelRepairPending);
  if (code != NVML_SUCCESS) return code;
  status->bTpcRepairPending = (unsigned int)number_or(&call, "repair.tpc", 0);
  return NVML_SUCCESS;
}

nvmlReturn_t nvmlDeviceGetUnrepairableMemoryFlag_v1(nvmlDevice_t device,
                                                    nvmlUnrepairableMemoryStatus_v1_t *status) {
  ENTER(nvmlDeviceGetUnrepairableMemoryFlag_v1, device);
  if (status == NULL) return NVML_INVALID_ARGUMENT;
  return answer_u32(&call, "unrepairable", &status->bUnrepairableMemory);
}
