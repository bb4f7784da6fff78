package lv.lete.barcode;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import lv.lete.barcode.ScannedCode.CustomerCard;
import lv.lete.barcode.ScannedCode.PaymentSlip;
import lv.lete.money.Money;

/// Makes valid codes from a seed, each with what it says and where its check digits watch.
final class SampleCodes {

  private final Random chance;

  SampleCodes(long seed) {
    chance = new Random(seed);
  }

  /// A code, its meaning, and the elements in it of which no digit may change.
  record Sample(String text, ScannedCode meaning, List<Watched> watched) {}

  /// An element, identifier first, of whose first `length` characters no digit may change.
  record Watched(String element, int length) {}

  Sample next() {
    return chance.nextBoolean() ? card() : slip();
  }

  private Sample card() {
    String gsrn = CardCode.gsrn(digits(7), digits(10));
    Integer issue = chance.nextInt(4) == 0 ? null : 1 + chance.nextInt(99);
    List<String> parts = new ArrayList<>(List.of("8018" + gsrn));
    List<Watched> watched = List.of(new Watched(parts.get(0), parts.get(0).length()));
    if (issue != null) {
      parts.add("8019" + issue);
    }
    return new Sample(written(parts), new CustomerCard(gsrn, issue), watched);
  }

  private Sample slip() {
    String twelve = digits(12);
    String gln = twelve + CheckDigits.gs1(twelve);
    String number = digits(4 + chance.nextInt(11));
    boolean wrapped = chance.nextBoolean();
    String reference = wrapped ? CreditorReference.of(number) : number;
    List<String> parts = new ArrayList<>(List.of("415" + gln, "8020" + reference));
    List<Watched> watched =
        List.of(
            new Watched(parts.get(0), parts.get(0).length()),
            new Watched(parts.get(1), wrapped ? parts.get(1).length() : 4));
    Money amount = null;
    if (chance.nextBoolean()) {
      long cents = chance.nextInt(1_000_000);
      amount = Money.eur(cents);
      parts.add((chance.nextBoolean() ? "3902" : "3912978") + cents);
    }
    LocalDate due = null;
    if (chance.nextBoolean()) {
      due = LocalDate.of(2000, 1, 1).plusDays(chance.nextInt(36_500));
      parts.add("12" + due.toString().replace("-", "").substring(2));
    }
    Collections.shuffle(parts, chance);
    return new Sample(
        written(parts), new PaymentSlip(gln, reference, number, amount, due), watched);
  }

  /// As some scanner sends it, or as a teller keys it.
  private String written(List<String> parts) {
    if (chance.nextInt(4) == 0) {
      return printed(parts);
    }
    String[] prefixes = {"", "]C1", "]d2", "]Q1", "]Q3", "]C0"};
    StringBuilder text = new StringBuilder(prefixes[chance.nextInt(prefixes.length)]);
    for (int i = 0; i < parts.size(); i++) {
      text.append(parts.get(i));
      boolean last = i == parts.size() - 1;
      boolean counted = Ai.at(parts.get(i), 0).orElseThrow().fixed();
      boolean needed = !last && !counted;
      if (needed || chance.nextInt(3) == 0) {
        text.append(Elements.SEPARATOR);
      }
    }
    String[] suffixes = {"", "\r", "\r\n", "\t", "\n"};
    return text.append(suffixes[chance.nextInt(suffixes.length)]).toString();
  }

  private static String printed(List<String> parts) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      int width = Ai.at(part, 0).orElseThrow().width();
      text.append('(').append(part, 0, width).append(')').append(part, width, part.length());
    }
    return text.toString();
  }

  private String digits(int count) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < count; i++) {
      text.append((char) ('0' + chance.nextInt(10)));
    }
    return text.toString();
  }
}
