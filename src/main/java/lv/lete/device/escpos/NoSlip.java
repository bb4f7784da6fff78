package lv.lete.device.escpos;

import static jpos.JposConst.JPOS_E_ILLEGAL;

import jpos.JposException;
import jpos.services.POSPrinterService115;

/// A printer without a slip station: its capabilities are false, its properties empty, and what
/// would use them answers E_ILLEGAL.
interface NoSlip extends POSPrinterService115 {

  /// Claimed and enabled, or the refusal that says which is missing.
  void needPrinter() throws JposException;

  private static JposException absent() {
    return new JposException(JPOS_E_ILLEGAL, "the printer has no slip station");
  }

  @Override
  default boolean getCapConcurrentRecSlp() {
    return false;
  }

  @Override
  default boolean getCapSlp2Color() {
    return false;
  }

  @Override
  default boolean getCapSlpBarCode() {
    return false;
  }

  @Override
  default boolean getCapSlpBitmap() {
    return false;
  }

  @Override
  default boolean getCapSlpBold() {
    return false;
  }

  @Override
  default boolean getCapSlpDhigh() {
    return false;
  }

  @Override
  default boolean getCapSlpDwide() {
    return false;
  }

  @Override
  default boolean getCapSlpDwideDhigh() {
    return false;
  }

  @Override
  default boolean getCapSlpEmptySensor() {
    return false;
  }

  @Override
  default boolean getCapSlpFullslip() {
    return false;
  }

  @Override
  default boolean getCapSlpItalic() {
    return false;
  }

  @Override
  default boolean getCapSlpLeft90() {
    return false;
  }

  @Override
  default boolean getCapSlpNearEndSensor() {
    return false;
  }

  @Override
  default boolean getCapSlpPresent() {
    return false;
  }

  @Override
  default boolean getCapSlpRight90() {
    return false;
  }

  @Override
  default boolean getCapSlpRotate180() {
    return false;
  }

  @Override
  default boolean getCapSlpUnderline() {
    return false;
  }

  @Override
  default String getSlpBarCodeRotationList() {
    return "";
  }

  @Override
  default boolean getSlpEmpty() {
    return false;
  }

  @Override
  default boolean getSlpLetterQuality() {
    return false;
  }

  @Override
  default void setSlpLetterQuality(boolean value) throws JposException {
    throw absent();
  }

  @Override
  default int getSlpLineChars() {
    return 0;
  }

  @Override
  default void setSlpLineChars(int value) throws JposException {
    throw absent();
  }

  @Override
  default String getSlpLineCharsList() {
    return "";
  }

  @Override
  default int getSlpLineHeight() {
    return 0;
  }

  @Override
  default void setSlpLineHeight(int value) throws JposException {
    throw absent();
  }

  @Override
  default int getSlpLineSpacing() {
    return 0;
  }

  @Override
  default void setSlpLineSpacing(int value) throws JposException {
    throw absent();
  }

  @Override
  default int getSlpLineWidth() {
    return 0;
  }

  @Override
  default int getSlpLinesNearEndToEnd() {
    return 0;
  }

  @Override
  default int getSlpMaxLines() {
    return 0;
  }

  @Override
  default boolean getSlpNearEnd() {
    return false;
  }

  @Override
  default int getSlpSidewaysMaxChars() {
    return 0;
  }

  @Override
  default int getSlpSidewaysMaxLines() {
    return 0;
  }

  @Override
  default void beginInsertion(int value) throws JposException {
    needPrinter();
    throw absent();
  }

  @Override
  default void beginRemoval(int value) throws JposException {
    needPrinter();
    throw absent();
  }

  @Override
  default void endInsertion() throws JposException {
    needPrinter();
    throw absent();
  }

  @Override
  default void endRemoval() throws JposException {
    needPrinter();
    throw absent();
  }

  @Override
  default boolean getCapSlpBothSidesPrint() {
    return false;
  }

  @Override
  default int getCapSlpCartridgeSensor() {
    return 0;
  }

  @Override
  default int getCapSlpColor() {
    return 0;
  }

  @Override
  default int getSlpCartridgeState() {
    return 0;
  }

  @Override
  default int getSlpCurrentCartridge() {
    return 0;
  }

  @Override
  default void setSlpCurrentCartridge(int value) throws JposException {
    throw absent();
  }

  @Override
  default int getSlpPrintSide() {
    return 0;
  }

  @Override
  default void changePrintSide(int value) throws JposException {
    needPrinter();
    throw absent();
  }

  @Override
  default String getSlpBitmapRotationList() {
    return "";
  }

  @Override
  default boolean getCapSlpPageMode() {
    return false;
  }

  @Override
  default int getCapSlpRuledLine() {
    return 0;
  }
}
