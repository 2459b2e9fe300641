package io.allsmi.cli.settings;

import io.allsmi.cli.failure.OneLine;
import io.allsmi.wire.http.ListenAddress;

/** A TCP address to listen on: {@code 127.0.0.1:9530}, {@code :9530}, {@code [::1]:9530}. */
public final class AddressType extends Type<ListenAddress.Tcp> {

  @Override
  public ListenAddress.Tcp parse(String text) throws BadValueException {
    try {
      return ListenAddress.parse(text.strip());
    } catch (IllegalArgumentException refused) {
      throw new BadValueException(OneLine.quote(text) + ": " + refused.getMessage());
    }
  }

  @Override
  public String wants() {
    return "an address such as 127.0.0.1:9530, or :9530 for all addresses of this machine";
  }

  @Override
  public String label() {
    return "HOST:PORT";
  }

  @Override
  public String show(ListenAddress.Tcp value) {
    return value.toString();
  }
}
