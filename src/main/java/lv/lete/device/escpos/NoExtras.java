package lv.lete.device.escpos;

import static jpos.JposConst.JPOS_E_ILLEGAL;

import jpos.JposException;
import jpos.services.POSPrinterService115;

/// A printer of one colour that prints upright, line by line: no page mode, no marks on the paper,
/// no ruled lines, no cartridges, nothing sideways, no stamp. The capabilities say so, and what
/// would use them answers E_ILLEGAL.
interface NoExtras extends POSPrinterService115 {

  /// Claimed and enabled, or the refusal that says which is missing.
  void needPrinter() throws JposException;

  private static JposException absent() {
    return new JposException(JPOS_E_ILLEGAL, "the printer has no means for it");
  }

  @Override
  default boolean getCapRec2Color() {
    return false;
  }

  @Override
  default boolean getCapRecItalic() {
    return false;
  }

  @Override
  default boolean getCapRecLeft90() {
    return false;
  }

  @Override
  default boolean getCapRecRight90() {
    return false;
  }

  @Override
  default boolean getCapRecRotate180() {
    return false;
  }

  @Override
  default boolean getCapRecStamp() {
    return false;
  }

  @Override
  default String getFontTypefaceList() {
    return "";
  }

  @Override
  default int getRecSidewaysMaxChars() {
    return 0;
  }

  @Override
  default int getRecSidewaysMaxLines() {
    return 0;
  }

  @Override
  default void printTwoNormal(int a, String b, String c) throws JposException {
    needPrinter();
    throw absent();
  }

  @Override
  default int getCapRecCartridgeSensor() {
    return 0;
  }

  @Override
  default int getCapRecMarkFeed() {
    return 0;
  }

  @Override
  default int getCartridgeNotify() {
    return 0;
  }

  @Override
  default void markFeed(int value) throws JposException {
    needPrinter();
    throw absent();
  }

  @Override
  default boolean getCapConcurrentPageMode() {
    return false;
  }

  @Override
  default boolean getCapRecPageMode() {
    return false;
  }

  @Override
  default String getPageModeArea() {
    return "";
  }

  @Override
  default int getPageModeDescriptor() {
    return 0;
  }

  @Override
  default int getPageModeHorizontalPosition() {
    return 0;
  }

  @Override
  default void setPageModeHorizontalPosition(int value) throws JposException {
    throw absent();
  }

  @Override
  default String getPageModePrintArea() {
    return "";
  }

  @Override
  default void setPageModePrintArea(String value) throws JposException {
    throw absent();
  }

  @Override
  default int getPageModePrintDirection() {
    return 0;
  }

  @Override
  default void setPageModePrintDirection(int value) throws JposException {
    throw absent();
  }

  @Override
  default int getPageModeStation() {
    return 0;
  }

  @Override
  default void setPageModeStation(int value) throws JposException {
    throw absent();
  }

  @Override
  default int getPageModeVerticalPosition() {
    return 0;
  }

  @Override
  default void setPageModeVerticalPosition(int value) throws JposException {
    throw absent();
  }

  @Override
  default void clearPrintArea() throws JposException {
    needPrinter();
    throw absent();
  }

  @Override
  default void pageModePrint(int value) throws JposException {
    needPrinter();
    throw absent();
  }

  @Override
  default int getCapRecRuledLine() {
    return 0;
  }

  @Override
  default void drawRuledLine(int a, String b, int c, int d, int e, int f) throws JposException {
    needPrinter();
    throw absent();
  }
}
