package io.allsmi.cli.mock;

import io.allsmi.cli.failure.OneLine;
import io.allsmi.cli.settings.BadValueException;
import io.allsmi.cli.settings.Type;
import io.allsmi.mock.serve.Place;

/** One port, or one for each node: {@code 127.0.0.1:20000} or {@code 127.0.0.1:20000-}. */
final class PlaceType extends Type<Place> {
  @Override
  public Place parse(String text) throws BadValueException {
    try {
      return Place.parse(text.strip());
    } catch (IllegalArgumentException refused) {
      throw new BadValueException(OneLine.quote(text) + ": " + refused.getMessage());
    }
  }

  @Override
  public String wants() {
    return "HOST:PORT for one port, HOST:FIRST- or HOST:FIRST-LAST for a port for each node";
  }

  @Override
  public String label() {
    return "HOST:PORTS";
  }

  @Override
  public String show(Place value) {
    return switch (value) {
      case Place.OnePort one -> one.address().toString();
      case Place.PortEach each ->
          each.host() + ":" + each.first() + "-" + (each.last() == 0 ? "" : each.last());
    };
  }
}
