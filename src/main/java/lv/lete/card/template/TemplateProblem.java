package lv.lete.card.template;

/// Something in a template that would spoil cards: where it is, what is wrong and how to mend it.
///
/// `file` is the file's name in the template's folder, `element` the id in it or what else tells
/// the place; `what` and `mend` are sentences in English, for a designer.
public record TemplateProblem(String file, String element, String what, String mend) {
  @Override
  public String toString() {
    return file + (element.isEmpty() ? "" : ", " + element) + ": " + what + " " + mend;
  }
}
