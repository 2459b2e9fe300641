package io.allsmi.collectors.rebellions.smi;

import static io.allsmi.collectors.rebellions.smi.ContextJoin.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.collectors.json.UnreadableJsonException;
import io.allsmi.collectors.rebellions.Outputs;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ContextJoinTest {
  private static List<String> nodes(Listing listing) {
    List<String> nodes = new ArrayList<>();
    for (int place : ContextJoin.of(listing)) {
      nodes.add(place == UNKNOWN ? "?" : listing.rows().get(place).device().identity().node());
    }
    return nodes;
  }

  private static Listing listing(String devices, String contexts) throws UnreadableJsonException {
    return ListingParser.parse("{\"devices\":[" + devices + "],\"contexts\":[" + contexts + "]}");
  }

  private static String device(int npu, int node, long used) {
    return "{\"npu\":"
        + npu
        + ",\"device\":\"rbln"
        + node
        + "\",\"memory\":{\"used\":\""
        + used
        + "\"}}";
  }

  private static String context(int npu, String bytes) {
    return "{\"npu\":" + npu + ",\"pid\":\"5\",\"memalloc\":\"" + bytes + "\"}";
  }

  @Test
  void numbersThatRepeatAreToldApartByMemory() throws UnreadableJsonException {
    assertThat(nodes(ListingParser.parse(Outputs.read("ca22-3.0.0.json"))))
        .containsExactly("rbln0", "rbln2", "rbln2", "rbln3", "rbln6", "rbln7", "rbln5", "rbln5");
  }

  @Test
  void numbersThatDoNotRepeatNeedNothingElse() throws UnreadableJsonException {
    assertThat(nodes(ListingParser.parse(Outputs.read("cr13-3.5.1.json"))))
        .containsExactly("rbln0", "rbln1", "rbln2", "rbln3");
  }

  @Test
  void twoGroupsThatLookAlikeAreCutInTheirOrder() throws UnreadableJsonException {
    assertThat(nodes(ListingParser.parse(Outputs.read("ca25-boards.json"))))
        .containsExactly("rbln1", "rbln2", "rbln3", "rbln5", "rbln6", "rbln7");
  }

  @Test
  void whatCouldBeOnEitherIsOnNeither() throws UnreadableJsonException {
    Listing listing = listing(device(0, 0, 0) + "," + device(0, 1, 0), context(0, "0"));
    assertThat(nodes(listing)).containsExactly("?");
  }

  @Test
  void whatFitsNowhereIsNowhere() throws UnreadableJsonException {
    Listing listing = listing(device(0, 0, 5) + "," + device(0, 1, 7L << 30), context(0, "1GiB"));
    assertThat(nodes(listing)).containsExactly("?");
  }

  @Test
  void aNumberThatOneGroupHasIsKnownAllTheSame() throws UnreadableJsonException {
    String devices = device(0, 0, 0) + "," + device(1, 1, 0) + "," + device(0, 2, 0);
    Listing listing = listing(devices, context(1, "4GiB") + "," + context(0, "0"));
    assertThat(nodes(listing)).containsExactly("rbln1", "?");
  }

  @Test
  void aNumberThatNoDeviceHasIsNowhere() throws UnreadableJsonException {
    assertThat(nodes(listing(device(0, 0, 0), context(4, "0")))).containsExactly("?");
  }

  static LongStream seeds() {
    return LongStream.range(0, 200);
  }

  /** Whatever it says it knows is right. */
  @ParameterizedTest(name = "seed {0}")
  @MethodSource("seeds")
  void aKnownPlaceIsTheRightOne(long seed) throws UnreadableJsonException {
    Random random = new Random(seed);
    List<String> devices = new ArrayList<>();
    List<String> contexts = new ArrayList<>();
    List<String> truth = new ArrayList<>();
    for (int group = 0; group < 1 + random.nextInt(4); group++) {
      for (int npu = 0; npu < 1 + random.nextInt(4); npu++) {
        long used = 0;
        for (int i = random.nextInt(3); i > 0; i--) {
          int mebibytes = 100 + random.nextInt(9000);
          used += (long) mebibytes << 20;
          contexts.add(context(npu, mebibytes + ".0MiB"));
          truth.add("rbln" + devices.size());
        }
        devices.add(device(npu, devices.size(), used));
      }
    }
    Listing listing = listing(String.join(",", devices), String.join(",", contexts));

    List<String> told = nodes(listing);

    for (int i = 0; i < told.size(); i++) assertThat(told.get(i)).isIn("?", truth.get(i));
  }
}
