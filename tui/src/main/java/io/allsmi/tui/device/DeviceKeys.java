package io.allsmi.tui.device;

import static io.allsmi.tui.terminal.KeyName.DOWN;
import static io.allsmi.tui.terminal.KeyName.END;
import static io.allsmi.tui.terminal.KeyName.ENTER;
import static io.allsmi.tui.terminal.KeyName.HOME;
import static io.allsmi.tui.terminal.KeyName.LEFT;
import static io.allsmi.tui.terminal.KeyName.PAGE_DOWN;
import static io.allsmi.tui.terminal.KeyName.PAGE_UP;
import static io.allsmi.tui.terminal.KeyName.RIGHT;
import static io.allsmi.tui.terminal.KeyName.TAB;
import static io.allsmi.tui.terminal.KeyName.UP;

import io.allsmi.tui.page.Binding;
import io.allsmi.tui.page.KeyTable;
import io.allsmi.tui.terminal.Input.Key;
import java.util.List;

/** The keys of the page of a device. */
final class DeviceKeys {
  static final KeyTable<DeviceAction> TABLE =
      new KeyTable<>(
          List.of(
              Binding.of(DeviceAction.NEXT_DEVICE, "Go to the next device", Key.of(RIGHT))
                  .footer("← →", "device"),
              Binding.of(DeviceAction.PREVIOUS_DEVICE, "Go to the device before", Key.of(LEFT)),
              Binding.of(DeviceAction.NEXT_PANE, "Go to the next panel", Key.of(TAB))
                  .footer("panel"),
              Binding.of(
                  DeviceAction.PREVIOUS_PANE,
                  "Go to the panel before",
                  new Key(TAB, 0, false, false, true)),
              Binding.of(
                      DeviceAction.EXPAND,
                      "Let one graph fill the screen, or all again",
                      Key.of('e'))
                  .footer("expand"),
              Binding.of(DeviceAction.READINGS, "List all readings of the device", Key.of('E'))
                  .footer("readings"),
              Binding.of(DeviceAction.SHORTER, "Graphs of a shorter time", Key.of('['))
                  .footer("[ ]", "zoom"),
              Binding.of(DeviceAction.LONGER, "Graphs of a longer time", Key.of(']')),
              Binding.of(DeviceAction.OPEN, "Open the selected partition or graph", Key.of(ENTER)),
              Binding.of(
                  DeviceAction.UP, "Scroll up, select the row above", Key.of(UP), Key.of('k')),
              Binding.of(
                  DeviceAction.DOWN,
                  "Scroll down, select the row below",
                  Key.of(DOWN),
                  Key.of('j')),
              Binding.of(DeviceAction.PAGE_UP, "A page up", Key.of(PAGE_UP), Key.ctrl('u')),
              Binding.of(DeviceAction.PAGE_DOWN, "A page down", Key.of(PAGE_DOWN), Key.ctrl('d')),
              Binding.of(DeviceAction.FIRST, "Go to the top", Key.of(HOME), Key.of('g')),
              Binding.of(DeviceAction.LAST, "Go to the end", Key.of(END), Key.of('G'))));

  private DeviceKeys() {}
}
