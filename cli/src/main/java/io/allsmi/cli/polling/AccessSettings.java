package io.allsmi.cli.polling;

import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.settings.ViewKeys;
import io.allsmi.fleet.discover.AccessRules;
import io.allsmi.wire.http.client.Access;
import io.allsmi.wire.http.client.ClientTls;
import io.allsmi.wire.http.client.Credentials;
import io.allsmi.wire.http.client.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** How nodes are entered, by the settings of a call. */
final class AccessSettings {
  private AccessSettings() {}

  /**
   * @throws UserError for settings that contradict each other, and for a file that is not there
   */
  static AccessRules of(Invocation call) {
    Access usual = new Access(tls(call), credentials(call));
    Optional<Path> file = call.find(ViewKeys.ACCESS_FILE);
    return file.isEmpty() ? new AccessRules(List.of(), usual) : AccessFile.read(file.get(), usual);
  }

  private static ClientTls tls(Invocation call) {
    Optional<Path> certificate = there(call.find(ViewKeys.CERT_FILE));
    Optional<Path> key = there(call.find(ViewKeys.KEY_FILE));
    if (key.isPresent() && certificate.isEmpty()) {
      throw UserError.usage("--client.key-file needs --client.cert-file");
    }
    return new ClientTls(
        there(call.find(ViewKeys.CA_FILE)),
        certificate,
        key,
        call.find(ViewKeys.SERVER_NAME),
        call.get(ViewKeys.INSECURE));
  }

  private static Credentials credentials(Invocation call) {
    Optional<String> user = call.find(ViewKeys.USER);
    Optional<Path> password = there(call.find(ViewKeys.PASSWORD_FILE));
    Optional<Path> token = there(call.find(ViewKeys.BEARER_FILE));
    if (user.isPresent() != password.isPresent()) {
      throw UserError.usage("--client.user and --client.password-file need each other");
    }
    if (user.isPresent() && token.isPresent()) {
      throw UserError.usage("--client.user and --client.token-file: nodes are told one of them");
    }
    if (token.isPresent()) return new Credentials.Bearer(new Secret.InFile(token.get()));
    if (user.isEmpty() || password.isEmpty()) return Credentials.NONE;
    return new Credentials.Basic(user.get(), new Secret.InFile(password.get()));
  }

  private static Optional<Path> there(Optional<Path> file) {
    if (file.isPresent() && !Files.isReadable(file.get())) {
      throw UserError.problem(file.get() + ": cannot be read");
    }
    return file;
  }
}
