package io.allsmi.mock.serve;

import static org.assertj.core.api.Assertions.assertThat;

import io.allsmi.mock.fault.Fault;
import io.allsmi.mock.node.Fleet;
import java.io.IOException;
import java.net.URI;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MockNodeTest {
  /** A door that is slow the first time that it moves. */
  private static final class SlowDoor implements MockNode.Door {
    final CountDownLatch moves = new CountDownLatch(1);
    final CountDownLatch mayMove = new CountDownLatch(1);
    private volatile boolean open = true;

    @Override
    public URI url(MockNode node) {
      return URI.create("http://127.0.0.1:1");
    }

    @Override
    public void open(MockNode node, boolean wanted) throws IOException {
      boolean first = moves.getCount() > 0;
      moves.countDown();
      try {
        if (first) mayMove.await();
      } catch (InterruptedException e) {
        throw new IOException(e);
      }
      open = wanted;
    }
  }

  @Test
  void aNodeThatIsMadeToRefuseWhileItFollowsItsPlanRefuses() throws Exception {
    FleetSpec spec = FleetSpec.of(1, "nvidia-l40s:1");
    SlowDoor door = new SlowDoor();
    MockNode node =
        new MockNode(0, new Fleet(spec.plan()).node(0), spec, new Exporters(spec), door);
    Thread follows = Thread.ofPlatform().daemon().start(() -> quietly(node::followPlan));
    door.moves.await();
    Thread fails = Thread.ofPlatform().daemon().start(() -> quietly(() -> node.fail(Fault.REFUSE)));
    while (fails.getState() != Thread.State.BLOCKED && fails.isAlive()) Thread.onSpinWait();
    door.mayMove.countDown();
    follows.join();
    fails.join();
    assertThat(door.open).isFalse();
  }

  private interface Move {
    void make() throws IOException;
  }

  private static void quietly(Move move) {
    try {
      move.make();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
