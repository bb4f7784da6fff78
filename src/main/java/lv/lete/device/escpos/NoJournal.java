package lv.lete.device.escpos;

import static jpos.JposConst.JPOS_E_ILLEGAL;

import jpos.JposException;
import jpos.services.POSPrinterService115;

/// A printer without a journal station: its capabilities are false, its properties empty, and what
/// would change them answers E_ILLEGAL.
interface NoJournal extends POSPrinterService115 {

  private static JposException absent() {
    return new JposException(JPOS_E_ILLEGAL, "the printer has no journal station");
  }

  @Override
  default boolean getCapConcurrentJrnRec() {
    return false;
  }

  @Override
  default boolean getCapConcurrentJrnSlp() {
    return false;
  }

  @Override
  default boolean getCapJrn2Color() {
    return false;
  }

  @Override
  default boolean getCapJrnBold() {
    return false;
  }

  @Override
  default boolean getCapJrnDhigh() {
    return false;
  }

  @Override
  default boolean getCapJrnDwide() {
    return false;
  }

  @Override
  default boolean getCapJrnDwideDhigh() {
    return false;
  }

  @Override
  default boolean getCapJrnEmptySensor() {
    return false;
  }

  @Override
  default boolean getCapJrnItalic() {
    return false;
  }

  @Override
  default boolean getCapJrnNearEndSensor() {
    return false;
  }

  @Override
  default boolean getCapJrnPresent() {
    return false;
  }

  @Override
  default boolean getCapJrnUnderline() {
    return false;
  }

  @Override
  default boolean getJrnEmpty() {
    return false;
  }

  @Override
  default boolean getJrnLetterQuality() {
    return false;
  }

  @Override
  default void setJrnLetterQuality(boolean value) throws JposException {
    throw absent();
  }

  @Override
  default int getJrnLineChars() {
    return 0;
  }

  @Override
  default void setJrnLineChars(int value) throws JposException {
    throw absent();
  }

  @Override
  default String getJrnLineCharsList() {
    return "";
  }

  @Override
  default int getJrnLineHeight() {
    return 0;
  }

  @Override
  default void setJrnLineHeight(int value) throws JposException {
    throw absent();
  }

  @Override
  default int getJrnLineSpacing() {
    return 0;
  }

  @Override
  default void setJrnLineSpacing(int value) throws JposException {
    throw absent();
  }

  @Override
  default int getJrnLineWidth() {
    return 0;
  }

  @Override
  default boolean getJrnNearEnd() {
    return false;
  }

  @Override
  default int getCapJrnCartridgeSensor() {
    return 0;
  }

  @Override
  default int getCapJrnColor() {
    return 0;
  }

  @Override
  default int getJrnCartridgeState() {
    return 0;
  }

  @Override
  default int getJrnCurrentCartridge() {
    return 0;
  }

  @Override
  default void setJrnCurrentCartridge(int value) throws JposException {
    throw absent();
  }
}
