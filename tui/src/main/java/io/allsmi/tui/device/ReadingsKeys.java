package io.allsmi.tui.device;

import static io.allsmi.tui.terminal.KeyName.DOWN;
import static io.allsmi.tui.terminal.KeyName.END;
import static io.allsmi.tui.terminal.KeyName.F4;
import static io.allsmi.tui.terminal.KeyName.HOME;
import static io.allsmi.tui.terminal.KeyName.LEFT;
import static io.allsmi.tui.terminal.KeyName.PAGE_DOWN;
import static io.allsmi.tui.terminal.KeyName.PAGE_UP;
import static io.allsmi.tui.terminal.KeyName.RIGHT;
import static io.allsmi.tui.terminal.KeyName.UP;

import io.allsmi.tui.page.Binding;
import io.allsmi.tui.page.KeyTable;
import io.allsmi.tui.terminal.Input.Key;
import java.util.ArrayList;
import java.util.List;

/** The keys of the page of all readings. */
final class ReadingsKeys {
  /** Of one device: the arrows go to another one. */
  static final KeyTable<ReadingsAction> DEVICE = table(true);

  static final KeyTable<ReadingsAction> NODE = table(false);

  private ReadingsKeys() {}

  private static KeyTable<ReadingsAction> table(boolean device) {
    List<Binding<ReadingsAction>> bindings = new ArrayList<>();
    bindings.add(
        Binding.of(
                ReadingsAction.FILTER,
                "List what holds a text; !text lists the rest",
                Key.of('/'),
                Key.of(F4))
            .footer("filter"));
    if (device) {
      bindings.add(
          Binding.of(ReadingsAction.NEXT_DEVICE, "Go to the next device", Key.of(RIGHT))
              .footer("← →", "device"));
      bindings.add(
          Binding.of(ReadingsAction.PREVIOUS_DEVICE, "Go to the device before", Key.of(LEFT)));
    }
    bindings.add(
        Binding.of(ReadingsAction.COPY, "Copy the selected reading", Key.of('y')).footer("copy"));
    bindings.add(
        Binding.of(ReadingsAction.UP, "Select the reading above", Key.of(UP), Key.of('k')));
    bindings.add(
        Binding.of(ReadingsAction.DOWN, "Select the reading below", Key.of(DOWN), Key.of('j')));
    bindings.add(Binding.of(ReadingsAction.PAGE_UP, "A page up", Key.of(PAGE_UP), Key.ctrl('u')));
    bindings.add(
        Binding.of(ReadingsAction.PAGE_DOWN, "A page down", Key.of(PAGE_DOWN), Key.ctrl('d')));
    bindings.add(
        Binding.of(ReadingsAction.FIRST, "Go to the first one", Key.of(HOME), Key.of('g')));
    bindings.add(Binding.of(ReadingsAction.LAST, "Go to the last one", Key.of(END), Key.of('G')));
    return new KeyTable<>(bindings);
  }
}
