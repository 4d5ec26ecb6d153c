package org.trifold.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.jruby.Ruby;
import org.jruby.javasupport.JavaUtil;
import org.jspecify.annotations.Nullable;
import org.trifold.gate.Budget;
import org.trifold.gate.Budgets;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** Holds the parser to a run's budgets, each with the place that passes it. Thread-safe. */
final class ParserBudgets implements Meter {
  private static final String SCRIPT = "budgets.rb";

  /** A text is of many marks that takes more than this part of what one may. */
  private static final int MANY = 100;

  /**
   * So many times what one may take, all such texts together may. A paragraph is looked at up to
   * four times, so two may take all that one may: 20 s and more.
   */
  private static final int IN_ALL = 8;

  private final Supplier<ReadSession> sessions;

  private ParserBudgets(Supplier<ReadSession> sessions) {
    this.sessions = sessions;
  }

  /** Makes a parser ask. */
  static void install(Ruby ruby, Supplier<ReadSession> sessions) {
    try (InputStream script = ParserBudgets.class.getResourceAsStream(SCRIPT)) {
      if (script == null) {
        throw new IllegalStateException(SCRIPT + " is not on the class path");
      }
      Meter meter = new ParserBudgets(sessions);
      ruby.getGlobalVariables()
          .set("$trifold_meter", JavaUtil.convertJavaToUsableRubyObject(ruby, meter));
      ruby.executeScript(new String(script.readAllBytes(), StandardCharsets.UTF_8), SCRIPT);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void pass(String name, long amount, @Nullable String file, long line) {
    Budget budget = Budget.valueOf(name);
    ReadSession session = sessions.get();
    if (amount > session.gate().budgets().most(budget)) {
      throw passed(session, budget, where(session, file, line));
    }
  }

  @Override
  public void add(String name, long amount, @Nullable String file, long line) {
    Budget budget = Budget.valueOf(name);
    ReadSession session = sessions.get();
    if (session.used(budget, amount) > session.gate().budgets().most(budget)) {
      throw passed(session, budget, where(session, file, line));
    }
  }

  @Override
  public boolean part() {
    ReadSession session = sessions.get();
    return session.used(Budget.PARTS, 1) > session.gate().budgets().most(Budget.PARTS);
  }

  @Override
  public void marks(String text, @Nullable String file, long line) {
    ReadSession session = sessions.get();
    long most = session.gate().budgets().most(Budget.MARKUP);
    long steps = Backtracking.steps(text);
    if (steps > most) {
      throw passed(session, Budget.MARKUP, where(session, file, line));
    }
    if (steps > most / MANY && session.used(Budget.MARKUP, steps) > most * IN_ALL) {
      throw new FindingException(
          Budget.MARKUP.passed(
              where(session, file, line),
              "With this the paragraphs of many marks would take too many steps in all.",
              "Close each * _ ` # + [ that is opened"));
    }
  }

  @Override
  public void indent(long amount, @Nullable String file, long line) {
    ReadSession session = sessions.get();
    if (amount > session.gate().budgets().most(Budget.INDENT)) {
      SourceLocation block = where(session, file, line);
      throw passed(session, Budget.INDENT, setter(session, block).orElse(block));
    }
  }

  @Override
  public void doctype(String name, @Nullable String file, long line) {
    ReadSession session = sessions.get();
    session
        .findings()
        .add(
            Finding.warning(
                "TF-READ-027",
                where(session, file, line),
                "The document type \"" + name + "\" is read as an article.",
                "Say :doctype: book where it is one, else nothing."));
  }

  private static SourceLocation where(ReadSession session, @Nullable String file, long line) {
    return line > 0
        ? session.where(file, Math.toIntExact(line))
        : SourceLocation.ofFile(session.manuscript());
  }

  private static FindingException passed(ReadSession session, Budget budget, SourceLocation where) {
    Budgets budgets = session.gate().budgets();
    long most = budgets.written(budget);
    return new FindingException(
        switch (budget) {
          case MARKUP ->
              budget.passed(
                  where,
                  "It would take more than " + most + " million steps to pair the marks here.",
                  "Close each * _ ` # + [ that is opened, break the paragraph up");
          case ATTRIBUTE ->
              budget.passed(
                  where,
                  "The value of this attribute has more than " + most + " bytes.",
                  "Shorten it, as by including the text");
          case EXPANSION ->
              budget.passed(
                  where,
                  "Here attributes have put more than " + most + " MB into the text.",
                  "Look for attributes that repeat each other");
          case NESTING ->
              budget.passed(
                  where,
                  "Blocks and lists are more than " + most + " deep here.",
                  "Nest them less deeply");
          case CELLS ->
              budget.passed(
                  where,
                  "With this the tables have more than " + grouped(most) + " cells.",
                  "Correct a span or repetition that is too large, split the table");
          case PARTS -> PartBudget.passed(budgets, where);
          case NOTES ->
              budget.passed(
                  where,
                  "With this the manuscript has more than " + grouped(most) + " footnotes.",
                  "Split the manuscript");
          case DIRECTIVES ->
              budget.passed(
                  where,
                  "With this the manuscript has more than "
                      + grouped(most)
                      + " attribute entries, counters and conditions.",
                  "Look for a file of attributes that is included over and over");
          case INDENT ->
              budget.passed(
                  where,
                  "An indent or a tab of more than " + most + " spaces is wider than any page.",
                  "Choose a number of spaces such as 4");
          default -> throw new IllegalStateException("the parser does not ask for " + budget);
        });
  }

  private static String grouped(long number) {
    return String.format(Locale.ROOT, "%d", number);
  }

  /**
   * The line that gives a block its indent: one of those above it, or else an entry for all blocks.
   */
  private static Optional<SourceLocation> setter(ReadSession session, SourceLocation block) {
    List<String> lines = session.lines(block.file());
    for (int line = Math.min(block.line() + 1, lines.size()); line > 0; line--) {
      String text = lines.get(line - 1);
      if (text.startsWith("[") && text.matches(".*(indent|tabsize).*")) {
        return Optional.of(SourceLocation.ofLine(block.file(), line));
      }
      if (text.isBlank() && line < block.line()) {
        break;
      }
    }
    for (String file : session.texts().keySet()) {
      List<String> entries = session.lines(file);
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i).startsWith(":tabsize:")
            || entries.get(i).startsWith(":source-indent:")) {
          return Optional.of(SourceLocation.ofLine(file, i + 1));
        }
      }
    }
    return Optional.empty();
  }
}
