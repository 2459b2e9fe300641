package io.allsmi.mock.node;

import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** Answers that are used again, for nodes of one shape: as many as are asked at one time. */
final class AnswerPool {
  private static final int MOST = 16;

  private final ConcurrentLinkedQueue<NodeAnswer> free = new ConcurrentLinkedQueue<>();

  NodeAnswer take() {
    @Nullable NodeAnswer answer = free.poll();
    return answer == null ? new NodeAnswer() : answer;
  }

  void give(NodeAnswer answer) {
    if (free.size() < MOST) free.add(answer);
  }
}
