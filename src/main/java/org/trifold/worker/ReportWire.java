package org.trifold.worker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.trifold.config.Layer;
import org.trifold.config.Setting;
import org.trifold.config.Settings;
import org.trifold.model.Audience;
import org.trifold.model.Content;
import org.trifold.model.SourceLocation;
import org.trifold.report.Report;

/** A report on the pipe, whole: its settings with their declarations and layers. */
final class ReportWire {
  private ReportWire() {}

  static void write(WireWriter out, Report report) {
    out.text(report.manuscript()).text(report.name()).optional(report.brand(), WireWriter::text);
    settings(out, report.settings());
    out.list(report.renditions(), ReportWire::made);
    out.list(report.findings(), Messages::finding);
    Report.Run run = report.run();
    out.number(run.parses()).text(run.jdk()).text(run.version()).text(run.started().toString());
    out.list(run.millis().entrySet(), (o, e) -> o.text(e.getKey()).number(e.getValue()));
  }

  static Report read(WireReader in) {
    return new Report(
        in.text(),
        in.text(),
        in.optional(WireReader::text),
        settings(in),
        in.list(ReportWire::made),
        in.list(Messages::finding),
        run(in));
  }

  private static Report.Run run(WireReader in) {
    int parses = (int) in.number();
    String jdk = in.text();
    String version = in.text();
    Instant started = Instant.parse(in.text());
    Map<String, Long> millis = new TreeMap<>();
    in.list(i -> Map.entry(i.text(), i.number()))
        .forEach(entry -> millis.put(entry.getKey(), entry.getValue()));
    return new Report.Run(parses, jdk, version, started, millis);
  }

  private static void made(WireWriter out, Report.Made made) {
    out.text(made.edition()).texts(made.figures());
    out.list(
        made.files(),
        (o, file) ->
            o.text(file.path())
                .text(file.suffix())
                .text(file.mediaType())
                .number(file.bytes())
                .text(file.sha256())
                .text(file.carries().name())
                .text(file.audience().word())
                .texts(file.figures()));
    out.number(made.millis());
  }

  private static Report.Made made(WireReader in) {
    return new Report.Made(
        in.text(),
        in.textMap(),
        in.list(
            i ->
                new Report.MadeFile(
                    i.text(),
                    i.text(),
                    i.text(),
                    i.number(),
                    i.text(),
                    i.constant(Content.class),
                    audience(i),
                    i.textMap())),
        in.number());
  }

  private static Audience audience(WireReader in) {
    String word = in.text();
    try {
      return Audience.read(word);
    } catch (IllegalArgumentException e) {
      throw new BrokenPipeException("there is no audience " + word);
    }
  }

  private static void settings(WireWriter out, Settings settings) {
    out.list(
        settings.declared(),
        (o, setting) -> {
          o.text(setting.key()).text(setting.kind().name()).texts(setting.choices());
          o.text(setting.defaultValue()).text(setting.description()).flag(setting.forBuild());
          o.flag(setting.ofRun());
          Settings.Value value = settings.value(setting.key());
          o.text(value.text()).text(value.layer().name());
          Messages.place(o, value.where());
        });
  }

  private static Settings settings(WireReader in) {
    List<Setting> declared = new ArrayList<>();
    Map<Layer, Map<String, Settings.Written>> layers = new EnumMap<>(Layer.class);
    in.list(
        i -> {
          Setting setting =
              new Setting(
                  i.text(),
                  i.constant(Setting.Kind.class),
                  i.texts(),
                  i.text(),
                  i.text(),
                  i.flag(),
                  i.flag());
          declared.add(setting);
          String text = i.text();
          Layer layer = i.constant(Layer.class);
          SourceLocation where = Messages.place(i);
          layers
              .computeIfAbsent(layer, l -> new LinkedHashMap<>())
              .put(setting.key(), new Settings.Written(text, where));
          return setting;
        });
    Settings settings = Settings.declare(declared);
    for (Map.Entry<Layer, Map<String, Settings.Written>> layer : layers.entrySet()) {
      settings = settings.with(layer.getKey(), layer.getValue());
    }
    return settings;
  }
}
