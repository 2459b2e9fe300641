package io.allsmi.insight.cluster;

/** By what the nodes or devices of a cluster are put together. */
public sealed interface Grouping {
  /** All as one. */
  Grouping NONE = new All();

  Grouping BY_MODEL = new ByModel();
  Grouping BY_VENDOR = new ByVendor();
  Grouping BY_STATE = new ByState();

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

  /** By the state of nodes. */
  record ByState() implements Grouping {
    @Override
    public String word() {
      return "state";
    }
  }
}
