package lv.lete.ui.counter;

import javafx.beans.property.ReadOnlyLongProperty;
import lv.lete.ui.find.FindViewModel;
import lv.lete.ui.today.TodayViewModel;

/// What the counter shows: the payment, the search, the day's list, up to which journal number the
/// host has answered, and how the screen is locked.
public record CounterModels(
    PaymentViewModel payment,
    FindViewModel find,
    TodayViewModel today,
    ReadOnlyLongProperty acknowledged,
    Runnable lock) {}
