package org.trifold.edition.newsletter.css;

import java.util.List;
import org.trifold.css.Item;
import org.trifold.css.Token;
import org.trifold.css.Tokens;

/**
 * A declaration with its place in the cascade. Told apart by identity: two rules may say the same.
 */
final class Declared {
  private final Property property;
  private final List<Token> value;
  private final String text;
  private final boolean important;
  private final Weight weight;
  private final boolean sure;

  /**
   * @param text the value as it is written
   * @param important whether it was written so
   * @param sure whether every browser takes the value
   */
  Declared(
      Property property,
      List<Token> value,
      String text,
      boolean important,
      Weight weight,
      boolean sure) {
    this.property = property;
    this.value = value;
    this.text = text;
    this.important = important;
    this.weight = weight;
    this.sure = sure;
  }

  static Declared of(Item.Declaration declaration, Property property, Weight weight) {
    return new Declared(
        property,
        declaration.value(),
        declaration.custom() ? declaration.raw() : Tokens.text(declaration.value()),
        declaration.important(),
        weight,
        !declaration.custom() && Values.sure(property.name(), declaration.value()));
  }

  /** The same with another value, one step stronger. */
  Declared with(String other, boolean nowSure) {
    Weight stronger =
        new Weight(
            weight.tier(),
            weight.specificity(),
            weight.scoped(),
            weight.order(),
            weight.place() + 1);
    return new Declared(property, value, other, important, stronger, nowSure);
  }

  Property property() {
    return property;
  }

  List<Token> value() {
    return value;
  }

  String text() {
    return text;
  }

  boolean important() {
    return important;
  }

  Weight weight() {
    return weight;
  }

  boolean sure() {
    return sure;
  }

  boolean custom() {
    return property.name().startsWith("--");
  }
}
