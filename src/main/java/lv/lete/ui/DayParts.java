package lv.lete.ui;

import java.util.List;
import java.util.function.Supplier;
import lv.lete.journal.Head;
import lv.lete.journal.Verdict;
import lv.lete.sync.HostNotice;
import lv.lete.till.TillDay;

/// What the screens of the day need beside [Parts]. `notices` is what the host has said, newest
/// first; `head` is the chain's last link as of now; `verify` reads the whole chain from the disk
/// and may take a second or more.
public record DayParts(
    TillDay day,
    Reports reports,
    Supplier<List<HostNotice>> notices,
    Supplier<Head> head,
    Supplier<Verdict> verify) {}
