package org.trifold.gate;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.ToLongFunction;

/** How much of everything manuscripts may use in a run. Immutable and thread-safe. */
public final class Budgets {
  private final Map<Budget, Long> most;

  private Budgets(Map<Budget, Long> most) {
    this.most = most;
  }

  /** What holds where no setting says otherwise. */
  public static Budgets standard() {
    return of(Budget::standard);
  }

  /**
   * As settings say.
   *
   * @param setting the value of each budget's setting, in the setting's unit; at least 1
   */
  public static Budgets of(ToLongFunction<Budget> setting) {
    Map<Budget, Long> most = new EnumMap<>(Budget.class);
    for (Budget budget : Budget.values()) {
      most.put(budget, setting.applyAsLong(budget) * budget.unit());
    }
    return new Budgets(most);
  }

  /** The most of a budget, in bytes, characters or things. */
  public long most(Budget budget) {
    return most.getOrDefault(budget, budget.standard() * budget.unit());
  }

  /** The most of a budget as its setting is written: {@code 16 MB} is 16. */
  public long written(Budget budget) {
    return most(budget) / budget.unit();
  }
}
