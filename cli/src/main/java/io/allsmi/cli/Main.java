package io.allsmi.cli;

import io.allsmi.cli.command.ArgumentParser;
import io.allsmi.cli.command.Arguments;
import io.allsmi.cli.command.Command;
import io.allsmi.cli.command.HelpText;
import io.allsmi.cli.command.Invocation;
import io.allsmi.cli.command.Io;
import io.allsmi.cli.failure.ExitCode;
import io.allsmi.cli.failure.Nearest;
import io.allsmi.cli.failure.OneLine;
import io.allsmi.cli.failure.Reason;
import io.allsmi.cli.failure.UserError;
import io.allsmi.cli.log.Log;
import io.allsmi.cli.log.LogFile;
import io.allsmi.cli.log.LogSink;
import io.allsmi.cli.log.StreamSink;
import io.allsmi.cli.output.OutputLostException;
import io.allsmi.cli.settings.Keys;
import io.allsmi.cli.settings.Option;
import io.allsmi.cli.settings.Settings;
import io.allsmi.cli.settings.SettingsResolver;
import java.io.IOException;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The program: finds the command, its settings, runs it, and turns every end into an exit code.
 *
 * <p>Its start is felt, so only the called command's classes are loaded, and no parser when there
 * is nothing to parse.
 */
public final class Main {
  private final Commands commands = new Commands();
  private final Io io;

  private Main(Io io) {
    this.io = io;
  }

  /**
   * Runs the command line and ends the process.
   *
   * <p>By halting, because a thread that is stuck in a driver can keep an orderly exit from ending,
   * and because {@code System.exit} asks for a logger first, which costs 10 ms. So nothing may rely
   * on shutdown hooks: whoever holds a terminal or a file gives it back before it returns.
   */
  public static void main(String[] args) {
    Thread.setDefaultUncaughtExceptionHandler(new Uncaught());
    int code = run(args, Io.standard());
    System.err.flush();
    Runtime.getRuntime().halt(code);
  }

  /** Runs a command line; returns the exit code. */
  static int run(String[] args, Io io) {
    return new Main(io).end(List.of(args));
  }

  private int end(List<String> args) {
    try {
      int code = dispatch(args);
      io.out().flush();
      return code;
    } catch (UserError e) {
      return saved(e);
    } catch (OutputLostException e) {
      return lost(e);
    } catch (IOException e) {
      return complain(Reason.of(e), ExitCode.PROBLEM);
    } catch (RuntimeException | Error e) {
      return broken(e);
    }
  }

  /** What was written before the error is still worth having. */
  private int saved(UserError error) {
    try {
      io.out().flush();
    } catch (OutputLostException ignored) {
      // The error itself says more.
    }
    return complain(error.line(), error.exitCode());
  }

  /** A reader that has seen enough is no failure, and there is nobody to tell. */
  private int lost(OutputLostException failure) {
    if (failure.readerGone()) return ExitCode.COMPLETE;
    return complain("cannot write the output: " + Reason.of(failure.reason()), ExitCode.PROBLEM);
  }

  private int broken(Throwable failure) {
    if (Log.takes(Level.DEBUG)) failure.printStackTrace(io.err());
    String what = "internal error: " + OneLine.of(failure.toString());
    return complain(what + "; --log.level debug shows where", ExitCode.PROBLEM);
  }

  private int complain(String line, int code) {
    io.err().println("allsmi: ".concat(line));
    io.err().flush();
    return code;
  }

  private int dispatch(List<String> args) throws IOException {
    if (args.isEmpty()) return run(commands.byDefault(), args);
    String first = args.getFirst();
    if (isVersion(first)) return version();
    if (isHelp(first) || first.equals("help")) return help(args.subList(1, args.size()));
    int at = commandIndex(args);
    if (at < 0) return runOrExplain(commands.byDefault(), args);
    Command command = command(args.get(at));
    List<String> rest = new ArrayList<>(args);
    rest.remove(at);
    return runOrExplain(command, rest);
  }

  /**
   * Where the word of the command is, or -1. Options may stand before it, and those that take a
   * value take the word that follows.
   */
  private int commandIndex(List<String> args) {
    if (!args.getFirst().startsWith("-")) return 0;
    List<Option<?>> options = new ArrayList<>();
    for (Command command : commands.all()) options.addAll(command.options());
    int at = 0;
    while (at < args.size()) {
      String arg = args.get(at);
      if (arg.equals("--")) return -1;
      if (!arg.startsWith("-")) return at;
      at += takesNext(arg, options) ? 2 : 1;
    }
    return -1;
  }

  private static boolean takesNext(String arg, List<Option<?>> options) {
    for (Option<?> option : options) {
      boolean named = arg.equals(option.flag()) || arg.equals(option.shortFlag().orElse(""));
      if (named) return !option.isSwitch();
    }
    return false;
  }

  private int runOrExplain(Command command, List<String> words) throws IOException {
    for (String word : words) {
      if (word.equals("--")) break;
      if (isVersion(word)) return version();
      if (isHelp(word)) return print(HelpText.of(command));
    }
    return run(command, words);
  }

  private int run(Command command, List<String> words) throws IOException {
    Arguments arguments =
        words.isEmpty() && command.positional().least() == 0
            ? new Arguments(Map.of(), List.of())
            : new ArgumentParser(command, commands).parse(words);
    Settings settings =
        new SettingsResolver(Keys.TABLE, io.environment(), command.onBrokenFile())
            .resolve(command.options(), arguments.flags());
    for (String warning : settings.warnings()) complain("warning: " + warning, 0);
    startLog(settings);
    return command.run(new Invocation(settings, arguments.words(), io));
  }

  private void startLog(Settings settings) {
    Optional<Path> file = settings.find(Keys.LOG_FILE);
    LogSink sink = file.isPresent() ? LogFile.open(file.get()) : new StreamSink(io.err());
    Log.configure(settings.get(Keys.LOG_LEVEL), settings.get(Keys.LOG_FORMAT), sink);
  }

  private int help(List<String> about) throws IOException {
    if (about.isEmpty()) return print(HelpText.ofProgram(commands.all(), commands.byDefault()));
    return print(HelpText.of(command(about.getFirst())));
  }

  private int version() throws IOException {
    return print(Version.line().concat("\n"));
  }

  private int print(String text) throws IOException {
    io.out().print(text);
    return ExitCode.COMPLETE;
  }

  private Command command(String word) {
    Optional<Command> command = commands.named(word);
    if (command.isPresent()) return command.get();
    String hint = Nearest.hint(word, commands.words());
    throw UserError.usage(
        "unknown command " + OneLine.quote(word) + hint + "; see 'allsmi --help'");
  }

  private static boolean isHelp(String word) {
    return word.equals("--help") || word.equals("-h");
  }

  private static boolean isVersion(String word) {
    return word.equals("--version") || word.equals("-V");
  }

  /** A thread that dies must not write a stack over the screen. */
  private static final class Uncaught implements Thread.UncaughtExceptionHandler {
    @Override
    public void uncaughtException(Thread thread, Throwable failure) {
      Log.write("allsmi", Level.ERROR, "the thread " + thread.getName() + " ended", failure);
    }
  }
}
