package io.allsmi.collectors.furiosa.kernel;

import io.allsmi.collectors.host.file.Attributes;
import io.allsmi.model.Moment;
import io.allsmi.model.collect.Platform;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * The cards that the drivers have. What a card is called is read again once a minute, and at once
 * when there are others. By one thread at a time.
 */
public final class KernelCards {
  private static final double SECONDS_BETWEEN_SCANS = 60;
  private static final int MOST_CARDS = 64;

  private final Platform platform;
  private final Attributes attributes;
  private final Map<Family, String[]> entries = new EnumMap<>(Family.class);
  private Moment scannedAt = Moment.ofWall(0);
  private boolean scanned;
  private List<KernelCard> cards = List.of();

  public KernelCards(Platform platform) {
    this.platform = platform;
    attributes = new Attributes(platform);
  }

  /** Whether one of the drivers is there: two looks. */
  public boolean areThere() {
    return attributes.exists(Family.RNGD.folder()) || attributes.exists(Family.WARBOY.folder());
  }

  /** The cards there are, in the order of their nodes; RNGD before Warboy. */
  synchronized List<KernelCard> now() {
    boolean others = !scanned;
    for (Family family : Family.values()) {
      String[] names = attributes.names(family.folder());
      others |= !Arrays.equals(names, entries.put(family, names));
    }
    Moment now = platform.now();
    if (!others && now.secondsSince(scannedAt) < SECONDS_BETWEEN_SCANS) return cards;
    scanned = true;
    scannedAt = now;
    List<KernelCard> fresh = scan();
    // The same objects while nothing is new: readers keep open files by them.
    if (!fresh.equals(cards)) cards = fresh;
    return cards;
  }

  private List<KernelCard> scan() {
    List<KernelCard> found = new ArrayList<>();
    List<String> names = new ArrayList<>();
    for (Family family : Family.values()) {
      String[] all = entries.getOrDefault(family, new String[0]);
      for (String entry : all) {
        int index = family.index(entry);
        if (index < 0 || found.size() == MOST_CARDS) continue;
        KernelCard card = KernelCard.read(attributes, family, index, all);
        if (card == null || names.contains(card.info().name())) continue;
        names.add(card.info().name());
        found.add(card);
      }
    }
    return List.copyOf(found);
  }
}
