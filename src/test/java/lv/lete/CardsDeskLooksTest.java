package lv.lete;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Every screen of the card-printing staff's desk as a picture in three languages, no text cut.
class CardsDeskLooksTest extends TypedDesk {
  @ParameterizedTest
  @ValueSource(strings = {"lv", "lt", "en"})
  void showsEverythingWithoutCuttingAText(String language) throws Exception {
    copyDesigns();
    open(language);
    look("70-cards-empty");
    key(KeyCode.F7);
    look("71-cards-who");
    mark("Saldus novads");
    key(KeyCode.SPACE, KeyCode.F9);
    robot.write("2026");
    look("72-cards-plan");
    set("name", "");
    key(KeyCode.ENTER);
    look("73-cards-plan-refused");
    robot.write("2026");
    set("months", "0");
    key(KeyCode.ENTER);
    look("74-cards-planned");
    key(KeyCode.F8);
    look("75-cards-campaign");
    key(KeyCode.F10);
    look("76-cards-plan-orders");
    key(KeyCode.ESCAPE, KeyCode.F3, KeyCode.F7);
    look("77-cards-batch");
    batches();
    register();
    printing();
    designed();
    assertEquals("", String.join("\n", cut), "texts that do not fit");
  }

  private void batches() throws IOException {
    long batch = books().batches().all().getLast().id();
    spoil(batch);
    key(KeyCode.F9);
    look("78-cards-held");
    key(KeyCode.F7);
    printed(batch);
    key(KeyCode.F12, KeyCode.F11);
    look("79-cards-ask-posted");
    key(KeyCode.F8);
  }

  private void register() {
    key(KeyCode.F4);
    robot.write("iela sald");
    key(KeyCode.ENTER);
    look("80-cards-register");
    key(KeyCode.F7);
    look("81-cards-order");
    key(KeyCode.DIGIT2);
    look("82-cards-order-ask");
    key(KeyCode.F8);
    look("83-cards-ordered");
  }

  private void designed() throws IOException {
    key(KeyCode.F5);
    design("klienta-karte");
    look("84-cards-design");
    design("kliento-kortele");
    key(KeyCode.F7);
    look("85-cards-design-other");
    design("paterina-tabula");
    look("86-cards-letter");
    Path front = designs().resolve("klienta-karte").resolve(front());
    Files.writeString(
        front,
        Files.readString(front, StandardCharsets.UTF_8)
            .replace("id=\"name\"", "id=\"nobody\"")
            .replace("Noto Sans", "Comic Sans"));
    design("klienta-karte");
    key(KeyCode.F12);
    look("87-cards-design-faults");
  }

  private void printing() {
    key(KeyCode.F3, KeyCode.DOWN, KeyCode.F7, KeyCode.F10);
    look("88-cards-print");
    key(KeyCode.F11);
    robot.write("ipp://localhost:9/ipp/print");
    key(KeyCode.ENTER, KeyCode.F7);
    look("89-cards-print-refused");
    lookAfter(books().batches().all().getLast().id() - 1);
    key(KeyCode.F12);
    look("90-cards-print-unknown");
  }
}
