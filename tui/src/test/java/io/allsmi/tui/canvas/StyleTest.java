package io.allsmi.tui.canvas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class StyleTest {
  @Test
  void everyStyleIsFoundByItsIndex() {
    assertThat(Style.count()).isLessThan(128);
    for (int i = 0; i < Style.count(); i++) {
      assertThat(Style.at(i).index()).isEqualTo(i);
      assertThat(Style.at(i).onSelection().offSelection()).isSameAs(Style.at(i).offSelection());
    }
  }

  @Test
  void aLoadKeepsItsPlaceOnTheGradient() {
    assertThat(Style.load(0).ratio()).isZero();
    assertThat(Style.load(0.5).ratio()).isEqualTo(0.5);
    assertThat(Style.load(1).ratio()).isEqualTo(1);
    assertThat(Style.load(5)).isSameAs(Style.load(1));
    assertThat(Style.load(-5)).isSameAs(Style.load(0));
    assertThat(Style.load(0.5).onSelection().ratio()).isEqualTo(0.5);
  }

  @Test
  void anAbsentLoadIsDim() {
    assertThat(Style.load(Double.NaN)).isSameAs(Style.DIM);
  }

  @Test
  void rolesAreToldApartByTheirLetters() {
    assertThat(Role.values()).extracting(Role::letter).doesNotHaveDuplicates();
  }
}
