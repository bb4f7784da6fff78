package lv.lete.device.escpos;

import static jpos.JposConst.JPOS_E_BUSY;
import static jpos.JposConst.JPOS_E_FAILURE;
import static jpos.JposConst.JPOS_E_ILLEGAL;

import java.util.List;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import lv.lete.device.escpos.Letters.Unprintable;
import lv.lete.device.upos.EntrySettings;
import org.jspecify.annotations.Nullable;

/// A receipt printer as UnifiedPOS 1.15 describes it, in ESC/POS over a shared connection.
///
/// Every call is checked whole before a byte goes out: text with a letter that can be printed
/// neither from the printer's page nor as dots is refused and nothing of it is printed. Safe for
/// any thread.
final class PrinterService extends PrinterLife {
  private static final int MOST_TRANSACTION = 1024 * 1024;

  private final Pictures pictures = new Pictures();
  private @Nullable Composed transaction;
  private boolean lineBegun;

  PrinterService(EscPosConnection connection, EntrySettings entry) throws JposException {
    super(connection, entry);
  }

  @Override
  synchronized void dropped() {
    transaction = null;
    lineBegun = false;
  }

  @Override
  public void printNormal(int station, String data) throws JposException {
    needEnabled();
    needReceipt(station);
    put(composed(pieces(data)));
  }

  /// Ahead of everything that waits; not part of a transaction.
  @Override
  public void printImmediate(int station, String data) throws JposException {
    needEnabled();
    needReceipt(station);
    output().now(composed(pieces(data)));
  }

  @Override
  public void cutPaper(int percent) throws JposException {
    needEnabled();
    if (!model.cutter()) {
      throw refusal(JPOS_E_ILLEGAL, "there is no knife");
    }
    if (percent < 0 || percent > 100) {
      throw refusal(JPOS_E_ILLEGAL, "0 to 100 percent, not " + percent);
    }
    put(composed(List.of(new Piece.Cut(percent, false))));
  }

  @Override
  public void printBarCode(
      int station, String data, int symbology, int height, int width, int where, int text)
      throws JposException {
    needEnabled();
    needReceipt(station);
    int high = Measures.dots(height, getMapMode());
    int wide = Math.min(Measures.dots(width, getMapMode()), model.dots());
    byte[] bars = Bars.commands(symbology, data, high, wide, text);
    Look.Align align = PictureFile.align(where);
    put(composed(List.of(new Piece.Picture(bars, align, 1))));
  }

  @Override
  public void printBitmap(int station, String file, int width, int where) throws JposException {
    needEnabled();
    needReceipt(station);
    put(picture(PictureFile.place(PictureFile.read(file), dots(width), where, model.dots())));
  }

  /// `type` must be a kind there is; what the bytes are is seen from the bytes.
  @Override
  public void printMemoryBitmap(int station, byte[] data, int type, int width, int where)
      throws JposException {
    needEnabled();
    needReceipt(station);
    if (type < POSPrinterConst.PTR_BMT_BMP || type > POSPrinterConst.PTR_BMT_GIF) {
      throw refusal(JPOS_E_ILLEGAL, "there is no picture type " + type);
    }
    put(picture(PictureFile.place(data.clone(), dots(width), where, model.dots())));
  }

  private Composed picture(Pictures.Placed placed) throws JposException {
    return composed(List.of(new Piece.Picture(placed.commands(), placed.align(), 0)));
  }

  private int dots(int width) throws JposException {
    boolean asIs = width == POSPrinterConst.PTR_BM_ASIS;
    return asIs ? width : Measures.dots(width, getMapMode());
  }

  @Override
  public void setBitmap(int number, int station, String file, int width, int where)
      throws JposException {
    needEnabled();
    needReceipt(station);
    if (number < 1 || number > 20) {
      throw refusal(JPOS_E_ILLEGAL, "pictures are stored under 1 to 20");
    }
    pictures.store(
        number,
        file.isEmpty()
            ? null
            : PictureFile.place(PictureFile.read(file), dots(width), where, model.dots()));
  }

  @Override
  public void setLogo(int location, String data) throws JposException {
    needEnabled();
    if (location != POSPrinterConst.PTR_L_TOP && location != POSPrinterConst.PTR_L_BOTTOM) {
      throw refusal(JPOS_E_ILLEGAL, "a logo stands at the top or the bottom");
    }
    List<Piece> pieces = pieces(data);
    if (pieces.stream().anyMatch(Piece.Logo.class::isInstance)) {
      throw refusal(JPOS_E_ILLEGAL, "a logo holds no logo");
    }
    pictures.logo(location == POSPrinterConst.PTR_L_TOP, pieces);
  }

  @Override
  public void transactionPrint(int station, int control) throws JposException {
    needEnabled();
    needReceipt(station);
    switch (control) {
      case POSPrinterConst.PTR_TP_TRANSACTION -> beginTransaction();
      case POSPrinterConst.PTR_TP_NORMAL -> out(ended());
      default -> throw refusal(JPOS_E_ILLEGAL, "a transaction begins or ends");
    }
  }

  private synchronized void beginTransaction() throws JposException {
    if (transaction != null) {
      throw refusal(JPOS_E_ILLEGAL, "a transaction has begun already");
    }
    transaction = Composed.NOTHING;
  }

  private synchronized Composed ended() throws JposException {
    Composed all = transaction;
    if (all == null) {
      throw refusal(JPOS_E_ILLEGAL, "no transaction has begun");
    }
    if (!getAsyncMode()) {
      needIdle();
    }
    transaction = null;
    return all;
  }

  @Override
  public void validateData(int station, String data) throws JposException {
    needEnabled();
    needReceipt(station);
    try {
      List<Piece> pieces = Markup.read(data);
      new Composer(setting(), pictures, false).compose(able(pieces), this::unitDots);
      if (!able(pieces).equals(pieces)) {
        throw refusal(JPOS_E_ILLEGAL, "a sequence has no effect on this printer");
      }
    } catch (Markup.Malformed | Unprintable why) {
      throw new JposException(JPOS_E_FAILURE, address() + ": " + why.getMessage(), why);
    }
  }

  private List<Piece> pieces(String data) throws JposException {
    try {
      return able(Markup.read(data));
    } catch (Markup.Malformed why) {
      throw refused(why);
    }
  }

  /// Without what the printer has no means for.
  private List<Piece> able(List<Piece> pieces) {
    return pieces.stream()
        .filter(piece -> !(piece instanceof Piece.Unable))
        .filter(piece -> model.cutter() || !(piece instanceof Piece.Cut))
        .toList();
  }

  private synchronized Composed composed(List<Piece> pieces) throws JposException {
    Composer composer = new Composer(setting(), pictures, lineBegun);
    try {
      Composed composed = composer.compose(pieces, this::unitDots);
      lineBegun = composer.begun();
      return composed;
    } catch (Unprintable why) {
      throw refused(why);
    }
  }

  private int unitDots(int units) {
    try {
      return Measures.dots(units, getMapMode());
    } catch (JposException impossible) {
      throw new IllegalStateException("the mapping mode was checked when it was set", impossible);
    }
  }

  private void put(Composed what) throws JposException {
    if (!kept(what)) {
      out(what);
    }
  }

  private synchronized boolean kept(Composed what) throws JposException {
    if (transaction == null) {
      return false;
    }
    if (transaction.bytes().length + what.bytes().length > MOST_TRANSACTION) {
      throw refusal(JPOS_E_FAILURE, "a transaction holds at most " + MOST_TRANSACTION + " bytes");
    }
    transaction = transaction.then(what);
    return true;
  }

  private void out(Composed what) throws JposException {
    if (getAsyncMode()) {
      output().add(what);
      return;
    }
    needIdle();
    try {
      output().now(what);
    } catch (JposException why) {
      forgetLine();
      throw why;
    }
  }

  private synchronized void forgetLine() {
    lineBegun = false;
  }

  private void needIdle() throws JposException {
    if (output().state() != JposConst.JPOS_S_IDLE) {
      throw refusal(JPOS_E_BUSY, "earlier output has not come out yet");
    }
  }
}
