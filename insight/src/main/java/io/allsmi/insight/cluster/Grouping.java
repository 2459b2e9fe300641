package io.allsmi.insight.cluster;

/** By what the nodes or devices of a cluster are put together. */
public sealed interface Grouping {
  /** All as one. */
  Grouping NONE = new All();

  Grouping BY_MODEL = new ByModel();
  Grouping BY_VENDOR = new ByVendor();
  Grouping BY_STATE = new ByState();
  Grouping BY_NAME = new ByName();

  /** By what discovery says of nodes: {@code rack}, {@code pool}, {@code cluster}. */
  static Grouping by(String label) {
    return new ByLabel(label);
  }

  /** What it is called: {@code rack}, {@code model}; empty for none. */
  String word();

  /** No groups. */
  record All() implements Grouping {
    @Override
    public String word() {
      return "";
    }
  }

  /**
   * By a label of nodes.
   *
   * @param word its key
   */
  record ByLabel(String word) implements Grouping {}

  /** By the model of devices: a node can be in several groups with some of its devices each. */
  record ByModel() implements Grouping {
    @Override
    public String word() {
      return "model";
    }
  }

  /** By the maker of devices. */
  record ByVendor() implements Grouping {
    @Override
    public String word() {
      return "vendor";
    }
  }

  /** By their names but for the last two digits: rows of a hundred where nobody says more. */
  record ByName() implements Grouping {
    @Override
    public String word() {
      return "name";
    }

    /** {@code gx-0xx} of {@code gx-014}; of a name with fewer than three digits in a row none. */
    public static String family(String node) {
      int dot = node.indexOf('.');
      int end = dot < 0 ? node.length() : dot;
      while (end > 0 && !isDigit(node, end - 1)) end--;
      boolean three = end > 2 && isDigit(node, end - 2) && isDigit(node, end - 3);
      return three ? node.substring(0, end - 2) + "xx" + node.substring(end) : "";
    }

    private static boolean isDigit(String name, int at) {
      return name.charAt(at) >= '0' && name.charAt(at) <= '9';
    }
  }

  /** By the state of nodes. */
  record ByState() implements Grouping {
    @Override
    public String word() {
      return "state";
    }
  }
}
