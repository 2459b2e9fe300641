package io.allsmi.collectors.nvml.link;

import static io.allsmi.collectors.nvml.link.LinkQuantity.early;
import static io.allsmi.collectors.nvml.link.LinkQuantity.scoped;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_CRC_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_RECOVERY_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.AcceleratorMetrics.LINK_REPLAY_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_BUFFER_OVERRUN_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_DATA_CRC_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_DISCARD_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_ECC_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_EFFECTIVE_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_EFFECTIVE_ERROR_RATIO;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_FAILED_RECOVERY_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_FEC_BINS;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_HEADER_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_INTEGRITY_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_MALFORMED_PACKET_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_RAW_ERROR_RATIO;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_RECEIVE_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_RECOVERED_EVENTS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_REMOTE_ERRORS_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_SYMBOLS_CORRUPTED_TOTAL;
import static io.allsmi.model.catalogue.InterconnectMetrics.LINK_SYMBOL_ERROR_RATIO;

import java.util.ArrayList;
import java.util.List;

/** What is counted on NVLinks, by their version. */
final class LinkQuantities {
  private LinkQuantities() {}

  static List<LinkQuantity> of(LinkSurvey survey) {
    List<LinkQuantity> all = new ArrayList<>();
    if (survey.mayBeEarlier()) addEarlier(all);
    if (survey.mayBeOfVersion5()) addVersion5(all, survey.mayBeEarlier());
    return all;
  }

  private static void addEarlier(List<LinkQuantity> all) {
    all.add(
        early(
            LINK_REPLAY_ERRORS_TOTAL,
            LinkFields.NVLINK_ERROR_DL_REPLAY,
            LinkFields.NVLINK_REPLAY_ERROR_COUNT_L0,
            LinkFields.NVLINK_REPLAY_ERROR_COUNT_L6));
    all.add(
        early(
            LINK_RECOVERY_ERRORS_TOTAL,
            LinkFields.NVLINK_ERROR_DL_RECOVERY,
            LinkFields.NVLINK_RECOVERY_ERROR_COUNT_L0,
            LinkFields.NVLINK_RECOVERY_ERROR_COUNT_L6));
    all.add(
        early(
            LINK_CRC_ERRORS_TOTAL,
            LinkFields.NVLINK_ERROR_DL_CRC,
            LinkFields.NVLINK_CRC_FLIT_ERROR_COUNT_L0,
            LinkFields.NVLINK_CRC_FLIT_ERROR_COUNT_L6));
    all.add(
        early(
            LINK_DATA_CRC_ERRORS_TOTAL,
            -1,
            LinkFields.NVLINK_CRC_DATA_ERROR_COUNT_L0,
            LinkFields.NVLINK_CRC_DATA_ERROR_COUNT_L6));
    all.add(
        early(
            LINK_ECC_ERRORS_TOTAL,
            -1,
            LinkFields.NVLINK_ECC_DATA_ERROR_COUNT_L0,
            LinkFields.NVLINK_ECC_DATA_ERROR_COUNT_L6));
  }

  private static void addVersion5(List<LinkQuantity> all, boolean hasRecoveries) {
    if (!hasRecoveries) {
      all.add(scoped(LINK_RECOVERY_ERRORS_TOTAL, LinkFields.NVLINK_COUNT_LINK_RECOVERY_EVENTS));
    }
    all.add(
        scoped(
            LINK_MALFORMED_PACKET_ERRORS_TOTAL, LinkFields.NVLINK_COUNT_MALFORMED_PACKET_ERRORS));
    all.add(
        scoped(LINK_BUFFER_OVERRUN_ERRORS_TOTAL, LinkFields.NVLINK_COUNT_BUFFER_OVERRUN_ERRORS));
    all.add(scoped(LINK_RECEIVE_ERRORS_TOTAL, LinkFields.NVLINK_COUNT_RCV_ERRORS));
    all.add(scoped(LINK_REMOTE_ERRORS_TOTAL, LinkFields.NVLINK_COUNT_RCV_REMOTE_ERRORS));
    all.add(scoped(LINK_HEADER_ERRORS_TOTAL, LinkFields.NVLINK_COUNT_RCV_GENERAL_ERRORS));
    all.add(
        scoped(LINK_INTEGRITY_ERRORS_TOTAL, LinkFields.NVLINK_COUNT_LOCAL_LINK_INTEGRITY_ERRORS));
    all.add(scoped(LINK_DISCARD_ERRORS_TOTAL, LinkFields.NVLINK_COUNT_XMIT_DISCARDS));
    all.add(
        scoped(
            LINK_RECOVERED_EVENTS_TOTAL, LinkFields.NVLINK_COUNT_LINK_RECOVERY_SUCCESSFUL_EVENTS));
    all.add(
        scoped(
            LINK_FAILED_RECOVERY_ERRORS_TOTAL,
            LinkFields.NVLINK_COUNT_LINK_RECOVERY_FAILED_EVENTS));
    all.add(scoped(LINK_EFFECTIVE_ERRORS_TOTAL, LinkFields.NVLINK_COUNT_EFFECTIVE_ERRORS));
    all.add(scoped(LINK_EFFECTIVE_ERROR_RATIO, LinkFields.NVLINK_COUNT_EFFECTIVE_BER));
    all.add(scoped(LINK_SYMBOLS_CORRUPTED_TOTAL, LinkFields.NVLINK_COUNT_SYMBOL_ERRORS));
    all.add(scoped(LINK_SYMBOL_ERROR_RATIO, LinkFields.NVLINK_COUNT_SYMBOL_BER));
    all.add(scoped(LINK_RAW_ERROR_RATIO, LinkFields.NVLINK_COUNT_RAW_BER_V2));
    for (int bin = 0; bin < LINK_FEC_BINS.size(); bin++) {
      all.add(scoped(LINK_FEC_BINS.get(bin), LinkFields.NVLINK_COUNT_FEC_HISTORY_0 + bin));
    }
  }
}
