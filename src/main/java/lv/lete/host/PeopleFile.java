package lv.lete.host;

import io.avaje.jsonb.JsonType;
import io.avaje.jsonb.Jsonb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import lv.lete.store.StoreFault;
import lv.lete.wire.Feed;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// `people.json` of a host's home: who may work at the terminals, a JSON list of name, role and
/// whether they are barred. Without the file the host keeps no people.
///
/// A changed file counts from the next terminal that asks, because barring cannot wait. One that
/// was changed for the worse is logged, and the last that was right goes on to count. Any thread.
final class PeopleFile {
  private static final Logger LOG = LoggerFactory.getLogger(PeopleFile.class);
  private static final long MOST_BYTES = 1024L * 1024;
  private static final Set<String> ROLES =
      Set.of("TELLER", "SUPERVISOR", "CARD_PRINTING", "SERVICE_DESK");
  private static final Feed.People NONE = new Feed.People(false, List.of());
  private static final JsonType<List<Feed.Member>> MEMBERS =
      Jsonb.builder().failOnUnknown(true).build().type(Feed.Member.class).list();

  private final Path file;
  private @Nullable FileTime changed;
  private Feed.People people = NONE;

  private PeopleFile(Path file) {
    this.file = file;
  }

  /// Reads the file, if there is one.
  ///
  /// @throws StoreFault naming what is wrong with it
  static PeopleFile open(Path file) {
    PeopleFile opened = new PeopleFile(file);
    try {
      opened.read();
      return opened;
    } catch (IOException | IllegalArgumentException wrong) {
      throw new StoreFault("people.json cannot be used: " + wrong.getMessage(), wrong);
    }
  }

  /// Who may work at the terminals now.
  synchronized Feed.People now() {
    try {
      read();
    } catch (IOException | IllegalArgumentException wrong) {
      LOG.error("people.json cannot be used, the people before it still count", wrong);
    }
    return people;
  }

  private void read() throws IOException {
    if (!Files.exists(file)) {
      changed = null;
      people = NONE;
      return;
    }
    FileTime time = Files.getLastModifiedTime(file);
    if (!time.equals(changed)) {
      changed = time;
      people = new Feed.People(true, checked());
    }
  }

  private List<Feed.Member> checked() throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      throw new IllegalArgumentException("it is larger than 1 MiB");
    }
    List<Feed.Member> members;
    try {
      members = MEMBERS.fromJson(Files.readAllBytes(file));
    } catch (RuntimeException noList) {
      throw new IllegalArgumentException("it is no list of people", noList);
    }
    Set<String> names = new HashSet<>();
    List<String> problems = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      Feed.Member member = members.get(i);
      boolean named = member.name().matches("[\\p{L}\\p{Nd}.-]{1,40}");
      if (!named || !names.add(member.name().toLowerCase(Locale.ROOT))) {
        problems.add("person " + (i + 1) + " has no name, or another's");
      }
      if (!ROLES.contains(member.role())) {
        problems.add("person " + (i + 1) + " has no role among " + ROLES);
      }
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join("; ", problems));
    }
    return members;
  }
}
