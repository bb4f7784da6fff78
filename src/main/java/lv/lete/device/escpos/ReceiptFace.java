package lv.lete.device.escpos;

import static jpos.JposConst.JPOS_E_ILLEGAL;

import java.util.List;
import jpos.JposException;
import jpos.POSPrinterConst;
import lv.lete.device.upos.DeviceIdentity;
import lv.lete.device.upos.PosDevice;

/// What a receipt printer can do, and the properties a program sets: letters, lines, units. The
/// printing itself is in [PrinterService].
///
/// What is set before the device is enabled for the first time would be lost on a printer of
/// another make, so the properties of the paper ask for an enabled device, as UnifiedPOS does.
abstract class ReceiptFace extends PosDevice implements NoJournal, NoSlip, NoExtras {
  private static final int LETTER_HEIGHT_A = 24;
  private static final int LETTER_HEIGHT_B = 17;
  private static final int SPACING = 30;
  private static final int MOST_SPACING = 255;
  private static final int LINES_TO_CUT = 4;

  final PrinterModel model;
  private boolean async;
  private int characterSet;
  private boolean mapped;
  private int mapMode;
  private boolean letterQuality;
  private boolean narrow;
  private int spacingDots;

  ReceiptFace(PrinterModel model, DeviceIdentity identity, List<String> statistics) {
    super(identity, statistics);
    this.model = model;
    reset();
  }

  /// As after open.
  final synchronized void reset() {
    async = false;
    characterSet = POSPrinterConst.PTR_CS_UNICODE;
    mapped = true;
    mapMode = POSPrinterConst.PTR_MM_DOTS;
    letterQuality = false;
    narrow = false;
    spacingDots = SPACING;
  }

  /// How letters become bytes now.
  final synchronized Composer.Setting setting() {
    boolean ascii = characterSet == POSPrinterConst.PTR_CS_ASCII;
    return new Composer.Setting(
        mapped ? ascii ? Composer.Setting.ASCII : model.page() : null,
        model.graphics(),
        model.pageNumber(),
        narrow,
        spacingDots,
        model.dots());
  }

  @Override
  public int getCapCharacterSet() {
    return POSPrinterConst.PTR_CCS_UNICODE;
  }

  @Override
  public boolean getCapMapCharacterSet() {
    return true;
  }

  @Override
  public boolean getCapCoverSensor() {
    return model.answers();
  }

  @Override
  public boolean getCapRecEmptySensor() {
    return model.answers();
  }

  @Override
  public boolean getCapRecNearEndSensor() {
    return model.answers();
  }

  @Override
  public boolean getCapRecPresent() {
    return true;
  }

  @Override
  public boolean getCapRecBarCode() {
    return true;
  }

  @Override
  public boolean getCapRecBitmap() {
    return true;
  }

  @Override
  public boolean getCapRecBold() {
    return true;
  }

  @Override
  public boolean getCapRecDhigh() {
    return true;
  }

  @Override
  public boolean getCapRecDwide() {
    return true;
  }

  @Override
  public boolean getCapRecDwideDhigh() {
    return true;
  }

  @Override
  public boolean getCapRecUnderline() {
    return true;
  }

  @Override
  public boolean getCapRecPapercut() {
    return model.cutter();
  }

  @Override
  public boolean getCapTransaction() {
    return true;
  }

  @Override
  public int getCapRecColor() {
    return POSPrinterConst.PTR_COLOR_PRIMARY;
  }

  @Override
  public synchronized boolean getAsyncMode() {
    return async;
  }

  @Override
  public synchronized void setAsyncMode(boolean on) {
    async = on;
  }

  @Override
  public synchronized int getCharacterSet() {
    return characterSet;
  }

  @Override
  public void setCharacterSet(int set) throws JposException {
    needEnabled();
    if (!List.of(getCharacterSetList().split(",", -1)).contains(Integer.toString(set))) {
      throw refusal(JPOS_E_ILLEGAL, "character sets are " + getCharacterSetList());
    }
    synchronized (this) {
      characterSet = set;
    }
  }

  /// The page by the number in its name (IBM775: 775) where it has one, Unicode, ASCII.
  @Override
  public String getCharacterSetList() {
    String digits = model.page().name().replaceAll("\\D", "");
    boolean number = digits.matches("[1-9]\\d{2,3}") && !digits.matches("99[789]");
    return (number ? digits + "," : "") + "997,998";
  }

  @Override
  public synchronized boolean getMapCharacterSet() {
    return mapped;
  }

  @Override
  public synchronized void setMapCharacterSet(boolean on) {
    mapped = on;
  }

  @Override
  public synchronized int getMapMode() {
    return mapMode;
  }

  @Override
  public void setMapMode(int mode) throws JposException {
    needEnabled();
    Measures.check(mode);
    synchronized (this) {
      mapMode = mode;
    }
  }

  @Override
  public synchronized boolean getRecLetterQuality() {
    return letterQuality;
  }

  /// Remembered; a thermal printer has one quality.
  @Override
  public void setRecLetterQuality(boolean on) throws JposException {
    needEnabled();
    synchronized (this) {
      letterQuality = on;
    }
  }

  @Override
  public synchronized int getRecLineChars() {
    return narrow ? model.narrowColumns() : model.columns();
  }

  /// The font with the fewest columns that has room for so many; E_ILLEGAL when none has.
  @Override
  public void setRecLineChars(int chars) throws JposException {
    needEnabled();
    if (chars < 1 || chars > model.narrowColumns()) {
      throw refusal(JPOS_E_ILLEGAL, "lines have " + getRecLineCharsList() + " characters");
    }
    synchronized (this) {
      narrow = chars > model.columns();
      spacingDots = SPACING;
    }
  }

  @Override
  public String getRecLineCharsList() {
    return model.columns() + "," + model.narrowColumns();
  }

  @Override
  public synchronized int getRecLineHeight() throws JposException {
    return Measures.units(letterHeight(), mapMode);
  }

  private int letterHeight() {
    return narrow ? LETTER_HEIGHT_B : LETTER_HEIGHT_A;
  }

  /// A font has one height; the nearest to any wish is that one. E_ILLEGAL for none at all.
  @Override
  public void setRecLineHeight(int units) throws JposException {
    needEnabled();
    if (units < 1) {
      throw refusal(JPOS_E_ILLEGAL, "a line's height is more than nothing");
    }
  }

  @Override
  public synchronized int getRecLineSpacing() throws JposException {
    return Measures.units(spacingDots, mapMode);
  }

  /// At least a letter's height, at most 255 dots.
  @Override
  public void setRecLineSpacing(int units) throws JposException {
    needEnabled();
    int dots = units < 0 ? -1 : Measures.dots(units, getMapMode());
    if (dots < 0 || dots > MOST_SPACING) {
      throw refusal(JPOS_E_ILLEGAL, "lines stand at most 255 dots apart");
    }
    synchronized (this) {
      spacingDots = Math.max(dots, letterHeight());
    }
  }

  @Override
  public int getRecLineWidth() throws JposException {
    return Measures.units(model.dots(), getMapMode());
  }

  @Override
  public int getRecLinesToPaperCut() {
    return LINES_TO_CUT;
  }
}
