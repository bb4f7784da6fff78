package lv.lete;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToIntFunction;
import java.util.stream.Stream;
import lv.lete.HostCardsDesk.DeskCards;
import lv.lete.card.campaign.ContractPages;
import lv.lete.card.campaign.Watch;
import lv.lete.card.output.CardWords;
import lv.lete.card.output.PaintDesign;
import lv.lete.card.register.Eligibility;
import lv.lete.card.register.Entitlement;
import lv.lete.card.template.ReadTemplate;
import lv.lete.contract.Contract;
import lv.lete.store.StoreFault;
import lv.lete.ui.cards.designs.DesignDesk;

/// Designs that a host's home uses, for the screen.
final class HostDesignDesk implements DesignDesk {
  private static final int LOOKED_AT = 20_000;
  private static final int PAGE = 500;

  private final DeskCards cards;

  HostDesignDesk(DeskCards cards) {
    this.cards = cards;
  }

  @Override
  public Path folder() {
    return cards.templates().folder().toAbsolutePath().normalize();
  }

  @Override
  public List<String> names() {
    try {
      return cards.templates().names();
    } catch (IOException e) {
      throw new StoreFault("cannot read the designs in " + folder(), e);
    }
  }

  @Override
  public String stamp(String name) {
    StringBuilder stamp = new StringBuilder();
    for (String part : List.of(name, "fonts")) {
      Path from = folder().resolve(part);
      if (Files.isDirectory(from)) {
        try (Stream<Path> files = Files.walk(from)) {
          for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
            stamp.append(file.getFileName()).append(' ').append(Files.size(file));
            stamp.append(' ').append(Files.getLastModifiedTime(file)).append('\n');
          }
        } catch (IOException | UncheckedIOException _) {
          return "";
        }
      }
    }
    return stamp.toString();
  }

  @Override
  public List<Sample> samples(Watch watch) {
    Map<Trait, Contract> best = new EnumMap<>(Trait.class);
    ContractPages contracts = cards.books().contracts();
    long of = Math.min(LOOKED_AT, contracts.count());
    long done = 0;
    ContractPages.Page page = contracts.after(0, PAGE);
    while (!page.contracts().isEmpty() && done < LOOKED_AT) {
      for (Contract contract : page.contracts()) {
        if (contract.biller().equals(cards.biller().id()) && canBeMade(contract)) {
          compare(best, contract);
        }
      }
      done += page.contracts().size();
      if (!watch.goesOn(done, of)) {
        break;
      }
      page = contracts.after(page.place(), PAGE);
    }
    return best.entrySet().stream()
        .map(each -> new Sample(each.getKey(), each.getValue()))
        .toList();
  }

  private boolean canBeMade(Contract contract) {
    return Eligibility.whenOrdered(contract, cards.biller()) == Entitlement.GETS_ONE;
  }

  private static void compare(Map<Trait, Contract> best, Contract contract) {
    best.putIfAbsent(Trait.FIRST, contract);
    keep(best, Trait.LONGEST_NAME, contract, one -> one.payerName().length());
    keep(best, Trait.LONGEST_ADDRESS, contract, one -> one.addressLine().length());
    keep(best, Trait.SHORTEST_NAME, contract, one -> -one.payerName().length());
    if (contract.flat().isBlank()) {
      best.putIfAbsent(Trait.NO_FLAT, contract);
    }
  }

  private static void keep(
      Map<Trait, Contract> best, Trait trait, Contract contract, ToIntFunction<Contract> size) {
    Contract held = best.get(trait);
    if (held == null || size.applyAsInt(contract) > size.applyAsInt(held)) {
      best.put(trait, contract);
    }
  }

  @Override
  public Optional<Contract> find(String number) {
    return new HostRegisterDesk(cards).exact(number).filter(this::canBeMade);
  }

  @Override
  public Look look(String name, Contract contract, int pixels) {
    if (!names().contains(name)) {
      return new Look.Gone();
    }
    return switch (cards.templates().read(name)) {
      case ReadTemplate.Reading.Wrong(var problems) -> new Look.Wrong(problems);
      case ReadTemplate.Reading.Right(var template) -> {
        try (template) {
          CardWords words = new CardWords(contract, cards.biller(), 1, 1, cards.today());
          PaintDesign.Painted painted = PaintDesign.of(template, words, pixels);
          yield new Look.Painted(
              template.card(),
              painted.pages().stream()
                  .map(page -> new Page(page.width(), page.height(), page.pixels()))
                  .toList(),
              template.warnings(),
              painted.shortened(),
              painted.lacking(),
              painted.reads());
        } catch (IOException e) {
          throw new StoreFault("cannot paint " + name, e);
        }
      }
    };
  }
}
