package lv.lete.device.display;

import static jpos.JposConst.JPOS_E_ILLEGAL;

import java.util.List;
import jpos.JposConst;
import jpos.JposException;
import jpos.LineDisplayConst;
import jpos.services.LineDisplayService115;
import lv.lete.device.upos.DeviceIdentity;
import lv.lete.device.upos.PosDevice;

/// What no display of ours does: windows, marquees, blinking, reversing, glyphs and bitmaps, text
/// letter by letter, reading back. Their capabilities say no, and their calls answer E_ILLEGAL once
/// the device is claimed and enabled as for any other call.
abstract class DisplayRefusals extends PosDevice implements LineDisplayService115 {

  DisplayRefusals(DeviceIdentity identity) {
    super(identity, List.of("OnlineTransitionCount"));
  }

  private void never(String what) throws JposException {
    needEnabled();
    throw refusal(JPOS_E_ILLEGAL, "the display has no " + what);
  }

  /// The only value there is may be set again.
  private void only(int wanted, int value, String what) throws JposException {
    if (wanted != value) {
      never(what);
    }
    needEnabled();
  }

  @Override
  public int getCapBlink() {
    return LineDisplayConst.DISP_CB_NOBLINK;
  }

  @Override
  public boolean getCapBlinkRate() {
    return false;
  }

  @Override
  public int getBlinkRate() {
    return 0;
  }

  @Override
  public void setBlinkRate(int millis) throws JposException {
    never("blink rate");
  }

  @Override
  public int getCapReverse() {
    return LineDisplayConst.DISP_CR_NONE;
  }

  @Override
  public int getCapReadBack() {
    return LineDisplayConst.DISP_CRB_NONE;
  }

  @Override
  public void readCharacterAtCursor(int[] character) throws JposException {
    never("way to be read");
  }

  @Override
  public int getCapCursorType() {
    return LineDisplayConst.DISP_CCT_NONE;
  }

  @Override
  public int getCursorType() {
    return LineDisplayConst.DISP_CT_NONE;
  }

  @Override
  public void setCursorType(int type) throws JposException {
    only(type, LineDisplayConst.DISP_CT_NONE, "cursor that can be seen");
  }

  @Override
  public boolean getCapCustomGlyph() {
    return false;
  }

  @Override
  public String getCustomGlyphList() {
    return "";
  }

  @Override
  public int getGlyphHeight() {
    return 0;
  }

  @Override
  public int getGlyphWidth() {
    return 0;
  }

  @Override
  public void defineGlyph(int code, byte[] glyph) throws JposException {
    never("glyphs of one's own");
  }

  @Override
  public boolean getCapBitmap() {
    return false;
  }

  @Override
  public int getMaximumX() {
    return 0;
  }

  @Override
  public int getMaximumY() {
    return 0;
  }

  @Override
  public void displayBitmap(String file, int width, int x, int y) throws JposException {
    never("bitmaps");
  }

  @Override
  public void setBitmap(int number, String file, int width, int x, int y) throws JposException {
    never("bitmaps");
  }

  @Override
  public boolean getCapScreenMode() {
    return false;
  }

  @Override
  public int getScreenMode() {
    return 0;
  }

  @Override
  public String getScreenModeList() {
    return "";
  }

  /// To be set while claimed and disabled, were there any.
  @Override
  public void setScreenMode(int mode) throws JposException {
    needClaim();
    throw refusal(JPOS_E_ILLEGAL, "the display has one screen mode");
  }

  @Override
  public boolean getCapDescriptors() {
    return false;
  }

  @Override
  public int getDeviceDescriptors() {
    return 0;
  }

  @Override
  public void clearDescriptors() throws JposException {
    never("descriptors");
  }

  @Override
  public void setDescriptor(int descriptor, int attribute) throws JposException {
    never("descriptors");
  }

  @Override
  public boolean getCapHMarquee() {
    return false;
  }

  @Override
  public boolean getCapVMarquee() {
    return false;
  }

  @Override
  public int getMarqueeFormat() {
    return LineDisplayConst.DISP_MF_WALK;
  }

  @Override
  public void setMarqueeFormat(int format) throws JposException {
    only(format, LineDisplayConst.DISP_MF_WALK, "marquee");
  }

  @Override
  public int getMarqueeRepeatWait() {
    return 0;
  }

  @Override
  public void setMarqueeRepeatWait(int millis) throws JposException {
    only(millis, 0, "marquee");
  }

  @Override
  public int getMarqueeType() {
    return LineDisplayConst.DISP_MT_NONE;
  }

  @Override
  public void setMarqueeType(int type) throws JposException {
    only(type, LineDisplayConst.DISP_MT_NONE, "marquee");
  }

  @Override
  public int getMarqueeUnitWait() {
    return 0;
  }

  @Override
  public void setMarqueeUnitWait(int millis) throws JposException {
    only(millis, 0, "marquee");
  }

  @Override
  public boolean getCapICharWait() {
    return false;
  }

  @Override
  public int getInterCharacterWait() {
    return 0;
  }

  @Override
  public void setInterCharacterWait(int millis) throws JposException {
    only(millis, 0, "wait between letters");
  }

  @Override
  public int getDeviceWindows() {
    return 0;
  }

  @Override
  public int getCurrentWindow() {
    return 0;
  }

  @Override
  public void setCurrentWindow(int window) throws JposException {
    only(window, 0, "windows");
  }

  @Override
  public void createWindow(int row, int column, int height, int width, int rows, int columns)
      throws JposException {
    never("windows");
  }

  @Override
  public void destroyWindow() throws JposException {
    never("windows");
  }

  /// No output is queued and no input comes.
  @Override
  public int getState() {
    return JposConst.JPOS_S_IDLE;
  }
}
