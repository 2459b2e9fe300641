package io.allsmi.insight.filter;

import io.allsmi.insight.select.Selection;
import io.allsmi.insight.view.NodeView;
import io.allsmi.model.Device;
import io.allsmi.model.ProcessUse;
import io.allsmi.model.catalogue.Catalogue;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which rows are shown. Made once and asked often: what it looks up, it looks up once for each
 * shape of a node. Immutable, for any number of threads.
 *
 * <p>A comparison with a reading that is absent is false, and so is the opposite comparison; {@code
 * not} turns true and false around, and {@code has} asks for the reading.
 */
public final class Filter {
  /** Takes every row. */
  public static final Filter ALL = new Filter("", new Expr.Everything(), _ -> true);

  private final String text;
  private final Expr expr;
  private final Question question;

  private Filter(String text, Expr expr, Question question) {
    this.text = text;
    this.expr = expr;
    this.question = question;
  }

  /**
   * Reads a filter; nothing but spaces takes every row.
   *
   * @throws FilterException when it means nothing; says where and why
   */
  public static Filter parse(String text, Catalogue catalogue) throws FilterException {
    return parse(text, catalogue, Set.of());
  }

  /**
   * Reads a filter.
   *
   * @param labels what discovery says of nodes, which can be compared like any field; the usual
   *     ones are known anyway
   * @throws FilterException when it means nothing; says where and why
   */
  public static Filter parse(String text, Catalogue catalogue, Set<String> labels)
      throws FilterException {
    Compiler compiler = new Compiler(Vocabulary.of(catalogue), labels);
    Expr expr = Parser.parse(text, compiler);
    return new Filter(text, expr, compiler.compile(expr));
  }

  /** Whether it takes every row. */
  public boolean isAll() {
    return expr instanceof Expr.Everything;
  }

  /** As it was written. */
  public String text() {
    return text;
  }

  /** As it was understood: every {@code and} written out, parentheses where they are needed. */
  public String print() {
    return Printer.print(expr);
  }

  /** The node with the devices alone that it takes, whatever their kind. */
  public NodeView keep(NodeView node) {
    if (isAll()) return node;
    boolean[] kept = new boolean[node.snapshot().inventory().size()];
    Row row = new Row(node, Row.NO_DEVICE, null);
    for (int device = 0; device < kept.length; device++) {
      row.device = device;
      kept[device] = question.isSo(row);
    }
    return node.with(Selection.only(node.snapshot(), kept));
  }

  /** The bare words in it that a row may have to be taken, such as to make them stand out. */
  public List<String> words() {
    List<String> words = new ArrayList<>();
    addWords(expr, words);
    return words;
  }

  private static void addWords(Expr expr, List<String> words) {
    switch (expr) {
      case Expr.And(List<Expr> terms) -> {
        for (Expr term : terms) addWords(term, words);
      }
      case Expr.Or(List<Expr> terms) -> {
        for (Expr term : terms) addWords(term, words);
      }
      case Expr.Word(String word) -> words.add(word);
      case Expr.Not _, Expr.Compare _, Expr.Has _, Expr.Is _, Expr.Everything _ -> {}
    }
  }

  Expr expr() {
    return expr;
  }

  /** Whether it takes a node; readings are those of its accelerators as one. */
  public boolean takes(NodeView node) {
    return isAll() || question.isSo(new Row(node, Row.NO_DEVICE, null));
  }

  /**
   * Whether it takes a device of a node.
   *
   * @param device its ordinal in the inventory
   */
  public boolean takes(NodeView node, int device) {
    return isAll() || question.isSo(new Row(node, device, null));
  }

  /** Whether it takes a device of a node. */
  public boolean takes(NodeView node, Device device) {
    return takes(node, device.ordinal());
  }

  /** Whether it takes a process of a node; readings are those of the devices that it uses. */
  public boolean takes(NodeView node, ProcessUse process) {
    return isAll() || question.isSo(new Row(node, Row.NO_DEVICE, process));
  }

  @Override
  public String toString() {
    return text;
  }
}
