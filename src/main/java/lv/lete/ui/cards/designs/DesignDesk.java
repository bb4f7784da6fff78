package lv.lete.ui.cards.designs;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import lv.lete.card.campaign.Watch;
import lv.lete.card.face.Side.Lacking;
import lv.lete.card.face.SideContent.Shortened;
import lv.lete.card.template.TemplateProblem;
import lv.lete.contract.Contract;

/// What the screen of designs asks. Any thread; throws [lv.lete.store.StoreFault] when the disk
/// fails.
public interface DesignDesk {
  /// Why somebody is a good sample.
  enum Trait {
    /// The first who would get a card.
    FIRST,
    /// The longest name.
    LONGEST_NAME,
    /// The longest address.
    LONGEST_ADDRESS,
    /// The shortest name.
    SHORTEST_NAME,
    /// An address without a flat.
    NO_FLAT,
    /// The contract that was asked for.
    ASKED
  }

  /// Whose words stand on the design.
  record Sample(Trait trait, Contract contract) {}

  /// A painted page: `pixels` row by row, alpha in the highest byte. Not to be changed.
  @SuppressWarnings("ArrayRecordComponent")
  record Page(int width, int height, int[] pixels) {}

  /// What a design looks like, or why it cannot.
  sealed interface Look {
    /// Its pages, front first; `reads` whether the bars read back (true for a letter, which has
    /// none).
    record Painted(
        boolean card,
        List<Page> pages,
        List<TemplateProblem> warnings,
        List<Shortened> shortened,
        List<Lacking> lacking,
        boolean reads)
        implements Look {}

    /// It has faults: nothing is made of it.
    record Wrong(List<TemplateProblem> problems) implements Look {}

    /// It is not there any more.
    record Gone() implements Look {}
  }

  /// Where the designs lie.
  Path folder();

  /// The names of all, cards and letters.
  List<String> names();

  /// Another text whenever a file of the design changed, quick to ask; empty while the folder
  /// cannot be looked at, as when it is just being saved.
  String stamp(String name);

  /// People worth looking at, from the first so many contracts.
  List<Sample> samples(Watch watch);

  /// A contract by its number or a card's code.
  Optional<Contract> find(String number);

  /// Paints a design with somebody's words, pages at most so wide or high in pixels.
  Look look(String name, Contract words, int pixels);
}
