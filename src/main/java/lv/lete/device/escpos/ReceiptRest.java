package lv.lete.device.escpos;

import static jpos.JposConst.JPOS_E_ILLEGAL;

import java.util.List;
import jpos.JposConst;
import jpos.JposException;
import jpos.POSPrinterConst;
import lv.lete.device.upos.DeviceIdentity;

/// The properties of a receipt printer that have one value only, and the refusals of any other.
abstract class ReceiptRest extends ReceiptFace {
  private static final String UPRIGHT = "0";

  ReceiptRest(PrinterModel model, DeviceIdentity identity, List<String> statistics) {
    super(model, identity, statistics);
  }

  @Override
  public String getRecBarCodeRotationList() {
    return UPRIGHT;
  }

  @Override
  public String getRecBitmapRotationList() {
    return UPRIGHT;
  }

  @Override
  public int getRotateSpecial() {
    return POSPrinterConst.PTR_RP_NORMAL;
  }

  @Override
  public void setRotateSpecial(int rotation) throws JposException {
    needEnabled();
    needUpright(rotation);
  }

  private void needUpright(int rotation) throws JposException {
    if (rotation != POSPrinterConst.PTR_RP_NORMAL) {
      throw refusal(JPOS_E_ILLEGAL, "everything is printed upright");
    }
  }

  /// PTR_RP_NORMAL changes nothing; every other rotation is E_ILLEGAL.
  @Override
  public void rotatePrint(int station, int rotation) throws JposException {
    needEnabled();
    needReceipt(station);
    needUpright(rotation);
  }

  /// E_ILLEGAL for any station but the receipt.
  final void needReceipt(int station) throws JposException {
    if (station != POSPrinterConst.PTR_S_RECEIPT) {
      throw refusal(JPOS_E_ILLEGAL, "there is a receipt station only, no station " + station);
    }
  }

  @Override
  public final void needPrinter() throws JposException {
    needEnabled();
  }

  @Override
  public void setCartridgeNotify(int notify) throws JposException {
    if (notify != POSPrinterConst.PTR_CN_DISABLED) {
      throw refusal(JPOS_E_ILLEGAL, "no cartridge is watched");
    }
  }

  @Override
  public int getRecCartridgeState() {
    return POSPrinterConst.PTR_CART_UNKNOWN;
  }

  @Override
  public int getRecCurrentCartridge() {
    return POSPrinterConst.PTR_COLOR_PRIMARY;
  }

  @Override
  public void setRecCurrentCartridge(int cartridge) throws JposException {
    needEnabled();
    if (cartridge != POSPrinterConst.PTR_COLOR_PRIMARY) {
      throw refusal(JPOS_E_ILLEGAL, "there is one colour");
    }
  }

  /// The refusal of text that cannot be printed as it stands.
  final JposException refused(Exception why) {
    return new JposException(JposConst.JPOS_E_ILLEGAL, address() + ": " + why.getMessage(), why);
  }
}
