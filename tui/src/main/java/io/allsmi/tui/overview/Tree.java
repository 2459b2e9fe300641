package io.allsmi.tui.overview;

/** By what processes are gathered. */
enum Tree {
  NONE(""),
  USER("by user"),
  CONTAINER("by container");

  private final String word;

  Tree(String word) {
    this.word = word;
  }

  String word() {
    return word;
  }

  Tree next() {
    return switch (this) {
      case NONE -> USER;
      case USER -> CONTAINER;
      case CONTAINER -> NONE;
    };
  }
}
