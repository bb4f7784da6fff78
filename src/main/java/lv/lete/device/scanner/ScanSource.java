package lv.lete.device.scanner;

import jpos.JposException;

/// Where a scanner service gets its readings: one implementation for each way of connecting.
interface ScanSource {

  /// What a source tells its service, from whatever thread it reads on.
  interface Sink {
    /// Counts codes longer than the source takes.
    String OVERLONG = "M_OverlongCount";

    /// Counts codes that came in part or with noise in them.
    String BROKEN = "M_BrokenCount";

    /// Counts how often the device was found gone.
    String LINE_LOST = "CommunicationErrorCount";

    /// One more of these.
    default void count(String statistic) {}

    /// One complete reading, as sent. False when the device takes none now; it is dropped.
    boolean scanned(byte[] data);

    /// Something was presented that gave no reading. `why` is for the log. False as above.
    boolean unreadable(String why);

    /// The device was found missing (false) or back (true), at each change; a source that
    /// [#comesAndGoes] says so once when it starts, too.
    void present(boolean there);
  }

  /// True when the source notices the device being pulled out and put back, and goes on by itself.
  default boolean comesAndGoes() {
    return false;
  }

  /// Names the physical device, the same for every source that would share it: claims go by it.
  String address();

  /// Begins to read into the sink; called when the device is enabled. Throws for what waiting does
  /// not mend. A source that [#comesAndGoes] begins to look for a device that is not there and says
  /// so: the service decides by PowerNotify whether that is an error.
  void start(Sink sink) throws JposException;

  /// Ends reading; nothing when it was not started. No reading follows once this has returned.
  void stop();

  /// Why the device does not answer, and what to do.
  default String absence() {
    return "the scanner does not answer; check cable and power";
  }

  /// True when the device answers now.
  boolean alive();
}
