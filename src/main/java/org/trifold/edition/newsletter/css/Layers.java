package org.trifold.edition.newsletter.css;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The cascade layers of a document (CSS Cascade 5, §6.4). All must be declared before the first
 * tier is asked for. Not thread-safe.
 */
final class Layers {
  /** A layer. */
  static final class Layer {
    private final String path;
    private final Map<String, Layer> children = new LinkedHashMap<>();
    private int rank = -1;

    private Layer(String path) {
      this.path = path;
    }

    /** Its full name, with dots. */
    String path() {
      return path;
    }
  }

  private final Layer root = new Layer("");
  private int anonymous;
  private int count = -1;
  private boolean shifting;
  private @Nullable Layer conditional;

  /**
   * The layer of a name; made where there is none yet.
   *
   * @param parent null outside of layers
   * @param name with dots; empty for a new one without a name
   * @param condition whether it stands under a condition, which then decides about the order too
   */
  Layer declare(@Nullable Layer parent, String name, boolean condition) {
    Layer layer = parent == null ? root : parent;
    // A name that nobody gave lets the layer be written in parts.
    String path = name.isEmpty() ? "unnamed-" + ++anonymous : name;
    for (String part : path.split("\\.")) {
      Layer found = layer.children.get(part);
      if (found == null) {
        found = new Layer(layer == root ? part : layer.path + "." + part);
        layer.children.put(part, found);
        if (condition) {
          conditional = found;
        } else if (conditional != null) {
          shifting = true;
        }
      }
      layer = found;
    }
    return layer;
  }

  boolean any() {
    return !root.children.isEmpty();
  }

  /** Whether a condition decides about the order of layers. */
  boolean shifting() {
    return shifting;
  }

  /** Names in their order. */
  List<String> names() {
    List<String> names = new ArrayList<>();
    names(root, names);
    return names;
  }

  private static void names(Layer layer, List<String> into) {
    for (Layer child : layer.children.values()) {
      into.add(child.path);
      names(child, into);
    }
  }

  /**
   * Where declarations stand in the cascade, from weakest to strongest: layers in their order,
   * rules outside of them, style attributes; then what is important, layers in reverse.
   */
  int tier(@Nullable Layer layer, boolean important) {
    int layers = count();
    if (layer == null) {
      return important ? layers + 2 : layers;
    }
    return important ? 2 * layers + 2 - layer.rank : layer.rank;
  }

  /** The tier of style attributes. */
  int attributeTier(boolean important) {
    return important ? 2 * count() + 3 : count() + 1;
  }

  /** Whether a tier's declarations are written as important. */
  boolean important(int tier) {
    return tier > count() + 1;
  }

  private int count() {
    if (count < 0) {
      count = rank(root, 0);
    }
    return count;
  }

  /** Layers within a layer come before what it says itself. */
  private int rank(Layer layer, int next) {
    int rank = next;
    for (Layer child : layer.children.values()) {
      rank = rank(child, rank);
    }
    if (layer != root) {
      layer.rank = rank++;
    }
    return rank;
  }
}
