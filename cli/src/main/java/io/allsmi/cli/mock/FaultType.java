package io.allsmi.cli.mock;

import io.allsmi.cli.settings.BadValueException;
import io.allsmi.cli.settings.Type;
import io.allsmi.mock.fault.Fault;
import io.allsmi.mock.fault.FaultRule;

/** What goes wrong, with which nodes and when: {@code hang@node-00*:30s..90s}. */
final class FaultType extends Type<FaultRule> {
  @Override
  public FaultRule parse(String text) throws BadValueException {
    try {
      return FaultRule.parse(text.strip());
    } catch (IllegalArgumentException refused) {
      throw new BadValueException(String.valueOf(refused.getMessage()));
    }
  }

  @Override
  public String wants() {
    return "FAULT[@NODES][:TIMES] with one of " + String.join(", ", Fault.words());
  }

  @Override
  public String label() {
    return "FAULT[@NODES][:TIMES]";
  }

  @Override
  public String show(FaultRule value) {
    return value.toString();
  }
}
