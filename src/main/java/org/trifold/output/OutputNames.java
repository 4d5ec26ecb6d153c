package org.trifold.output;

/** Names of files in the output folder: {@code [<brand>/]<name>/<last part of name><suffix>}. */
public final class OutputNames {
  /** The report's file name in each manuscript's folder. */
  public static final String REPORT = "report.json";

  private OutputNames() {}

  /**
   * The folder of a manuscript's renditions, relative to the output folder, with forward slashes.
   *
   * @param brandFolder the brand where there are several, else empty
   * @param name the manuscript's output name: {@code leaflets/microneedling}
   */
  public static String folder(String brandFolder, String name) {
    return brandFolder.isEmpty() ? name : brandFolder + "/" + name;
  }

  /**
   * A rendition's file, relative to the output folder, with forward slashes.
   *
   * @param suffix what follows the name: {@code -a4.pdf}
   */
  public static String file(String brandFolder, String name, String suffix) {
    String last = name.substring(name.lastIndexOf('/') + 1);
    return folder(brandFolder, name) + "/" + last + suffix;
  }

  /** The report, relative to the output folder, with forward slashes. */
  public static String report(String brandFolder, String name) {
    return folder(brandFolder, name) + "/" + REPORT;
  }
}
