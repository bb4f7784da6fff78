package lv.lete.ui.counter;

import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.beans.value.ObservableValue;
import lv.lete.ui.Notice;
import lv.lete.ui.find.FindViewModel;
import lv.lete.ui.today.TodayViewModel;
import org.jspecify.annotations.Nullable;

/// What the counter shows: the payment, the search, the day's list, up to which journal number the
/// host has answered, what the drawer did not do, whether the scanner is missing, how payments that
/// were taken are found (one of them, or null), and how the screen is locked.
public record CounterModels(
    PaymentViewModel payment,
    FindViewModel find,
    TodayViewModel today,
    ReadOnlyLongProperty acknowledged,
    ObservableValue<Notice> drawerNotice,
    ObservableBooleanValue scannerGone,
    Consumer<@Nullable UUID> payments,
    Runnable lock) {}
