package org.trifold.edition;

import com.google.gson.JsonDeserializationContext;
import com.google.gson.JsonDeserializer;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonSerializationContext;
import com.google.gson.JsonSerializer;
import java.lang.reflect.Type;
import java.util.Optional;
import org.trifold.model.Passage;

/** The passage of a finding in a job's file form. */
final class PassageForm implements JsonSerializer<Passage>, JsonDeserializer<Passage> {
  private static final String LENGTH = "length";
  private static final String INSTEAD = "instead";

  @Override
  public JsonElement serialize(Passage passage, Type type, JsonSerializationContext context) {
    JsonObject form = new JsonObject();
    form.addProperty(LENGTH, passage.length());
    passage.instead().ifPresent(text -> form.addProperty(INSTEAD, text));
    return form;
  }

  @Override
  public Passage deserialize(JsonElement form, Type type, JsonDeserializationContext context) {
    JsonObject passage = form.getAsJsonObject();
    Optional<String> instead =
        passage.has(INSTEAD) ? Optional.of(passage.get(INSTEAD).getAsString()) : Optional.empty();
    return new Passage(passage.get(LENGTH).getAsInt(), instead);
  }
}
