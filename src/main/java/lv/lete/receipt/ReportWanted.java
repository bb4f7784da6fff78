package lv.lete.receipt;

import java.util.UUID;
import lv.lete.journal.TillRecord.ReportKind;

/// Which report is wanted.
public sealed interface ReportWanted {
  /// The open session as it is now. Closes nothing.
  record X() implements ReportWanted {}

  /// The report of a closed session, the same for ever.
  record Z(UUID session) implements ReportWanted {}

  /// A teller's own view: the open session, or the last one, with the queue, the link to the host,
  /// what the host told, and the chain's proof.
  record OwnView() implements ReportWanted {}

  /// The kind as the journal names it.
  default ReportKind kind() {
    return switch (this) {
      case X _ -> ReportKind.X;
      case Z _ -> ReportKind.Z;
      case OwnView _ -> ReportKind.OWN_VIEW;
    };
  }
}
