package org.trifold;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of this project, read once for all tests that look at them. */
final class OwnClasses {
  /** Made by the plugin tools, not by us. */
  private static final DescribedPredicate<JavaClass> GENERATED =
      DescribedPredicate.describe(
          "generated", c -> c.getName().equals("org.trifold.maven.HelpMojo"));

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("org.trifold")
          .that(DescribedPredicate.not(GENERATED));

  private OwnClasses() {}

  static JavaClasses all() {
    return ALL;
  }
}
