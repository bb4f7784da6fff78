package lv.lete.card.sheet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import lv.lete.card.face.Design;
import lv.lete.card.face.Side;
import lv.lete.card.face.SideContent;
import lv.lete.card.face.SideContent.Shortened;
import lv.lete.card.face.Words;
import lv.lete.card.pdf.Bytes;
import lv.lete.card.pdf.ShortFlate;
import lv.lete.card.sheet.CardSheets.Made;

/// Makes cards on several processors at once and hands them on in their order. What waits is
/// bounded, so memory does not grow with the batch. Cancelled by interrupting the thread that asks.
public final class CardPress implements AutoCloseable {
  private static final int CARDS_A_BLOCK = 128;

  private final Design design;
  private final List<Side> own;
  private final InOrder workers;
  private final ThreadLocal<Worker> bench;

  /// What becomes of each card, in order, on the thread that asked.
  public interface Taker {
    /// The card at this place of the batch, from 0, was made; `shortened` is what is not shown
    /// whole.
    void made(int place, List<Shortened> shortened) throws IOException;
  }

  /// A press of so many processors.
  public CardPress(Design design, int processors) {
    this.design = design;
    this.own = CardSheets.ownSides(design);
    this.workers = new InOrder(processors);
    this.bench = ThreadLocal.withInitial(() -> new Worker(design, own));
  }

  private record Card(Made made, List<Shortened> shortened) {}

  /// What one thread works with.
  private static final class Worker {
    private final SideContent content;
    private final List<Side> own;
    private final ShortFlate flate = new ShortFlate();
    private final Bytes page = new Bytes(4_096);

    Worker(Design design, List<Side> own) {
      this.content = new SideContent(design.faces());
      this.own = own;
    }

    Card make(Words words) {
      byte[][] contents = new byte[own.size()][];
      List<Shortened> shortened = List.of();
      for (int i = 0; i < contents.length; i++) {
        List<Shortened> here = content.write(page.clear(), own.get(i), words);
        if (!here.isEmpty()) {
          shortened = new ArrayList<>(shortened);
          shortened.addAll(here);
        }
        int length = flate.deflate(page.array(), page.length());
        contents[i] = Arrays.copyOf(flate.result(), length);
      }
      return new Card(new Made(contents), shortened);
    }
  }

  /// Makes all cards and adds them to the file.
  ///
  /// @throws InterruptedException when interrupted: the file is not whole
  public void print(Iterator<? extends Words> cards, CardSheets file, Taker taker)
      throws IOException, InterruptedException {
    workers.<Words, List<Card>>run(
        cards,
        CARDS_A_BLOCK,
        (_, block) -> make(block),
        made -> {
          for (Card card : made) {
            file.add(card.made());
            taker.made(file.cards() - 1, card.shortened());
          }
        });
  }

  private List<Card> make(List<Words> block) {
    Worker worker = bench.get();
    return block.stream().map(worker::make).toList();
  }

  /// The design that is printed.
  public Design design() {
    return design;
  }

  @Override
  public void close() {
    workers.close();
  }
}
