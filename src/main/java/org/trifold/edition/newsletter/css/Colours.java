package org.trifold.edition.newsletter.css;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.trifold.css.Token;
import org.trifold.css.Token.Type;
import org.trifold.css.Tokens;

/** Colours that every browser takes. */
final class Colours {
  /** CSS Color 4, §6.1, and {@code transparent}. */
  private static final Set<String> NAMES =
      Set.of(
          ("aliceblue antiquewhite aqua aquamarine azure beige bisque black blanchedalmond "
                  + "blue blueviolet brown burlywood cadetblue chartreuse chocolate coral "
                  + "cornflowerblue cornsilk crimson cyan darkblue darkcyan darkgoldenrod darkgray "
                  + "darkgreen darkgrey darkkhaki darkmagenta darkolivegreen darkorange darkorchid "
                  + "darkred darksalmon darkseagreen darkslateblue darkslategray darkslategrey "
                  + "darkturquoise darkviolet deeppink deepskyblue dimgray dimgrey dodgerblue "
                  + "firebrick floralwhite forestgreen fuchsia gainsboro ghostwhite gold goldenrod "
                  + "gray green greenyellow grey honeydew hotpink indianred indigo ivory khaki "
                  + "lavender lavenderblush lawngreen lemonchiffon lightblue lightcoral lightcyan "
                  + "lightgoldenrodyellow lightgray lightgreen lightgrey lightpink lightsalmon "
                  + "lightseagreen lightskyblue lightslategray lightslategrey lightsteelblue "
                  + "lightyellow lime limegreen linen magenta maroon mediumaquamarine mediumblue "
                  + "mediumorchid mediumpurple mediumseagreen mediumslateblue mediumspringgreen "
                  + "mediumturquoise mediumvioletred midnightblue mintcream mistyrose moccasin "
                  + "navajowhite navy oldlace olive olivedrab orange orangered orchid palegoldenrod "
                  + "palegreen paleturquoise palevioletred papayawhip peachpuff peru pink plum "
                  + "powderblue purple red rosybrown royalblue saddlebrown salmon sandybrown seagreen "
                  + "seashell sienna silver skyblue slateblue slategray slategrey snow springgreen "
                  + "steelblue tan teal thistle tomato turquoise violet wheat white whitesmoke yellow "
                  + "yellowgreen transparent")
              .split(" "));

  private static final Pattern HEX = Pattern.compile("#([0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

  private static final Set<String> FUNCTIONS = Set.of("rgb", "rgba");

  private Colours() {}

  /** Whether one component of a value is such a colour. */
  static boolean sure(List<Token> part) {
    Token first = part.get(0);
    if (first.is(Type.FUNCTION)) {
      return FUNCTIONS.contains(first.lower()) && arguments(Tokens.inside(part, 0));
    }
    if (part.size() > 1) {
      return false;
    }
    return first.is(Type.IDENT)
        ? NAMES.contains(first.lower()) || first.isWord("currentcolor")
        : isHex(first);
  }

  /** Of three or six digits: four and eight are younger. */
  static boolean isHex(Token token) {
    return HEX.matcher(token.text()).matches();
  }

  /** Whether a token is the name of a colour that attributes take too. */
  static boolean isName(Token token) {
    return token.is(Type.IDENT) && NAMES.contains(token.lower()) && !token.isWord("transparent");
  }

  /** Three numbers with commas, and perhaps an alpha. */
  private static boolean arguments(List<Token> tokens) {
    List<List<Token>> arguments = Tokens.split(tokens);
    boolean percent = tokens.stream().anyMatch(t -> t.is(Type.PERCENTAGE));
    if (percent || arguments.size() < 3 || arguments.size() > 4) {
      return false;
    }
    return arguments.stream()
        .map(Tokens::trim)
        .allMatch(a -> a.size() == 1 && a.get(0).is(Type.NUMBER));
  }
}
