package lv.lete.payment;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import lv.lete.journal.Entry;
import lv.lete.journal.Journal;
import lv.lete.journal.ReversalRecord.PaymentReversed;
import lv.lete.journal.ReversalRecord.ReversalApproved;
import lv.lete.journal.ReversalRecord.ReversalCause;
import lv.lete.journal.ReversalRecord.ReversalRequested;
import lv.lete.journal.ReversalRecord.ReversalWithdrawn;
import lv.lete.journal.SureRecord;
import lv.lete.money.Money;
import lv.lete.payment.ReversalCheck.Checked;
import lv.lete.store.StoreFault;
import lv.lete.till.Approval;
import lv.lete.till.Duty;
import lv.lete.till.Note;
import lv.lete.till.People;
import lv.lete.till.Person;
import lv.lete.till.SessionBook;
import lv.lete.till.Till;
import lv.lete.till.Till.Readiness.Ready;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reverses payments of this till: asked for, where need be approved, carried out; one record each,
/// on disk before it is answered. The original stays as it is; the reversal acts in the open
/// session and on its business date.
///
/// Whoever took a payment reverses it alone on the same business date, within the time of
/// [ReversalRules], while its day is not settled. For all else a supervisor who is not the person
/// who asks shows their PIN, offline too; the approval names the hash of exactly that request, so
/// it serves for no other. A supervisor who asks needs another one by the same rules.
///
/// A payment is reversed once, for ever. What is pressed twice is done once: asking again answers
/// the open request, carrying out again is [ReversalRefusal.AlreadyReversed] with the first result.
/// A crash between the steps leaves the request open, where [#leftOpen] shows it; nothing is ever
/// carried out by itself.
///
/// Any thread may call; [#approve] takes 50-150 ms, so never on the FX thread.
public final class ReversePayment {
  private static final Logger LOG = LoggerFactory.getLogger(ReversePayment.class);
  private static final int LONGEST_NOTE = 200;

  private final ReversalActs acts;
  private final People people;
  private final PaymentBook book;
  private final ReversalCheck check;
  private final SureRecord record;
  private final Supplier<UUID> ids;

  /// Over the till's journal; the books read the same one.
  public ReversePayment(
      Journal journal,
      Till till,
      People people,
      PaymentBook book,
      SessionBook sessions,
      ReversalRules rules,
      HostSaid host,
      InstantSource clock,
      Supplier<UUID> ids) {
    this.acts = new ReversalActs(journal, till);
    this.people = people;
    this.book = book;
    this.check = new ReversalCheck(journal, book, sessions, rules, host, clock);
    this.record = new SureRecord(journal);
    this.ids = ids;
  }

  /// What asking would answer now.
  public sealed interface Offer {
    /// It may be reversed: `paidBack` goes back to the customer, in cash or by the card terminal as
    /// it was paid. `why` says what needs a supervisor, null when `alone`.
    record MayBe(PaymentBook.Line line, Money paidBack, boolean alone, @Nullable Needs why)
        implements Offer {}

    /// Not now.
    record MayNotBe(ReversalRefusal refusal) implements Offer {}
  }

  /// What became of asking.
  public sealed interface Asking {
    /// On disk: next comes [#carryOut], or [#approve] where approval is needed.
    record Asked(ReversalRequested fact, Entry entry, boolean approvalNeeded) implements Asking {}

    /// Nothing was recorded.
    record NotAsked(ReversalRefusal refusal) implements Asking {}
  }

  /// What became of carrying out.
  public sealed interface Reversing {
    /// On disk: now the money goes back. `entry` is its link, for the receipt's proof.
    record Reversed(PaymentReversed fact, Entry entry) implements Reversing {}

    /// Not reversed; the request stays open unless the refusal says otherwise.
    record NotReversed(ReversalRefusal refusal) implements Reversing {}
  }

  /// What became of withdrawing.
  public sealed interface Withdrawing {
    /// On disk: this request can never be carried out.
    record Withdrawn(UUID reversal) implements Withdrawing {}

    /// Not withdrawn.
    record NotWithdrawn(ReversalRefusal refusal) implements Withdrawing {}
  }

  /// A request that nobody has carried out or withdrawn. `hash` is that of its entry `number`, 64
  /// hex digits; `approver` is the supervisor who has said yes to it, null for nobody yet.
  public record OpenRequest(
      ReversalRequested fact,
      long number,
      String hash,
      Instant at,
      String requester,
      @Nullable String approver) {
    OpenRequest approvedBy(String supervisor) {
      return new OpenRequest(fact, number, hash, at, requester, supervisor);
    }
  }

  /// What asking would answer whoever is signed in; changes nothing.
  public Offer offer(UUID payment) {
    return acts.on(
        Offer.MayNotBe::new,
        ready ->
            switch (check.of(ready, payment)) {
              case Checked.May may ->
                  new Offer.MayBe(
                      may.line(), may.paidBack(), may.free(), may.free() ? null : may.needs());
              case Checked.MayNot(ReversalRefusal refusal) -> new Offer.MayNotBe(refusal);
            });
  }

  /// Records the request, with the reason in 1 to 200 characters. While it is open, the same person
  /// asking again gets it once more, whatever the note says. Its cause is what is known: that the
  /// host asked for it, that the payment was stated after a crash, or else the role of whoever
  /// asks.
  public Asking ask(UUID payment, String note) {
    return acts.on(
        Asking.NotAsked::new,
        ready ->
            switch (check.of(ready, payment)) {
              case Checked.MayNot(ReversalRefusal refusal) -> new Asking.NotAsked(refusal);
              case Checked.May may -> ask(ready, may, Note.line(note));
            });
  }

  /// Carries out a request of whoever is signed in, which needs no approval or has it on record.
  public Reversing carryOut(UUID reversal) {
    return acts.on(Reversing.NotReversed::new, ready -> carryOut(ready, reversal));
  }

  /// Records a supervisor's yes to exactly this request, then carries it out. Where a yes is on
  /// record already the PIN is not looked at. Where the second step fails the first stays:
  /// [#carryOut] then does. The array is wiped before this returns.
  public Reversing approve(UUID reversal, String supervisor, char[] pin) {
    try {
      Checked checked = acts.on(Checked.MayNot::new, ready -> check.ofRequest(ready, reversal));
      return switch (checked) {
        case Checked.MayNot(ReversalRefusal refusal) -> new Reversing.NotReversed(refusal);
        case Checked.May may when may.approved() -> carryOut(reversal);
        case Checked.May may -> approve(may.request(), supervisor, pin);
      };
    } finally {
      Arrays.fill(pin, '\0');
    }
  }

  /// Gives the request up; whoever may work on the open session may. Doing it again changes nothing
  /// and answers the same.
  public Withdrawing withdraw(UUID reversal) {
    return acts.on(
        Withdrawing.NotWithdrawn::new,
        ready -> {
          Optional<OpenRequest> open = book.request(reversal);
          if (open.isPresent()) {
            OpenRequest asked = open.get();
            record.append(
                ready.person().actor(),
                new ReversalWithdrawn(reversal, asked.fact().payment(), asked.hash()));
            LOG.info("payment {}: its reversal was withdrawn", asked.fact().payment());
            return new Withdrawing.Withdrawn(reversal);
          }
          return check.ofRequest(ready, reversal) instanceof Checked.MayNot(var refusal)
                  && !(refusal instanceof ReversalRefusal.RequestWithdrawn)
              ? new Withdrawing.NotWithdrawn(refusal)
              : new Withdrawing.Withdrawn(reversal);
        });
  }

  /// The requests that nobody has carried out or withdrawn, oldest first: those of this run and
  /// those that a crash left. Throws [StoreFault] when the journal cannot be read.
  public List<OpenRequest> leftOpen() {
    return book.openRequests();
  }

  private Asking ask(Ready ready, Checked.May may, String note) {
    OpenRequest before = may.asked();
    if (before != null) {
      return new Asking.Asked(before.fact(), check.entry(before.number()), !may.free());
    }
    if (note.isEmpty() || note.length() > LONGEST_NOTE || !Note.isPlain(note)) {
      return new Asking.NotAsked(new ReversalRefusal.NoteMissing());
    }
    Entry original = check.entry(may.line().number());
    ReversalRequested fact =
        new ReversalRequested(
            ids.get(),
            may.line().payment(),
            HexFormat.of().formatHex(original.hash()),
            cause(ready.person(), may),
            note);
    Entry entry = record.append(ready.person().actor(), fact);
    LOG.info("payment {}: its reversal was asked for", fact.payment());
    return new Asking.Asked(fact, entry, !may.free());
  }

  private ReversalCause cause(Person person, Checked.May may) {
    if (check.host().asked(may.line().payment())) {
      return ReversalCause.HOST;
    }
    if (may.taken().afterRestart()) {
      return ReversalCause.RECOVERY;
    }
    return person.role().may(Duty.APPROVE) ? ReversalCause.SUPERVISOR : ReversalCause.TELLER;
  }

  /// The PIN is looked at while nobody waits for the till.
  private Reversing approve(OpenRequest asked, String supervisor, char[] pin) {
    try {
      return switch (people.approve(supervisor, pin, asked.requester())) {
        case Approval.Given(Person approver) ->
            acts.on(
                Reversing.NotReversed::new,
                ready -> approved(ready, asked.fact().reversal(), approver));
        case Approval.Denied denied ->
            new Reversing.NotReversed(new ReversalRefusal.NotApproved(denied));
      };
    } catch (StoreFault e) {
      return new Reversing.NotReversed(ReversalActs.fault(e));
    }
  }

  /// What was right before the PIN was looked at may have changed meanwhile.
  private Reversing approved(Ready ready, UUID reversal, Person approver) {
    if (check.ofRequest(ready, reversal) instanceof Checked.May may && !may.approved()) {
      OpenRequest asked = may.request();
      UUID payment = asked.fact().payment();
      record.append(
          approver.actor(),
          new ReversalApproved(reversal, payment, asked.hash(), asked.requester()));
      LOG.info("payment {}: its reversal was approved", payment);
    }
    return carryOut(ready, reversal);
  }

  private Reversing carryOut(Ready ready, UUID reversal) {
    return switch (check.ofRequest(ready, reversal)) {
      case Checked.MayNot(ReversalRefusal refusal) -> new Reversing.NotReversed(refusal);
      case Checked.May may when may.free() -> reverse(ready, may);
      case Checked.May may ->
          new Reversing.NotReversed(
              new ReversalRefusal.NeedsApproval(Objects.requireNonNull(may.needs())));
    };
  }

  private Reversing reverse(Ready ready, Checked.May may) {
    PaymentReversed fact = may.reversal(ready.session());
    Entry entry = record.append(ready.person().actor(), fact);
    LOG.info("payment {}: reversed by record {}", fact.payment(), entry.number());
    return new Reversing.Reversed(fact, entry);
  }
}
