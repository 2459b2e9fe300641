package io.allsmi.collectors.nvml.link;

/** Field ids of nvml.h, {@code NVML_FI_DEV_…}, of bus and links. */
final class LinkFields {
  /** Of device totals over all links. */
  static final int ALL_LINKS = 0xFFFFFFFF;

  static final int NVLINK_LINK_COUNT = 91;
  static final int NVLINK_SPEED_MBPS_COMMON = 90;
  static final int NVLINK_THROUGHPUT_DATA_TX = 138;
  static final int NVLINK_THROUGHPUT_DATA_RX = 139;
  static final int NVLINK_ERROR_DL_REPLAY = 161;
  static final int NVLINK_ERROR_DL_RECOVERY = 162;
  static final int NVLINK_ERROR_DL_CRC = 163;
  static final int NVLINK_GET_SPEED = 164;
  static final int NVLINK_GET_STATE = 165;

  static final int NVLINK_COUNT_XMIT_BYTES = 202;
  static final int NVLINK_COUNT_RCV_BYTES = 204;
  static final int NVLINK_COUNT_MALFORMED_PACKET_ERRORS = 206;
  static final int NVLINK_COUNT_BUFFER_OVERRUN_ERRORS = 207;
  static final int NVLINK_COUNT_RCV_ERRORS = 208;
  static final int NVLINK_COUNT_RCV_REMOTE_ERRORS = 209;
  static final int NVLINK_COUNT_RCV_GENERAL_ERRORS = 210;
  static final int NVLINK_COUNT_LOCAL_LINK_INTEGRITY_ERRORS = 211;
  static final int NVLINK_COUNT_XMIT_DISCARDS = 212;
  static final int NVLINK_COUNT_LINK_RECOVERY_SUCCESSFUL_EVENTS = 213;
  static final int NVLINK_COUNT_LINK_RECOVERY_FAILED_EVENTS = 214;
  static final int NVLINK_COUNT_LINK_RECOVERY_EVENTS = 215;
  static final int NVLINK_COUNT_EFFECTIVE_ERRORS = 219;
  static final int NVLINK_COUNT_EFFECTIVE_BER = 220;
  static final int NVLINK_COUNT_SYMBOL_ERRORS = 221;
  static final int NVLINK_COUNT_SYMBOL_BER = 222;
  static final int NVLINK_COUNT_FEC_HISTORY_0 = 235;
  static final int NVLINK_COUNT_RAW_BER_V2 = 293;

  static final int C2C_LINK_COUNT = 170;
  static final int C2C_LINK_GET_STATUS = 171;
  static final int C2C_LINK_GET_MAX_BW = 172;
  static final int C2C_LINK_ERROR_INTR = 231;
  static final int C2C_LINK_ERROR_REPLAY = 232;
  static final int C2C_LINK_ERROR_REPLAY_B2B = 233;
  static final int C2C_LINK_POWER_STATE = 234;

  static final int PCIE_REPLAY_COUNTER = 94;
  static final int PCIE_REPLAY_ROLLOVER_COUNTER = 95;
  static final int PCIE_L0_TO_RECOVERY_COUNTER = 169;
  static final int PCIE_COUNT_CORRECTABLE_ERRORS = 173;
  static final int PCIE_COUNT_NAKS_RECEIVED = 174;
  static final int PCIE_COUNT_RECEIVER_ERROR = 175;
  static final int PCIE_COUNT_BAD_TLP = 176;
  static final int PCIE_COUNT_NAKS_SENT = 177;
  static final int PCIE_COUNT_BAD_DLLP = 178;
  static final int PCIE_COUNT_NON_FATAL_ERROR = 179;
  static final int PCIE_COUNT_FATAL_ERROR = 180;
  static final int PCIE_COUNT_UNSUPPORTED_REQ = 181;
  static final int PCIE_COUNT_LCRC_ERROR = 182;
  static final int PCIE_COUNT_LANE_ERROR = 183;
  static final int PCIE_COUNT_TX_BYTES = 197;
  static final int PCIE_COUNT_RX_BYTES = 198;

  /** The first ids of fields up to Ampere that have one for each of twelve links, in two runs. */
  static final int NVLINK_CRC_FLIT_ERROR_COUNT_L0 = 32;

  static final int NVLINK_CRC_FLIT_ERROR_COUNT_L6 = 96;
  static final int NVLINK_CRC_DATA_ERROR_COUNT_L0 = 39;
  static final int NVLINK_CRC_DATA_ERROR_COUNT_L6 = 102;
  static final int NVLINK_REPLAY_ERROR_COUNT_L0 = 46;
  static final int NVLINK_REPLAY_ERROR_COUNT_L6 = 108;
  static final int NVLINK_RECOVERY_ERROR_COUNT_L0 = 53;
  static final int NVLINK_RECOVERY_ERROR_COUNT_L6 = 114;
  static final int NVLINK_SPEED_MBPS_L0 = 84;
  static final int NVLINK_SPEED_MBPS_L6 = 132;
  static final int NVLINK_ECC_DATA_ERROR_COUNT_L0 = 148;
  static final int NVLINK_ECC_DATA_ERROR_COUNT_L6 = 154;

  private static final int FIRST_RUN = 6;
  private static final int LINKS_WITH_OWN_FIELDS = 12;

  private LinkFields() {}

  /**
   * The field of a link where each link has one of its own.
   *
   * @param first the field of link 0
   * @param seventh the field of link 6
   * @return -1 for a link that has none
   */
  static int ofLink(int first, int seventh, int link) {
    if (link < FIRST_RUN) return first + link;
    return link < LINKS_WITH_OWN_FIELDS ? seventh + link - FIRST_RUN : -1;
  }
}
