package org.trifold.online;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.trifold.model.Rendition;
import org.trifold.model.SourceLocation;
import org.trifold.online.Asked.Kind;

/**
 * What a rendition says of itself that it refers to: the file that is for programs, {@code
 * -meta.json} (user guide, "What programs are told"), with the links of brand and theme among its
 * own, and pictures where they will be fetched from. Without state.
 */
final class Described {
  private static final String SUFFIX = "-meta.json";

  private Described() {}

  /**
   * The web addresses.
   *
   * @param manuscript the place of what has none of its own
   */
  static List<Asked> of(Rendition rendition, SourceLocation manuscript) {
    List<Asked> asked = new ArrayList<>();
    for (Rendition.File file : rendition.files()) {
      if (file.suffix().equals(SUFFIX)) {
        JsonObject object =
            JsonParser.parseString(new String(file.content(), StandardCharsets.UTF_8))
                .getAsJsonObject();
        add(object, Kind.LINK, manuscript, asked);
        add(object, Kind.PICTURE, manuscript, asked);
      }
    }
    return asked;
  }

  private static void add(
      JsonObject object, Kind kind, SourceLocation manuscript, List<Asked> asked) {
    JsonArray none = new JsonArray();
    String member = kind == Kind.LINK ? "links" : "pictures";
    for (JsonElement element : object.has(member) ? object.getAsJsonArray(member) : none) {
      JsonObject one = element.getAsJsonObject();
      String address = one.get("address").getAsString().strip();
      if (Asked.isWeb(address)) {
        // Of a picture, "file" is its own.
        SourceLocation where =
            kind == Kind.LINK && one.has("file")
                ? new SourceLocation(one.get("file").getAsString(), one.get("line").getAsInt(), 0)
                : manuscript;
        asked.add(new Asked(kind, Asked.plain(address), where));
      }
    }
  }
}
