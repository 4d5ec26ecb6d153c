package org.trifold.online;

import java.net.IDN;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A host as it is compared and asked: lower case, other scripts in ASCII (RFC 5891), no dot at the
 * end, an IPv6 address in one spelling.
 *
 * @param text without brackets
 * @param isAddress whether it is an IP address written out
 */
record HostName(String text, boolean isAddress) {
  /**
   * RFC 1123, §2.1, with a letter first in the last part. Some names that are in use have an
   * underscore: {@link java.net.URI} reads no host there, and no certificate is checked for one.
   */
  private static final Pattern NAME =
      Pattern.compile("((?!-)[a-z0-9-]{1,63}(?<!-)\\.)*(?=[a-z])[a-z0-9-]{1,63}(?<!-)");

  /** What Java and browsers take for numbers of an IPv4 address, in any spelling. */
  private static final Pattern NUMBERS =
      Pattern.compile("(.*\\.)?(0x[0-9a-f]*|[0-9]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern IPV4 =
      Pattern.compile("((25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(?!$)|$)){4}");

  private static final Pattern IPV6 = Pattern.compile("\\[([0-9A-Fa-f:.]*:[0-9A-Fa-f:.]*)]");

  /** RFC 1035, §2.3.4. */
  private static final int LONGEST = 253;

  /** A host as somebody writes it; empty for what is none, wildcards among it. */
  static Optional<HostName> of(String written) {
    var six = IPV6.matcher(written);
    if (six.matches()) {
      return address(six.group(1));
    }
    // No character of any script is written shorter in ASCII; newer JDKs throw at long ones.
    if (written.length() > LONGEST + 1) {
      return Optional.empty();
    }
    String name;
    try {
      name = IDN.toASCII(written, IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
    if (name.endsWith(".")) {
      name = name.substring(0, name.length() - 1);
    }
    if (NUMBERS.matcher(name).matches()) {
      return IPV4.matcher(name).matches()
          ? Optional.of(new HostName(name, true))
          : Optional.empty();
    }
    return name.length() <= LONGEST && NAME.matcher(name).matches()
        ? Optional.of(new HostName(name, false))
        : Optional.empty();
  }

  /** An address written out, which nobody is asked about. */
  private static Optional<HostName> address(String six) {
    try {
      return Optional.of(new HostName(InetAddress.getByName(six).getHostAddress(), true));
    } catch (UnknownHostException e) {
      return Optional.empty();
    }
  }

  /** As it stands in an address. */
  String inAddress() {
    return text.indexOf(':') < 0 ? text : "[" + text + "]";
  }
}
