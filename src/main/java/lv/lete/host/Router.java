package lv.lete.host;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLDecoder;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import lv.lete.card.register.CardFeed;
import lv.lete.contract.ContractId;
import lv.lete.host.HttpCalls.Call;
import lv.lete.journal.Head;
import lv.lete.wire.Enrolment;
import lv.lete.wire.Feed;
import lv.lete.wire.Malformed;
import lv.lete.wire.Paths;
import lv.lete.wire.Problems;
import lv.lete.wire.Records.SignedHead;
import lv.lete.wire.WireJson;

/// Which call does what. Every path but health and enrolment demands a token.
final class Router implements HttpCalls.Answering {
  private static final int LONGEST_TEXT = 100;

  private final EnrolTerminal enrolment;
  private final Terminals terminals;
  private final TakeBatch batches;
  private final KnownContracts contracts;
  private final CardFeed cards;
  private final PeopleFile people;
  private final TellTerminal telling;
  private final Writer writer;
  private final HostKey key;

  Router(
      EnrolTerminal enrolment,
      Terminals terminals,
      TakeBatch batches,
      KnownContracts contracts,
      CardFeed cards,
      PeopleFile people,
      TellTerminal telling,
      Writer writer,
      HostKey key) {
    this.enrolment = enrolment;
    this.terminals = terminals;
    this.batches = batches;
    this.contracts = contracts;
    this.cards = cards;
    this.people = people;
    this.telling = telling;
    this.writer = writer;
    this.key = key;
  }

  @Override
  public Reply answer(Call call) {
    return switch (call.path()) {
      case Paths.HEALTH -> {
        require(call, "GET");
        yield Reply.ok(Map.of("status", "up"));
      }
      case Paths.ENROL -> {
        require(call, "POST");
        yield enrol(call);
      }
      case Paths.RECORDS -> {
        Terminals.Known terminal = known(call, "POST");
        yield batches.take(terminal, call.body());
      }
      case Paths.HEAD -> head(known(call, "GET"));
      case Paths.CONTRACTS -> {
        known(call, "GET");
        yield contracts(call);
      }
      case Paths.CARDS -> {
        known(call, "GET");
        yield cards(call);
      }
      case Paths.BILLERS -> {
        known(call, "GET");
        yield Reply.ok(contracts.billers());
      }
      case Paths.PEOPLE -> {
        known(call, "GET");
        yield Reply.ok(people.now());
      }
      case Paths.NOTICES -> {
        Terminals.Known terminal = known(call, "GET");
        yield telling.notices(terminal, number(call, "after", 0, Long.MAX_VALUE));
      }
      case Paths.STATEMENTS -> statement(call);
      case String path when path.startsWith(Paths.PAYMENTS) -> {
        known(call, "GET");
        yield telling.payment(path.substring(Paths.PAYMENTS.length()));
      }
      case String path when path.startsWith(Paths.CARD_ORDERS) -> {
        known(call, "GET");
        yield telling.cardOrder(path.substring(Paths.CARD_ORDERS.length()));
      }
      default -> throw new CallRefused(404, Problems.NOT_FOUND, "There is nothing here.");
    };
  }

  private Reply enrol(Call call) {
    Enrolment.Request request = WireJson.read(Enrolment.Request.class, call.body());
    return switch (enrolment.enrol(request, !call.local())) {
      case EnrolTerminal.Result.Enrolled enrolled ->
          Reply.ok(new Enrolment.Answer(enrolled.token(), key.publicText()));
      case EnrolTerminal.Result.Refused refused ->
          Reply.problem(
              refused.code().equals(Problems.KEY_CONFLICT) ? 409 : 403,
              refused.code(),
              refused.message(),
              null);
    };
  }

  private Reply head(Terminals.Known terminal) {
    record Place(int epoch, boolean quarantined, Head head) {}
    Place at =
        writer.call(books -> {
          Terminals.Row row = Terminals.row(books, terminal.id());
          ChainPlace place = new ChainPlace(terminal.id(), row.epoch());
          return new Place(row.epoch(), row.quarantined(), Chains.head(books, place));
        });
    SignedHead head = key.sign(terminal.id(), at.epoch(), at.head());
    return at.quarantined()
        ? Reply.problem(409, Problems.QUARANTINED, "This terminal is quarantined.", head)
        : Reply.ok(head);
  }

  private Reply contracts(Call call) {
    long after = number(call, "after", 0, Long.MAX_VALUE);
    int limit = (int) number(call, "limit", 1, Integer.MAX_VALUE);
    return Reply.ok(contracts.after(after, Math.min(limit, Feed.MAX_PAGE)));
  }

  private Reply cards(Call call) {
    long after = number(call, "after", 0, Long.MAX_VALUE);
    int limit = (int) number(call, "limit", 1, Integer.MAX_VALUE);
    CardFeed.Page page = cards.after(after, Math.min(limit, Feed.MAX_PAGE));
    return Reply.ok(new Feed.Cards(page.version(), page.newest(), page.cards()));
  }

  private Terminals.Known known(Call call, String method) {
    Terminals.Known terminal = terminals.byToken(call.token());
    if (terminal == null) {
      throw new CallRefused(
          Reply.problem(401, Problems.UNKNOWN_TOKEN, "This needs a terminal's token.", null)
              .with("WWW-Authenticate", "Bearer"));
    }
    require(call, method);
    return terminal;
  }

  private static void require(Call call, String method) {
    if (!call.method().equals(method)) {
      throw new CallRefused(
          Reply.problem(405, Problems.WRONG_METHOD, "This takes " + method + " only.", null)
              .with("Allow", method));
    }
  }

  private Reply statement(Call call) {
    known(call, "GET");
    ContractId contract = new ContractId(text(call, "biller"), text(call, "contract"));
    return telling.statement(contract, day(call, "from"), day(call, "to"));
  }

  private static LocalDate day(Call call, String name) {
    try {
      return LocalDate.parse(text(call, name));
    } catch (DateTimeParseException noDay) {
      throw new Malformed(name + " is no day", noDay);
    }
  }

  private static String text(Call call, String name) {
    for (String pair : call.query().split("&")) {
      if (pair.startsWith(name + "=") && pair.length() > name.length() + 1) {
        try {
          String text = URLDecoder.decode(pair.substring(name.length() + 1), UTF_8);
          if (text.length() > LONGEST_TEXT || text.chars().anyMatch(Character::isISOControl)) {
            throw new Malformed(name + " is too long or no text");
          }
          return text;
        } catch (IllegalArgumentException broken) {
          throw new Malformed(name + " is no text", broken);
        }
      }
    }
    throw new Malformed(name + " is missing");
  }

  private static long number(Call call, String name, long least, long most) {
    for (String pair : call.query().split("&")) {
      if (pair.startsWith(name + "=")) {
        try {
          long value = Long.parseLong(pair.substring(name.length() + 1));
          if (value >= least && value <= most) {
            return value;
          }
        } catch (NumberFormatException noNumber) {
          throw new Malformed(name + " is no number", noNumber);
        }
      }
    }
    throw new Malformed(name + " is missing or out of range");
  }
}
