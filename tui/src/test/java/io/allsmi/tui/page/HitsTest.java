package io.allsmi.tui.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.tui.canvas.Canvas;
import io.allsmi.tui.canvas.Glyphs;
import org.junit.jupiter.api.Test;

class HitsTest {
  private record Named(String name) implements Target {}

  private final Canvas screen = new Canvas(20, 10, Glyphs.ASCII);
  private final Hits hits = new Hits();

  @Test
  void aClickCountsFromTheCornerOfWhatItMet() {
    hits.add(screen.region(5, 2, 10, 3), new Named("row"));

    assertThat(hits.at(7, 4, 1)).isEqualTo(new Click(new Named("row"), 1, 2, 2));
  }

  @Test
  void whatWasAddedLaterLiesOnTop() {
    hits.add(screen, new Named("page"));
    hits.add(screen.region(5, 5, 2, 2), new Named("menu"));

    assertThat(hits.at(5, 5, 1).target()).isEqualTo(new Named("menu"));
    assertThat(hits.at(4, 5, 1).target()).isEqualTo(new Named("page"));
  }

  @Test
  void whatIsCutOffCannotBeClicked() {
    hits.add(screen.region(0, 0, 5, 1).region(3, 0, 10, 1), new Named("cell"));

    assertThat(hits.at(4, 0, 1).target()).isEqualTo(new Named("cell"));
    assertThat(hits.at(5, 0, 1).target()).isSameAs(Target.NOTHING);
  }
}
