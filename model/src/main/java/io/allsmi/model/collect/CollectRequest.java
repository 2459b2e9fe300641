package io.allsmi.model.collect;

import io.allsmi.model.catalogue.Level;

/** What the engine asks a collector for. */
public interface CollectRequest {
  /** How much is asked for. */
  Level level();

  /**
   * Says that the calls that follow are for one device, so that a call that never returns costs
   * that device and not the others.
   *
   * @param device any string that names the device for as long as the collector lives
   * @return false when the device is set aside because an earlier call for it has not returned:
   *     leave it out
   */
  boolean enter(String device);

  /** Says that the calls for the device entered last have returned. */
  void leave();
}
