package org.trifold.output;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import org.trifold.model.Finding;
import org.trifold.model.FindingException;
import org.trifold.model.SourceLocation;

/** Findings about files of an output folder, in the user's words. Each names a place as given. */
final class Refusals {
  private Refusals() {}

  private static FindingException refusal(String rule, String place, String what, String hint) {
    return new FindingException(Finding.error(rule, SourceLocation.ofFile(place), what, hint));
  }

  static FindingException unwritable(String place, IOException e) {
    if (e instanceof NoRoomException full) {
      return refusal(
          "TF-OUT-007",
          place,
          "The disk is full: it takes "
              + full.needed()
              + " bytes, and "
              + full.free()
              + " are free.",
          "Make room, or name another output folder.");
    }
    boolean inTheWay = e instanceof FileAlreadyExistsException;
    return refusal(
        "TF-OUT-001",
        place,
        inTheWay
            ? "This must be a folder, but there is a file of that name."
            : "This can't be written" + reason(e) + ".",
        inTheWay
            ? "Move the file away or name another output folder."
            : isLong(place)
                ? "Give the manuscript a shorter name."
                : "Check permissions and free space, or name another output folder.");
  }

  /** Most file systems take names of 255 bytes, and a name on its way to its place is longer. */
  private static boolean isLong(String place) {
    String name = place.substring(place.lastIndexOf('/') + 1);
    return name.getBytes(StandardCharsets.UTF_8).length > 200;
  }

  static FindingException held(String place, IOException e) {
    return refusal(
        "TF-OUT-006",
        place,
        "This file can't be replaced" + reason(e) + ", though the new one is ready.",
        "Close it in the program that has it open, then render again.");
  }

  static FindingException gone(String place) {
    return refusal(
        "TF-OUT-009",
        place,
        "This folder has been there and is gone.",
        "See who deletes it, then render again.");
  }

  static FindingException leadsOut(String place) {
    return refusal(
        "TF-OUT-005",
        place,
        "This is a link that leads out of the output folder, or to nothing.",
        "Delete the link, or name the folder it leads to as the output folder.");
  }

  static FindingException unreadable(String place, IOException e) {
    return refusal(
        "TF-OUT-003",
        place,
        "This file can't be read" + reason(e) + ".",
        "Check its permissions, or render again.");
  }

  static Finding recovered(String place, Transfer.Ending ending) {
    return Finding.info(
        "TF-OUT-008",
        SourceLocation.ofFile(place),
        "An earlier run was killed while it moved new files to their places; "
            + (ending == Transfer.Ending.COMPLETED
                ? "the others have followed."
                : "the old ones are back."),
        "Render the manuscripts that it did not come to.");
  }

  /** The system's own words for why, in brackets; empty where it has none. */
  private static String reason(IOException e) {
    String reason = e instanceof FileSystemException fault ? fault.getReason() : e.getMessage();
    if (reason != null) {
      return " (" + reason + ")";
    }
    if (e instanceof AccessDeniedException) {
      return " (access is denied)";
    }
    return e instanceof NoSuchFileException ? " (its folder is gone)" : "";
  }
}
