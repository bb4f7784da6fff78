package lv.lete.ui.cards.designs;

import lv.lete.card.template.TemplateProblem;

/// Something in a design: `spoils` cards, or is only to be looked at.
record Fault(boolean spoils, String place, String what, String mend) {
  static Fault of(TemplateProblem problem, boolean spoils) {
    String place =
        problem.element().isEmpty() ? problem.file() : problem.file() + " · " + problem.element();
    return new Fault(spoils, place, problem.what(), problem.mend());
  }
}
