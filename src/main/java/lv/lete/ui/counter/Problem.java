package lv.lete.ui.counter;

import lv.lete.contract.Contract;
import org.jspecify.annotations.Nullable;

/// Why a code led to no payment, in plain words, and what to do next. `contract` is shown where
/// there is one, a closed one for instance. `code` is what support asks for.
record Problem(String title, String next, String code, @Nullable Contract contract) {}
