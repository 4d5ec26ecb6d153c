package org.trifold.gate;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/**
 * The one door for reading the author's files: a regular file whose real path lies under the
 * project root (or a read root named by who runs the build), no larger than a limit. Of the
 * network, it knows what is handed in. Immutable and thread-safe.
 */
public final class Gate {
  /** Bounds a text file (manuscript, include, stylesheet, data) that is read. */
  public static final Budget TEXT_LIMIT = Budget.TEXT;

  /** Bounds a binary file (image, font) that is read. */
  public static final Budget BINARY_LIMIT = Budget.FILE;

  private final Path root;
  private final Path realRoot;
  private final List<Path> readRoots;
  private final Remote remote;
  private final Budgets budgets;

  private Gate(Path root, Path realRoot, List<Path> readRoots, Remote remote, Budgets budgets) {
    this.root = root;
    this.realRoot = realRoot;
    this.readRoots = readRoots;
    this.remote = remote;
    this.budgets = budgets;
  }

  /** As below, with the budgets that hold by themselves. */
  public static Gate at(Path root, List<Path> readRoots) {
    return at(root, readRoots, Budgets.standard());
  }

  /**
   * A gate for one project.
   *
   * @param root the project root, an existing folder
   * @param readRoots further folders that may be read, from the command line or project file only
   * @param budgets what files may be as large as
   * @throws FindingException where a folder can't be read
   */
  public static Gate at(Path root, List<Path> readRoots, Budgets budgets) {
    List<Path> real = new ArrayList<>();
    for (Path readRoot : readRoots) {
      real.add(realFolder(root.resolve(readRoot)));
    }
    Path absolute = root.toAbsolutePath().normalize();
    return new Gate(absolute, realFolder(absolute), List.copyOf(real), Remote.CLOSED, budgets);
  }

  private static Path realFolder(Path folder) {
    try {
      Path real = folder.toRealPath();
      if (Files.isDirectory(real)) {
        return real;
      }
    } catch (IOException e) {
      // told below
    }
    throw new FindingException(
        Finding.error(
            "TF-GATE-001",
            SourceLocation.ofFile(ShownPath.slashes(folder)),
            "This folder does not exist or can't be read.",
            "Name an existing folder."));
  }

  /** The same gate with further folders that may be read; those that don't exist are left out. */
  public Gate alsoReading(List<Path> folders) {
    List<Path> real = new ArrayList<>(readRoots);
    for (Path folder : folders) {
      try {
        real.add(folder.toRealPath());
      } catch (IOException e) {
        // not there
      }
    }
    return new Gate(root, realRoot, List.copyOf(real), remote, budgets);
  }

  /** The same gate with these files on the network behind it. */
  public Gate reaching(Remote files) {
    return new Gate(root, realRoot, readRoots, files, budgets);
  }

  /** What may be had from the network: nothing, unless it was handed in. */
  public Remote remote() {
    return remote;
  }

  /** The project root, absolute and normalised. */
  public Path root() {
    return root;
  }

  /** What manuscripts may use. */
  public Budgets budgets() {
    return budgets;
  }

  /** What pixel pictures may ask of who shows them. */
  public ImageLimits images() {
    return ImageLimits.of(budgets);
  }

  /** The read roots beside the project root, as real paths. */
  public List<Path> readRoots() {
    return readRoots;
  }

  /** The path as the author knows it: relative to the project root where it is under it. */
  public String display(Path path) {
    Path absolute = root.resolve(path).normalize();
    if (absolute.startsWith(root)) {
      return ShownPath.slashes(root.relativize(absolute));
    }
    return ShownPath.slashes(absolute);
  }

  /**
   * Where a reference leads, if to a file that may be read; nothing is read yet.
   *
   * @param path relative to the project root, or absolute
   * @param askedBy the place that names the file
   * @throws FindingException for a path that is missing, outside, or no regular file
   */
  public Path admit(String path, SourceLocation askedBy) {
    Path candidate;
    try {
      candidate = root.resolve(path).normalize();
    } catch (InvalidPathException e) {
      throw refuse(
          "TF-GATE-002",
          askedBy,
          "\"" + ShownPath.shorten(path) + "\" is not a path.",
          "Name a file relative to the project root.");
    }
    Path real;
    try {
      real = candidate.toRealPath();
    } catch (IOException e) {
      // A path that leads outside is told as such, whether something lies there or not.
      if (!candidate.startsWith(root) && readRoots.stream().noneMatch(candidate::startsWith)) {
        throw outside(path, askedBy);
      }
      throw refuse(
          "TF-GATE-003",
          askedBy,
          "The file \"" + ShownPath.shorten(display(candidate)) + "\" does not exist.",
          display(candidate).indexOf('\\') < 0
              ? "Correct the name (upper and lower case count) or add the file."
              : "Write / between a folder and what is in it, not \\.");
    }
    if (!real.startsWith(realRoot) && readRoots.stream().noneMatch(real::startsWith)) {
      throw outside(path, askedBy);
    }
    BasicFileAttributes attributes;
    try {
      attributes = Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    } catch (IOException e) {
      throw unreadable(candidate, askedBy);
    }
    if (!attributes.isRegularFile()) {
      throw refuse(
          "TF-GATE-005",
          askedBy,
          "\"" + ShownPath.shorten(display(candidate)) + "\" is not a regular file.",
          "Name a file, not a folder or a device.");
    }
    return real;
  }

  /**
   * Whether something lies at this path in the project, be it a file that may be read or a link
   * that leads out; never for a path that itself leads out.
   */
  public boolean holds(String path) {
    try {
      Path candidate = root.resolve(path).normalize();
      return candidate.startsWith(root) && Files.exists(candidate, LinkOption.NOFOLLOW_LINKS);
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Whether {@link #admit} would let this path through. */
  public boolean admits(String path) {
    try {
      admit(path, SourceLocation.ofFile(path));
      return true;
    } catch (FindingException e) {
      return false;
    }
  }

  /**
   * The bytes of a file.
   *
   * @throws FindingException where {@link #admit} refuses it, it is larger than the budget, or
   *     can't be read
   */
  public byte[] read(String path, SourceLocation askedBy, Budget budget) {
    Path real = admit(path, askedBy);
    long limit = budgets.most(budget);
    try (var in = Files.newInputStream(real)) {
      byte[] bytes = in.readNBytes((int) Math.min(limit + 1, Integer.MAX_VALUE - 8));
      if (bytes.length > limit) {
        throw new FindingException(
            budget.passed(
                askedBy,
                "\""
                    + ShownPath.shorten(display(Path.of(path)))
                    + "\" is larger than "
                    + budgets.written(budget)
                    + " MB.",
                "Make the file smaller"));
      }
      return bytes;
    } catch (IOException e) {
      throw unreadable(real, askedBy);
    }
  }

  /**
   * A file to read in parts; the caller's to close.
   *
   * @throws FindingException where {@link #admit} refuses it or it can't be opened
   */
  public GateFile open(String path, SourceLocation askedBy) {
    Path real = admit(path, askedBy);
    try {
      return new GateFile(Files.newByteChannel(real));
    } catch (IOException e) {
      throw unreadable(real, askedBy);
    }
  }

  /**
   * What tells a file's content from an earlier one without reading it: size and time of change.
   *
   * @throws FindingException as {@link #open}
   */
  public String stamp(String path, SourceLocation askedBy) {
    Path real = admit(path, askedBy);
    try {
      BasicFileAttributes attributes = Files.readAttributes(real, BasicFileAttributes.class);
      return attributes.size() + "@" + attributes.lastModifiedTime().toMillis();
    } catch (IOException e) {
      throw unreadable(real, askedBy);
    }
  }

  /**
   * As {@link #list}, for a folder that a setting names.
   *
   * @throws FindingException where there is no such folder, or it lies outside
   */
  public List<String> listFolder(String folder, SourceLocation askedBy) {
    Path candidate;
    Path real;
    try {
      candidate = root.resolve(folder).normalize();
      real = candidate.toRealPath();
    } catch (IOException | InvalidPathException e) {
      throw refuse(
          "TF-GATE-001",
          askedBy,
          "The folder \"" + ShownPath.shorten(folder) + "\" does not exist or can't be read.",
          "Name an existing folder.");
    }
    if (!real.startsWith(realRoot) && readRoots.stream().noneMatch(real::startsWith)) {
      throw refuse(
          "TF-GATE-004",
          askedBy,
          "\"" + ShownPath.shorten(folder) + "\" leads outside the project folder.",
          "Copy the folder into the project, or name it in read-root.");
    }
    return list(folder);
  }

  /**
   * The text of a UTF-8 file with {@code \n} line ends and no byte order mark.
   *
   * @throws FindingException as {@link #read}, or with the line of the first byte that is not UTF-8
   */
  public String readText(String path, SourceLocation askedBy) {
    return Utf8.text(read(path, askedBy, TEXT_LIMIT), display(root.resolve(path)));
  }

  /**
   * Regular files below a folder, by path with forward slashes relative to the project root, sorted
   * by code point so that the order is the same on every machine.
   *
   * @param folder relative to the project root, or absolute
   * @return empty where the folder does not exist
   * @throws FindingException where it is a link that leads outside, or can't be read
   */
  public List<String> list(String folder) {
    Path start = root.resolve(folder).normalize();
    if (!Files.isDirectory(start)) {
      return List.of();
    }
    List<String> files = new ArrayList<>();
    try {
      // The folder itself may be a link; links below it are not followed.
      Path real = start.toRealPath();
      boolean linked = !real.equals(start);
      if (linked && !real.startsWith(realRoot) && readRoots.stream().noneMatch(real::startsWith)) {
        throw outside(display(start), SourceLocation.ofFile(display(start)));
      }
      try (Stream<Path> walk = Files.walk(real)) {
        walk.filter(Files::isRegularFile)
            .forEach(path -> files.add(display(start.resolve(real.relativize(path)))));
      }
    } catch (IOException | java.io.UncheckedIOException e) {
      throw unreadable(start, SourceLocation.ofFile(display(start)));
    }
    files.sort(null);
    return List.copyOf(files);
  }

  /** Whether there is a file or folder of this name; false for what is no path. */
  public boolean exists(String path) {
    return resolved(path).filter(Files::exists).isPresent();
  }

  /** Whether there is a folder of this name; false for what is no path. */
  public boolean isFolder(String path) {
    return resolved(path).filter(Files::isDirectory).isPresent();
  }

  private Optional<Path> resolved(String path) {
    try {
      return Optional.of(root.resolve(path).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** The text of a file if there is one that may be read. */
  public Optional<String> readTextIfPresent(String path) {
    return admits(path)
        ? Optional.of(readText(path, SourceLocation.ofFile(path)))
        : Optional.empty();
  }

  private FindingException outside(String path, SourceLocation askedBy) {
    return refuse(
        "TF-GATE-004",
        askedBy,
        "\"" + ShownPath.shorten(fromRoot(path)) + "\" leads outside the project folder.",
        "Copy the file into the project.");
  }

  /**
   * A path that leads out as it may be told: from the project root, where it is beside it, since
   * the folders above are no author's business.
   */
  private String fromRoot(String path) {
    Path candidate = root.resolve(path).normalize();
    Path first = root.getNameCount() > 0 ? root.getName(0) : root;
    boolean beside = candidate.getNameCount() > 0 && candidate.getName(0).equals(first);
    return beside && Path.of(path).isAbsolute()
        ? ShownPath.slashes(root.relativize(candidate))
        : path;
  }

  private FindingException unreadable(Path path, SourceLocation askedBy) {
    return refuse(
        "TF-GATE-008",
        askedBy,
        "\"" + ShownPath.shorten(display(path)) + "\" can't be read.",
        "Check its permissions.");
  }

  private static FindingException refuse(
      String rule, SourceLocation askedBy, String message, String hint) {
    return new FindingException(Finding.error(rule, askedBy, message, hint));
  }
}
