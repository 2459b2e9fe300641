package io.allsmi.cli.settings;

import java.nio.file.Path;
import java.util.List;

/** The settings of what polls other machines. */
public final class ViewKeys {
  /** Where the nodes are. */
  public static final Setting<List<String>> HOSTS =
      Setting.of(
          "hosts",
          new RepeatedType<>(new TextType("HOSTS", "hosts, such as gpu[001-256]:9530")),
          "Poll these: URLs, host or host:port, ranges as in gpu[001-256,300].example:9530,"
              + " separated by commas; may be repeated");

  /** A file that says where they are. */
  public static final Setting<List<Path>> HOSTFILE =
      Setting.of(
          "hostfile",
          new RepeatedType<>(new PathType("FILE", "the path of a file")),
          "Poll the hosts in this file, one or more a line, with labels such as rack=a01 behind"
              + " them; read again when it changes; may be repeated");

  /** Files of Prometheus' service discovery. */
  public static final Setting<List<Path>> FILE_SD =
      Setting.of(
          "file-sd",
          new RepeatedType<>(new PathType("FILE", "the path of a file")),
          "Poll the targets in this JSON or YAML file of Prometheus' file_sd; read again when it"
              + " changes; may be repeated");

  /** Services that say where they are. */
  public static final Setting<List<String>> HTTP_SD =
      Setting.of(
          "http-sd",
          new RepeatedType<>(new TextType("URL", "a URL")),
          "Poll the targets that this URL of Prometheus' http_sd names, asked every minute; may be"
              + " repeated");

  /** Which label names a node. */
  public static final Setting<String> NODE_LABEL =
      Setting.of(
              "node-label",
              new NameType("LABEL", "the name of a label"),
              "The label of discovery that names a target's node, before the host name that it"
                  + " reports")
          .or("node");

  /** Whose certificates are trusted. */
  public static final Setting<Path> CA_FILE =
      Setting.of(
          "client.ca-file",
          new PathType("FILE", "the path of a file"),
          "Trust the certificates that these authorities (PEM) signed, instead of the system's");

  /** What is shown to servers that ask who polls them. */
  public static final Setting<Path> CERT_FILE =
      Setting.of(
          "client.cert-file",
          new PathType("FILE", "the path of a file"),
          "Show this certificate (PEM) to nodes that ask for one");

  /** The key of that. */
  public static final Setting<Path> KEY_FILE =
      Setting.of(
          "client.key-file",
          new PathType("FILE", "the path of a file"),
          "The key of that certificate (PEM), where it is not in the same file");

  /** The name in certificates. */
  public static final Setting<String> SERVER_NAME =
      Setting.of(
          "client.server-name",
          new TextType("NAME", "the name of a host"),
          "The name that nodes' certificates have to be for, instead of the node's own");

  /** Whether certificates are not looked at. */
  public static final Setting<Boolean> INSECURE =
      Setting.of(
              "client.insecure-skip-verify",
              new BooleanType(),
              "Take any certificate: nobody knows then who answers")
          .or(false);

  /** A user's name. */
  public static final Setting<String> USER =
      Setting.of(
          "client.user",
          new TextType("NAME", "the name of a user"),
          "Tell nodes this name, with the password of --client.password-file");

  /** Whose password it is. */
  public static final Setting<Path> PASSWORD_FILE =
      Setting.of(
          "client.password-file",
          new PathType("FILE", "the path of a file"),
          "Where the password of --client.user stands; read again when it changes");

  /** A token. */
  public static final Setting<Path> BEARER_FILE =
      Setting.of(
          "client.token-file",
          new PathType("FILE", "the path of a file"),
          "Tell nodes the bearer token in this file; read again when it changes");

  /** Access by target. */
  public static final Setting<Path> ACCESS_FILE =
      Setting.of(
          "client.access-file",
          new PathType("FILE", "the path of a file"),
          "TLS and credentials by target or label, in a TOML file: see docs/fleet.md");

  /** What every command takes that polls other machines. */
  public static final List<Setting<?>> ALL =
      List.of(
          HOSTS,
          HOSTFILE,
          FILE_SD,
          HTTP_SD,
          NODE_LABEL,
          CA_FILE,
          CERT_FILE,
          KEY_FILE,
          SERVER_NAME,
          INSECURE,
          USER,
          PASSWORD_FILE,
          BEARER_FILE,
          ACCESS_FILE);

  private ViewKeys() {}
}
